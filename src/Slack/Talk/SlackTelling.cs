using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOps.Slack.Inbound;

namespace ChatOps.Slack.Talk;

/// <summary>What the front door has the worker tell a person, as it travels on the queue.</summary>
/// <param name="Note">What.</param>
/// <param name="Address">Where they did what it is about: a <see cref="SlackPlace.Address"/>.</param>
internal sealed record SlackTelling(SlackNote Note, string Address)
{
    /// <summary>As JSON in ASCII, which every queue takes.</summary>
    public string Write() => JsonSerializer.Serialize(this, SlackTellingJson.Default.SlackTelling);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="SlackPayloadException">It is something else.</exception>
    public static SlackTelling Read(string body)
    {
        try
        {
            var telling = JsonSerializer.Deserialize(body, SlackTellingJson.Default.SlackTelling);
            return telling?.Address is not null
                ? telling
                : throw new SlackPayloadException("The message does not say whom to tell.");
        }
        catch (JsonException exception)
        {
            throw new SlackPayloadException("The message is no note for a person.", exception);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SlackTelling))]
internal sealed partial class SlackTellingJson : JsonSerializerContext;
