using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Provisioning;

/// <summary>Returns the pauses before a request is ordered again.</summary>
public static class OrderPauses
{
    private static readonly Backoff Backoff = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30));

    /// <summary>
    /// Returns a pause that grows with every attempt that found AWS busy, and starts again after an operator's retry.
    /// </summary>
    public static TimeSpan After(Request request) =>
        Backoff.After(1 + request.OrdersSinceRetry().Count(order => order.Outcome == OrderOutcome.Busy));
}
