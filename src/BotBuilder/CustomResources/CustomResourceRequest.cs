using System.Text.Json;

namespace ChatOps.BotBuilder.CustomResources;

/// <summary>What CloudFormation wants done with the bot.</summary>
internal enum CustomResourceAction
{
    /// <summary>Make it; CloudFormation does not know it yet.</summary>
    Create,

    /// <summary>Make it equal to new properties; also sent to roll back.</summary>
    Update,

    /// <summary>Remove it; also sent after a Create that failed.</summary>
    Delete,
}

/// <summary>The event of a CloudFormation custom resource.</summary>
internal sealed record CustomResourceRequest
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

    /// <summary>The id that an earlier answer gave; null on Create, of CloudFormation's making where a Create never
    /// answered.</summary>
    public string? PhysicalResourceId { get; init; }

    /// <summary>The properties; CloudFormation sends every value as a string.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>The properties before an Update; empty otherwise.</summary>
    public required IReadOnlyDictionary<string, string> OldProperties { get; init; }

    /// <summary>Reads the event. Only what an answer needs must be there: without it nobody could be told what is
    /// wrong.</summary>
    /// <exception cref="InvalidDataException">The event has no place to answer to.</exception>
    /// <exception cref="JsonException">The event is not JSON.</exception>
    public static CustomResourceRequest Parse(JsonElement json) =>
        new()
        {
            Action = ActionOf(Text(json, "RequestType")),
            ResponseUrl = AddressIn(Required(json, "ResponseURL")),
            StackId = Echoed(json, "StackId", 512) ?? throw Foreign("it has no StackId"),
            RequestId = Echoed(json, "RequestId", 128) ?? throw Foreign("it has no RequestId"),
            LogicalResourceId = Echoed(json, "LogicalResourceId", 255) ?? throw Foreign("it has no LogicalResourceId"),
            PhysicalResourceId = Echoed(json, "PhysicalResourceId", 1024),
            Properties = Texts(json, "ResourceProperties"),
            OldProperties = Texts(json, "OldResourceProperties"),
        };

    // Enum.TryParse would take numbers, and several names at once: "Create, Delete" is Delete.
    private static CustomResourceAction? ActionOf(string? type) =>
        type switch
        {
            nameof(CustomResourceAction.Create) => CustomResourceAction.Create,
            nameof(CustomResourceAction.Update) => CustomResourceAction.Update,
            nameof(CustomResourceAction.Delete) => CustomResourceAction.Delete,
            _ => null,
        };

    private static string Required(JsonElement json, string name) =>
        Text(json, name) ?? throw Foreign($"it has no {name}");

    // Copied into the answer, which CloudFormation reads only up to a length. Its own are far shorter, and plain.
    private static string? Echoed(JsonElement json, string name, int longest)
    {
        var text = Text(json, name);
        return text is null || (text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            ? text
            : throw Foreign($"its {name} is none of CloudFormation's");
    }

    private static InvalidDataException Foreign(string why) =>
        new($"The event is not one of a CloudFormation custom resource: {why}.");

    // Before anything is done: what could not be told to anybody must not be done either.
    private static string AddressIn(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? text
            : throw Foreign("its ResponseURL is no address");

    private static string? Text(JsonElement json, string name) => Members(json).GetValueOrDefault(name);

    private static Dictionary<string, string> Texts(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.EnumerateObject().LastOrDefault(member => NameOf(member) == name)
            is { Value.ValueKind: JsonValueKind.Object } found
            ? Members(found.Value)
            : [];

    // What stands there twice counts as it stands last; what cannot be read as text is left out: CloudFormation must
    // get its answer in either case.
    private static Dictionary<string, string> Members(JsonElement json)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
            {
                if (NameOf(member) is { } name)
                {
                    texts.Remove(name);
                    if (TextOf(member.Value) is { Length: > 0 } text)
                    {
                        texts[name] = text;
                    }
                }
            }
        }

        return texts;
    }

    private static string? NameOf(JsonProperty member) => Decoded(() => member.Name);

    private static string? TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Decoded(value.GetString) : null;

    // Half of a surrogate pair, or no UTF-8: the parser lets it pass.
    private static string? Decoded(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
