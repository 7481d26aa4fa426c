using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatOps.Tests.Sdk.Surfaces;

/// <summary>The public types and members of a service's published package, by the rules of AWS's generator. <seealso
/// href="https://github.com/aws/aws-sdk-net/tree/main/generator/ServiceClientGeneratorLib"/></summary>
/// <seealso href="https://github.com/aws/aws-sdk-net/tree/main/generator/ServiceClientGeneratorLib"/>
internal sealed partial class PublishedSurface
{
    private const string Endpoint = "Endpoint DetermineServiceOperationEndpoint";

    // Renamings in the package's customizations: generator/ServiceModels/<service>/*.customizations.json.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["LexRuntimeV2.sessionState"] = "SessionStateValue",
    };

    private readonly Dictionary<string, HashSet<string>> types = new(StringComparer.Ordinal);
    private readonly string service;
    private readonly JsonElement shapes;

    public PublishedSurface(string service, JsonElement model)
    {
        this.service = service;
        shapes = model.GetProperty("shapes");
        AddClient(model);
        foreach (var shape in shapes.EnumerateObject())
        {
            AddShape(shape.Name, shape.Value);
        }
    }

    /// <summary>Each type's members by its full name.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Types => types;

    private string Space => $"Amazon.{service}";

    private string Model => $"{Space}.Model";

    private string Prefix => $"Amazon{service}";

    private void AddClient(JsonElement model)
    {
        var (client, config, exception) = ($"{Prefix}Client", $"{Prefix}Config", $"{Prefix}Exception");
        List<string> methods = [$"{Endpoint}(AmazonWebServiceRequest request)"];
        foreach (var operation in model.GetProperty("operations").EnumerateObject())
        {
            var (request, response) = ($"{operation.Name}Request", $"{operation.Name}Response");
            Add($"{Model}.{request}", $"{Prefix}Request", ["()", .. Properties(operation.Value, "input", request)]);
            Add(
                $"{Model}.{response}",
                "AmazonWebServiceResponse",
                ["()", .. Properties(operation.Value, "output", response)]
            );
            methods.Add(
                $"Task<{response}> {operation.Name}Async({request} request, CancellationToken cancellationToken)"
            );
        }

        Add($"{Space}.I{Prefix}", string.Empty, methods);
        Add(
            $"{Space}.{client}",
            "AmazonServiceClient",
            [
                "()",
                "(RegionEndpoint region)",
                $"({config} config)",
                "(AWSCredentials credentials)",
                "(AWSCredentials credentials, RegionEndpoint region)",
                $"(AWSCredentials credentials, {config} clientConfig)",
                .. KeyConstructors(config),
                .. methods,
            ]
        );
        Add(
            $"{Space}.{config}",
            "ClientConfig",
            [
                "()",
                "string RegionEndpointServiceName",
                "string ServiceVersion",
                "string UserAgent",
                "string ServiceId",
                $"{Endpoint}(ServiceOperationEndpointParameters parameters)",
            ]
        );
        Add($"{Space}.{Prefix}Request", "AmazonWebServiceRequest", ["()"]);
        Add($"{Space}.{exception}", "AmazonServiceException", Constructors);
    }

    private static readonly string[] Constructors =
    [
        "(string message)",
        "(string message, Exception innerException)",
        "(Exception innerException)",
        "(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, "
            + "HttpStatusCode statusCode)",
        "(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)",
    ];

    private static IEnumerable<string> KeyConstructors(string config)
    {
        const string Keys = "string awsAccessKeyId, string awsSecretAccessKey";
        foreach (var keys in new[] { Keys, $"{Keys}, string awsSessionToken" })
        {
            yield return $"({keys})";
            yield return $"({keys}, RegionEndpoint region)";
            yield return $"({keys}, {config} clientConfig)";
        }
    }

    private void AddShape(string name, JsonElement shape)
    {
        switch (shape.GetProperty("type").GetString())
        {
            case "structure" when shape.TryGetProperty("exception", out _):
                var exception = name.EndsWith("Exception", StringComparison.Ordinal)
                    ? name
                    : $"{FaultSuffix().Replace(name, string.Empty)}Exception";
                Add(
                    $"{Model}.{exception}",
                    $"{Prefix}Exception",
                    [.. Constructors, .. PropertiesOf(shape, exception).Where(property => property != "string Message")]
                );
                break;

            // An operation's input and output already exist under the operation's name.
            case "structure" when !types.ContainsKey($"{Model}.{name}"):
                Add($"{Model}.{name}", "Object", ["()", .. PropertiesOf(shape, name)]);
                break;

            case "string" when shape.TryGetProperty("enum", out var values):
                var type = Upper(name);
                Add(
                    $"{Space}.{type}",
                    "ConstantClass",
                    [
                        "(string value)",
                        $"{type} FindValue(string value)",
                        $"{type} op_Implicit(string value)",
                        .. values.EnumerateArray().Select(value => $"{type} {Constant(value.GetString()!)}"),
                    ]
                );
                break;
        }
    }

    private void Add(string type, string parent, IEnumerable<string> members) =>
        types[type] = [$": {parent}", .. members];

    private IEnumerable<string> Properties(JsonElement operation, string side, string owner) =>
        operation.TryGetProperty(side, out var shape)
            ? PropertiesOf(shapes.GetProperty(shape.GetProperty("shape").GetString()!), owner)
            : [];

    private IEnumerable<string> PropertiesOf(JsonElement shape, string owner)
    {
        foreach (var member in shape.TryGetProperty("members", out var members) ? members.EnumerateObject() : default)
        {
            var name = Renamed.GetValueOrDefault($"{service}.{member.Name}") ?? Upper(member.Name);
            yield return $"{TypeOf(member.Value, isItem: false)} {(name == owner ? name + "Value" : name)}";
        }
    }

    private string TypeOf(JsonElement reference, bool isItem)
    {
        var name = reference.GetProperty("shape").GetString()!;
        var shape = shapes.GetProperty(name);
        return shape.GetProperty("type").GetString() switch
        {
            "string" => shape.TryGetProperty("enum", out _) && !isItem ? Upper(name) : "string",
            "blob" => "MemoryStream",
            "list" => $"List<{TypeOf(shape.GetProperty("member"), isItem: true)}>",
            "map" => $"Dictionary<{TypeOf(shape.GetProperty("key"), isItem: true)}, "
                + $"{TypeOf(shape.GetProperty("value"), isItem: true)}>",
            "structure" => name,
            var scalar => Scalar(scalar!) + (isItem ? string.Empty : "?"),
        };
    }

    private static string Scalar(string kind) =>
        kind switch
        {
            "boolean" => "bool",
            "integer" => "int",
            "timestamp" => "DateTime",
            _ => kind,
        };

    // Characters that are invalid in a name are removed, and the next one is a capital.
    private static string Constant(string value)
    {
        var name = string.Concat(NoName().Split(value).Where(part => part.Length > 0).Select(Upper));
        return char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex("[^A-Za-z0-9_]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoName();

    [GeneratedRegex("Fault$", RegexOptions.NonBacktracking)]
    private static partial Regex FaultSuffix();
}
