using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud.Slack;

/// <summary>What stands on people's screens, for whoever draws them.</summary>
/// <param name="services">The stand-ins' services.</param>
public sealed class SlackScreen(IServiceProvider services)
{
    private readonly SlackStore store = (SlackStore)(
        services.GetService(typeof(SlackStore))
        ?? throw new InvalidOperationException("These are not the stand-ins' services.")
    );

    /// <summary>The latest messages of a channel, oldest first, as Slack's JSON, with <c>ephemeral_to</c> where only
    /// one person sees it.</summary>
    public IReadOnlyList<JsonObject> Messages(string channel, int most) =>
        [.. store.Messages(channel).TakeLast(most).Select(Shown)];

    /// <summary>A person's App Home and open modals, from bottom to top.</summary>
    public IReadOnlyList<JsonObject> Views(string user) =>
        [.. store.Views(user).Select(view => SlackPayloads.View(view))];

    /// <summary>How the events about what a person wrote were delivered: by the message's <c>ts</c>.</summary>
    public IReadOnlyList<EventDelivery> DeliveriesOf(string channel, string ts) =>
        [
            .. store
                .Finished()
                .Concat(store.Pending())
                .Where(delivery =>
                    delivery.Channel == channel && delivery.Body.Contains($"\"{ts}\"", StringComparison.Ordinal)
                )
                .Select(delivery => new EventDelivery(
                    delivery.EventId,
                    delivery.Attempts,
                    delivery.DueAt,
                    delivery.Failure
                )),
        ];

    private static JsonObject Shown(SlackMessage message)
    {
        var json = SlackPayloads.Message(message);
        if (message.EphemeralTo is { } person)
        {
            json["ephemeral_to"] = person;
        }

        return json;
    }
}

/// <summary>An event's way to the app.</summary>
/// <param name="EventId">The same at every attempt.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="DueAt">When the next is made; null where none will be.</param>
/// <param name="Failure">Why the last one failed; null after a success.</param>
public sealed record EventDelivery(string EventId, int Attempts, DateTimeOffset? DueAt, string? Failure);
