using ChatOps.Bodies;
using ChatOps.LocalCloud.Slack;

namespace ChatOps.Playground.Page.Tries;

/// <summary>Slack misses the answer to an event and sends it again; the bot must answer once.</summary>
internal sealed class SlackRetries(TryTools tools) : ITry
{
    private const int Twice = 2;
    private const int Most = 3;

    public string Name => "slack-retries";

    public async Task<TryOutcome> RunAsync(JsonFields input, CancellationToken cancellationToken)
    {
        var (ts, delivery) = await SendAsync(cancellationToken);
        for (var again = 1; delivery.Attempts < Twice && again < Most; again++)
        {
            // Another event was on its way and met the fault instead.
            (ts, delivery) = await SendAsync(cancellationToken);
        }

        if (delivery.Attempts < Twice)
        {
            throw new TryFailedException("Other events hit the fault each time. Try again when less is going on.");
        }

        return new TryOutcome(
            $"Slack delivered event {delivery.EventId} {delivery.Attempts} times (retry reason http_timeout); the bot replied {Times(tools.AnswersSince(ts).Count)}."
        );
    }

    private async Task<(string Ts, EventDelivery Delivery)> SendAsync(CancellationToken cancellationToken)
    {
        await tools.PostAsync(
            "/_local/faults",
            new
            {
                service = "slack",
                operation = "event_callback",
                kind = "errorAfterEffect",
                count = 1,
            },
            cancellationToken
        );
        var ts = await tools.WriteAsync("help", cancellationToken);
        await tools.UntilAsync(
            async () =>
                tools.DeliveryOf(ts) is { Failure: null, DueAt: null }
                && tools.AnswersSince(ts).Count > 0
                && await tools.IsIdleAsync(cancellationToken),
            "Slack did not deliver the message, or the bot did not answer.",
            cancellationToken
        );
        return (ts, tools.DeliveryOf(ts)!);
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
