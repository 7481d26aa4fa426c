using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOps.Application.Secrets;

/// <summary>The content of the product's JSON secret, which must never appear in logs or exceptions.</summary>
public sealed record SecretValues
{
    private const int MostDuringRotation = 2;

    /// <summary>
    /// The keys of approval links: one, or two during a rotation with the new one first. At least
    /// <see cref="LinkKeys.ShortestKey"/> bytes each; base64 in JSON.
    /// </summary>
    public required IReadOnlyList<byte[]> LinkKeys { get; init; }

    /// <summary>The callers of the REST API. If empty, every call is refused.</summary>
    public IReadOnlyList<ApiKeySecret> ApiKeys { get; init; } = [];

    /// <summary>Slack's secrets; null without Slack, and then every request from Slack is refused.</summary>
    public SlackSecret? Slack { get; init; }

    /// <summary>Parses the secret.</summary>
    /// <exception cref="InvalidDataException">
    /// The secret is empty or wrong. The message says what is wrong without quoting the secret.
    /// </exception>
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
#pragma warning disable MA0054 // The inner exception would quote the secret.
            throw new InvalidDataException($"The secret's JSON is wrong at {exception.Path ?? "its beginning"}.");
#pragma warning restore MA0054
        }
    }

    /// <summary>Returns the secret as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SecretJson.Default.SecretValues);

    /// <summary>Returns only the numbers of keys.</summary>
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
                "The secret's linkKeys must be one or two keys of at least "
                    + $"{ChatOps.Application.Secrets.LinkKeys.ShortestKey} bytes, in base64."
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
/// <param name="Name">The caller's name.</param>
/// <param name="Sha256">The SHA-256 hash of the key, in hex.</param>
/// <param name="Scopes">What the caller may do.</param>
/// <param name="PerMinute">The caller's own limit of calls per minute; null for the stage's.</param>
/// <param name="SpeaksFor">
/// The email domains of people that the caller may act for; <c>*</c> for all.
/// Null in older keys, which may act for all.
/// </param>
public sealed record ApiKeySecret(
    string Name,
    string Sha256,
    IReadOnlyList<string> Scopes,
    int? PerMinute = null,
    IReadOnlyList<string>? SpeaksFor = null
);

/// <summary>The secrets shared with Slack.</summary>
/// <param name="SigningSecrets">One, or two during a rotation.</param>
/// <param name="BotToken">The bot's token, <c>xoxb-...</c>.</param>
public sealed record SlackSecret(IReadOnlyList<string> SigningSecrets, string BotToken)
{
    /// <summary>Returns only the type's name.</summary>
    public override string ToString() => nameof(SlackSecret);
}

/// <summary>The JSON form of the secret.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(SecretValues))]
internal sealed partial class SecretJson : JsonSerializerContext;
