using ChatOps.Application.Observability;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Metering;

/// <summary>
/// Counts and logs the steps of requests when they are saved, so each step counts once. Every log line
/// carries the correlation ID of the request.
/// </summary>
public sealed partial class MeteredRequestStore(
    IRequestStore store,
    Metrics metrics,
    ILogger<MeteredRequestStore> logger
) : IRequestStore
{
    private static readonly Dictionary<RequestEvent, string> Counted = new()
    {
        [RequestEvent.Created] = "RequestsCreated",
        [RequestEvent.Approved] = "RequestsApproved",
        [RequestEvent.Denied] = "RequestsDenied",
        [RequestEvent.Expired] = "RequestsExpired",
        [RequestEvent.Cancelled] = "RequestsCancelled",
        [RequestEvent.OrderFailed] = "OrdersFailed",
        [RequestEvent.OrderOverdue] = "OrdersOverdue",
        [RequestEvent.Ready] = "RequestsReady",
        [RequestEvent.Failed] = "RequestsFailed",
    };

    /// <inheritdoc/>
    public async Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken)
    {
        var result = await store.SaveAsync(write, cancellationToken);
        if (result.Saved is null)
        {
            return result;
        }

        foreach (var (next, previous) in write.Requests().Select(each => (each.Next, each.Previous)))
        {
            using var correlation = logger.BeginCorrelation(next.Origin.EventId);
            foreach (var entry in next.History.Skip(previous?.History.Count ?? 0))
            {
                LogStep(next.Id, entry.Event, entry.Channel, next.Status);
                Count(next, entry);
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
        store.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        store.ListAsync(query, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        store.DueAsync(now, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        store.WaitingToOrderAsync(limit, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        store.HolderAsync(key, cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        store.CountAsync(key, cancellationToken);

    private void Count(Request request, HistoryEntry entry)
    {
        if (!Counted.TryGetValue(entry.Event, out var name))
        {
            return;
        }

        metrics.Put(name, 1, MetricUnit.Count);
        if (entry.Event is RequestEvent.Approved)
        {
            metrics.Put("TimeToApprove", (entry.At - request.CreatedAt).TotalSeconds, MetricUnit.Seconds);
        }

        if (entry.Event is RequestEvent.Ready)
        {
            // From the approval on, because TimeToApprove measures the time before.
            var approved =
                request.History.LastOrDefault(earlier => earlier.Event is RequestEvent.Approved)?.At
                ?? request.CreatedAt;
            metrics.Put("TimeToReady", (entry.At - approved).TotalSeconds, MetricUnit.Seconds);
        }
    }

    [LoggerMessage(
        LogEvents.RequestMoved,
        LogLevel.Information,
        "{RequestId}: {Event} through {Channel}, now {Status}"
    )]
    private partial void LogStep(string requestId, RequestEvent @event, string channel, RequestStatus status);
}
