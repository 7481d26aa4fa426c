using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOps.Slack.Inbound;

namespace ChatOps.Slack.Talk;

/// <summary>A note from the front door for a person, as it travels on the queue.</summary>
/// <param name="Note">The note.</param>
/// <param name="Address">The place of the act: a <see cref="SlackPlace.Address"/>.</param>
internal sealed record SlackTelling(SlackNote Note, string Address)
{
    /// <summary>Returns it as JSON in ASCII, which every queue accepts.</summary>
    public string Write() => JsonSerializer.Serialize(this, SlackTellingJson.Default.SlackTelling);

    /// <summary>Reads the result of <see cref="Write"/>.</summary>
    /// <exception cref="SlackPayloadException">It isn't such a result.</exception>
    public static SlackTelling Read(string body)
    {
        try
        {
            var telling = JsonSerializer.Deserialize(body, SlackTellingJson.Default.SlackTelling);
            return telling?.Address is not null
                ? telling
                : throw new SlackPayloadException("The message names no person.");
        }
        catch (JsonException exception)
        {
            throw new SlackPayloadException("The message is not a note for a person.", exception);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SlackTelling))]
internal sealed partial class SlackTellingJson : JsonSerializerContext;
