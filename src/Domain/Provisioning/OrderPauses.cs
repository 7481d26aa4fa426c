using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Provisioning;

/// <summary>How long a request waits before it is ordered again.</summary>
public static class OrderPauses
{
    private static readonly Backoff Backoff = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30));

    /// <summary>Grows with every attempt that found AWS busy; an operator's retry begins anew.</summary>
    public static TimeSpan After(Request request) =>
        Backoff.After(1 + request.OrdersSinceRetry().Count(order => order.Outcome == OrderOutcome.Busy));
}
