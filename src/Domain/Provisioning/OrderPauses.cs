using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Provisioning;

/// <summary>How long a request waits before it is ordered again.</summary>
public static class OrderPauses
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Grows with every attempt that found AWS busy; an operator's retry begins anew.</summary>
    public static TimeSpan After(AccountRequest request)
    {
        var busy = request.OrdersSinceRetry().Count(order => order.Outcome == OrderOutcome.Busy);
        return busy >= 4 ? Longest : First * (1 << busy);
    }
}
