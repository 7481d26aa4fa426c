using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOps.Application.Secrets;

/// <summary>What the one JSON secret holds. Its text never stands in a log or in an exception.</summary>
public sealed record SecretValues
{
    private const int MostDuringRotation = 2;

    /// <summary>The keys of approval links: one, or two during a rotation, the new one first. At least
    /// <see cref="LinkKeys.ShortestKey"/> bytes each; base64 in JSON.</summary>
    public required IReadOnlyList<byte[]> LinkKeys { get; init; }

    /// <summary>Callers of the REST API; may be empty, and then no key is taken.</summary>
    public IReadOnlyList<ApiKeySecret> ApiKeys { get; init; } = [];

    /// <summary>Slack's; null where there is no Slack, and then nothing that says it comes from there is
    /// believed.</summary>
    public SlackSecret? Slack { get; init; }

    /// <summary>Reads the secret.</summary>
    /// <exception cref="InvalidDataException">It is empty or wrong: what is wrong stands in the message, what it holds
    /// does not.</exception>
    public static SecretValues Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            throw new InvalidDataException("The secret is empty.");
        }

        try
        {
            var values =
                JsonSerializer.Deserialize(json, SecretJson.Default.SecretValues)
                ?? throw new InvalidDataException("The secret is null.");
            values.Check();
            return values;
        }
        catch (JsonException exception)
        {
#pragma warning disable MA0054 // Only where: the reader's own message quotes what it found.
            throw new InvalidDataException(
                $"The secret is not the JSON that it should be, at {exception.Path ?? "its beginning"}."
            );
#pragma warning restore MA0054
        }
    }

    /// <summary>As the secret's text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SecretJson.Default.SecretValues);

    /// <summary>Says only how many there are.</summary>
    public override string ToString() =>
        $"{LinkKeys.Count} link keys, {ApiKeys.Count} API keys, {(Slack is null ? "no Slack" : "Slack")}";

    private void Check()
    {
        if (
            LinkKeys is not { Count: >= 1 and <= MostDuringRotation }
            || LinkKeys.Any(key => key is null || key.Length < ChatOps.Application.Secrets.LinkKeys.ShortestKey)
        )
        {
            throw new InvalidDataException(
                $"The secret's linkKeys must be one or two keys of at least {ChatOps.Application.Secrets.LinkKeys.ShortestKey} bytes, in base64."
            );
        }

        if (
            ApiKeys is null
            || ApiKeys.Any(key => key is not { Name.Length: > 0, Sha256.Length: > 0, Scopes.Count: > 0 })
        )
        {
            throw new InvalidDataException("The secret's apiKeys must each have name, sha256 and scopes.");
        }

        if (
            Slack is { } slack
            && (
                slack.SigningSecrets is not { Count: >= 1 and <= MostDuringRotation }
                || slack.SigningSecrets.Any(string.IsNullOrWhiteSpace)
                || string.IsNullOrWhiteSpace(slack.BotToken)
            )
        )
        {
            throw new InvalidDataException(
                "The secret's slack must have one or two signingSecrets and a botToken, none of them empty."
            );
        }
    }
}

/// <summary>A caller of the REST API.</summary>
/// <param name="Name">Who.</param>
/// <param name="Sha256">The SHA-256 hash of the key, in hex.</param>
/// <param name="Scopes">What the caller may do.</param>
/// <param name="PerMinute">Its own number of calls a minute; null for the stage's.</param>
/// <param name="SpeaksFor">The e-mail domains of those for whom it may speak, <c>*</c> for all; null of a key that was
/// given out before keys said so, and speaks for all.</param>
public sealed record ApiKeySecret(
    string Name,
    string Sha256,
    IReadOnlyList<string> Scopes,
    int? PerMinute = null,
    IReadOnlyList<string>? SpeaksFor = null
);

/// <summary>What Slack and the product share.</summary>
/// <param name="SigningSecrets">One, or two during a rotation.</param>
/// <param name="BotToken">The bot's token, <c>xoxb-...</c>.</param>
public sealed record SlackSecret(IReadOnlyList<string> SigningSecrets, string BotToken)
{
    /// <summary>Says nothing.</summary>
    public override string ToString() => nameof(SlackSecret);
}

/// <summary>JSON of the secret.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(SecretValues))]
internal sealed partial class SecretJson : JsonSerializerContext;
