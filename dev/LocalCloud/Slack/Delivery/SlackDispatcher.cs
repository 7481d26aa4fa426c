using System.Globalization;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Slack.Workspace;
using Microsoft.Extensions.Hosting;

namespace ChatOps.LocalCloud.Slack.Delivery;

/// <summary>
/// Carries events to the app as Slack does: in order within a channel, and after a failure again at once, after a
/// minute and after five.
/// A fault of <c>slack</c>, <c>event_callback</c> keeps an event from the app, or, as <c>errorAfterEffect</c>, loses
/// the app's answer.
/// What is under way is in the store, so a restart goes on where it stopped; an attempt that a kill cut short is made
/// again.
/// </summary>
internal sealed class SlackDispatcher(SlackStore store, SlackSender sender, Faults faults, TimeProvider time)
    : BackgroundService
{
    /// <summary>The name of a delivery among the operations that can be told to fail.</summary>
    public const string Operation = "event_callback";

    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim news = new(0);

    /// <summary>Puts an event on its way; joins the running transaction.</summary>
    public void Enqueue(string eventId, string channel, string body)
    {
        store.Put(
            new SlackDelivery(
                eventId,
                store.NextTimestamp(),
                channel,
                body,
                Attempts: 0,
                time.GetUtcNow(),
                Failure: null
            )
        );
        news.Release();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        news.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var channels = new Dictionary<string, Task>(StringComparer.Ordinal);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var (channel, work) in channels.Where(entry => entry.Value.IsCompleted).ToList())
            {
                await work;
                channels.Remove(channel);
            }

            var now = time.GetUtcNow();
            foreach (
                var due in store
                    .Pending()
                    .Where(delivery => delivery.DueAt <= now)
                    .GroupBy(delivery => delivery.Channel)
            )
            {
                if (!channels.ContainsKey(due.Key))
                {
                    channels.Add(due.Key, DeliverAsync(due, stoppingToken));
                }
            }

            // The clock can be moved at any time: due dates are looked at anew, not waited for.
            await news.WaitAsync(LookAgain, stoppingToken);
        }
    }

    private async Task DeliverAsync(IEnumerable<SlackDelivery> deliveries, CancellationToken cancellationToken)
    {
        foreach (var delivery in deliveries)
        {
            var (failure, again) = await AttemptAsync(delivery, cancellationToken);
            var attempts = delivery.Attempts + 1;
            DateTimeOffset? next =
                failure is not null && again && attempts <= Pauses.Length
                    ? time.GetUtcNow() + Pauses[attempts - 1]
                    : null;
            store.Attempted(delivery with { Attempts = attempts, DueAt = next, Failure = failure });
        }

        news.Release();
    }

    private async Task<(string? Failure, bool Again)> AttemptAsync(
        SlackDelivery delivery,
        CancellationToken cancellationToken
    )
    {
        (string, string)[] headers =
            delivery.Attempts == 0
                ? []
                :
                [
                    ("X-Slack-Retry-Num", delivery.Attempts.ToString(CultureInfo.InvariantCulture)),
                    ("X-Slack-Retry-Reason", delivery.Failure!),
                ];

        // Only by name: a fault of all of Slack means its Web API.
        var fault = faults.Take("slack", Operation, isNamed: true);
        if (fault is not null && fault.Kind != FaultKinds.ErrorAfterEffect)
        {
            return ("connection_failed", true);
        }

        try
        {
            var answer = await sender.SendAsync(
                "/slack/events",
                "application/json",
                delivery.Body,
                cancellationToken,
                headers
            );
            return answer switch
            {
                { IsSuccess: true } when fault is not null => ("http_timeout", true),
                { IsSuccess: true } => (null, false),
                { Status: >= 300 and < 400 } => ("too_many_redirects", !answer.NoRetry),
                _ => ("http_error", !answer.NoRetry),
            };
        }
        catch (AppUnreachableException exception)
        {
            return (exception.Message, true);
        }
    }
}
