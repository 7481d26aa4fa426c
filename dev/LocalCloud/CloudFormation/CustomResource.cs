using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.LocalCloud.Controls;

namespace ChatOps.LocalCloud.CloudFormation;

/// <summary>A stack's custom resource as a template describes it.</summary>
internal sealed partial record CustomResource(string ResourceType, string LogicalResourceId, string ServiceToken, string Properties)
{
    private const int DefaultTimeoutSeconds = 3600;

    /// <summary>Reads <c>{"resourceType","logicalResourceId","serviceToken","properties"}</c> and refuses what CloudFormation would.</summary>
    public static CustomResource Read(ControlRequest request)
    {
        var type = request.RequiredText("resourceType");
        if (!TypeName().IsMatch(type) || type.Length > 60)
        {
            throw new ControlException("resourceType", "'resourceType' must be AWS::CloudFormation::CustomResource or Custom:: and a name of letters, digits, '_', '@' and '-', 60 characters in all.");
        }

        var logicalId = request.RequiredText("logicalResourceId");
        if (!LogicalId().IsMatch(logicalId))
        {
            throw new ControlException("logicalResourceId", "'logicalResourceId' must consist of letters and digits.");
        }

        var token = request.RequiredText("serviceToken");
        var properties = Stringified(request.Object("properties") ?? [], "properties");
        properties[nameof(ServiceToken)] = token;
        var resource = new CustomResource(type, logicalId, token, properties.ToJsonString());
        return resource.TimeoutOrNull() is null ? throw new ControlException("properties", "'properties': ServiceTimeout must be a whole number from 1 to 3600.") : resource;
    }

    /// <summary>How long to wait for the answer.</summary>
    public TimeSpan Timeout() => TimeSpan.FromSeconds(TimeoutOrNull() ?? DefaultTimeoutSeconds);

    // A template's scalars all arrive as strings at the function; it cannot have null.
    private static JsonObject Stringified(JsonObject properties, string path)
    {
        var strings = new JsonObject();
        foreach (var (name, node) in properties)
        {
            strings[name] = Stringified(node, $"{path}.{name}");
        }

        return strings;
    }

    private static JsonNode Stringified(JsonNode? node, string path) => node switch
    {
        null => throw new ControlException("properties", $"'{path}' is null: templates cannot hold null."),
        JsonObject nested => Stringified(nested, path),
        JsonArray list => new JsonArray(list.Select((item, index) => Stringified(item, $"{path}[{index}]")).ToArray()),
        _ => JsonValue.Create(node.ToString()),
    };

    private int? TimeoutOrNull() => JsonNode.Parse(Properties)?["ServiceTimeout"] switch
    {
        null => DefaultTimeoutSeconds,
        JsonValue value when int.TryParse(value.ToString(), out var seconds) && seconds is >= 1 and <= 3600 => seconds,
        _ => null,
    };

    [GeneratedRegex(@"\A(AWS::CloudFormation::CustomResource|Custom::[A-Za-z0-9_@-]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,255}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogicalId();
}
