using System.Text.Json;

namespace ChatOps.Playground.Page.Tries;

/// <summary>Slack misses the answer to an event and sends it again; the bot must answer once.</summary>
internal sealed class SlackRetries(TryTools tools) : ITry
{
    private const int Twice = 2;

    public string Name => "slack-retries";

    public async Task<TryOutcome> RunAsync(JsonElement input, CancellationToken cancellationToken)
    {
        await tools.PostAsync("/_local/faults", new { service = "slack", operation = "event_callback", kind = "errorAfterEffect", count = 1 }, cancellationToken);
        var ts = await tools.WriteAsync("help", cancellationToken);
        await tools.UntilAsync(
            async () => tools.DeliveryOf(ts) is { Failure: null, DueAt: null, Attempts: >= Twice } && tools.AnswersSince(ts).Count > 0 && await tools.IsIdleAsync(cancellationToken),
            "Slack did not send the message again, or the bot did not answer.",
            cancellationToken);
        var delivery = tools.DeliveryOf(ts)!;
        return new TryOutcome($"Slack delivered event {delivery.EventId} {delivery.Attempts} times (retry reason http_timeout); the bot answered {Times(tools.AnswersSince(ts).Count)}.");
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
