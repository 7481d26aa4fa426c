using System.Text.Json;

namespace ChatOps.BotBuilder.CustomResources;

/// <summary>What CloudFormation wants done with the bot.</summary>
public enum CustomResourceAction
{
    /// <summary>Make it; CloudFormation does not know it yet.</summary>
    Create,

    /// <summary>Make it equal to new properties; also sent to roll back.</summary>
    Update,

    /// <summary>Remove it; also sent after a Create that failed.</summary>
    Delete,
}

/// <summary>The event of a CloudFormation custom resource.</summary>
public sealed record CustomResourceRequest
{
    /// <summary>What to do; null where the event's <c>RequestType</c> is none that we know.</summary>
    public required CustomResourceAction? Action { get; init; }

    /// <summary>Where CloudFormation waits for the answer; pre-signed, hence a secret.</summary>
    public required string ResponseUrl { get; init; }

    /// <summary>The stack's ARN.</summary>
    public required string StackId { get; init; }

    /// <summary>Copied into the answer; the same again where Lambda repeats a crashed call.</summary>
    public required string RequestId { get; init; }

    /// <summary>The resource's name in the template.</summary>
    public required string LogicalResourceId { get; init; }

    /// <summary>The id that an earlier answer gave; null on Create, of CloudFormation's making where a Create never answered.</summary>
    public string? PhysicalResourceId { get; init; }

    /// <summary>The properties; CloudFormation sends every value as a string.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>The properties before an Update; empty otherwise.</summary>
    public required IReadOnlyDictionary<string, string> OldProperties { get; init; }

    /// <summary>Reads the event. Only what an answer needs must be there: without it nobody could be told what is wrong.</summary>
    /// <exception cref="InvalidDataException">The event has no place to answer to.</exception>
    /// <exception cref="JsonException">The event is not JSON.</exception>
    public static CustomResourceRequest Parse(JsonElement json) => new()
    {
        Action = Enum.TryParse<CustomResourceAction>(Text(json, "RequestType"), out var action) && Enum.IsDefined(action) ? action : null,
        ResponseUrl = Required(json, "ResponseURL"),
        StackId = Required(json, "StackId"),
        RequestId = Required(json, "RequestId"),
        LogicalResourceId = Required(json, "LogicalResourceId"),
        PhysicalResourceId = Text(json, "PhysicalResourceId"),
        Properties = Texts(json, "ResourceProperties"),
        OldProperties = Texts(json, "OldResourceProperties"),
    };

    private static string Required(JsonElement json, string name) =>
        Text(json, name) ?? throw new InvalidDataException($"The event is not one of a CloudFormation custom resource: it has no {name}.");

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static Dictionary<string, string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject()
                .Where(property => property.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(property => property.Name, property => property.Value.GetString()!, StringComparer.Ordinal)
            : [];
}
