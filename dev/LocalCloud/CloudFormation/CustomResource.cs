using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Bodies;

namespace ChatOps.LocalCloud.CloudFormation;

/// <summary>A stack's custom resource in a template.</summary>
internal sealed partial record CustomResource(
    string ResourceType,
    string LogicalResourceId,
    string ServiceToken,
    string Properties
)
{
    private const int DefaultTimeoutSeconds = 3600;

    /// <summary>Reads <c>{"resourceType","logicalResourceId","serviceToken","properties"}</c>, and refuses what
    /// CloudFormation refuses.</summary>
    public static CustomResource Read(JsonFields fields)
    {
        var type = fields.FilledIn("resourceType");
        if (fields.IsFine("resourceType") && (!TypeName().IsMatch(type) || type.Length > 60))
        {
            fields.Refuse(
                "resourceType",
                "must be AWS::CloudFormation::CustomResource or Custom:: and a name of letters, digits, '_', "
                    + "'@' and '-', 60 characters in all."
            );
        }

        var logicalId = fields.FilledIn("logicalResourceId");
        if (fields.IsFine("logicalResourceId") && !LogicalId().IsMatch(logicalId))
        {
            fields.Refuse("logicalResourceId", "must consist of letters and digits.");
        }

        var token = fields.FilledIn("serviceToken");
        var properties = Stringified(fields, fields.Object("properties") ?? [], "properties");
        properties[nameof(ServiceToken)] = token;
        var resource = new CustomResource(type, logicalId, token, properties.ToJsonString());
        if (resource.TimeoutOrNull() is null)
        {
            fields.Refuse("properties", "ServiceTimeout must be a whole number from 1 to 3600.");
        }

        return resource;
    }

    public TimeSpan Timeout() => TimeSpan.FromSeconds(TimeoutOrNull() ?? DefaultTimeoutSeconds);

    // CloudFormation sends all scalars as strings, and no nulls.
    private static JsonObject Stringified(JsonFields fields, JsonObject properties, string path)
    {
        var strings = new JsonObject();
        foreach (var (name, node) in properties)
        {
            strings[name] = Stringified(fields, node, $"{path}.{name}");
        }

        return strings;
    }

    private static JsonNode? Stringified(JsonFields fields, JsonNode? node, string path)
    {
        switch (node)
        {
            case null:
                fields.Refuse("properties", $"'{path}' is null: templates cannot hold null.");
                return null;
            case JsonObject nested:
                return Stringified(fields, nested, path);
            case JsonArray list:
                return new JsonArray([.. list.Select((item, index) => Stringified(fields, item, $"{path}[{index}]"))]);
            default:
                return JsonValue.Create(node.ToString());
        }
    }

    private int? TimeoutOrNull() =>
        JsonNode.Parse(Properties)?["ServiceTimeout"] switch
        {
            null => DefaultTimeoutSeconds,
            JsonValue value when int.TryParse(value.ToString(), out var seconds) && seconds is >= 1 and <= 3600 =>
                seconds,
            _ => null,
        };

    [GeneratedRegex(
        @"\A(AWS::CloudFormation::CustomResource|Custom::[A-Za-z0-9_@-]+)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,255}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogicalId();
}
