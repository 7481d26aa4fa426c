using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Operations;

/// <summary>A failure that somebody asked for.</summary>
/// <param name="Id">Order of asking: of several that fit a call, the oldest strikes.</param>
/// <param name="Service">As the AWS CLI spells it, or <c>slack</c>.</param>
/// <param name="Operation">As in the API; null strikes any operation of the service.</param>
/// <param name="Kind">One of <see cref="FaultKinds.All"/>.</param>
/// <param name="Count">How many calls it still strikes.</param>
/// <param name="DelayMs">For <c>delay</c>: how long the call waits before its effect, in milliseconds.</param>
/// <param name="Skip">How many calls that fit it still lets pass before it strikes.</param>
public sealed record Fault(
    long Id,
    string Service,
    string? Operation,
    string Kind,
    int Count,
    int DelayMs,
    int Skip = 0
);

/// <summary>What a call can suffer.</summary>
internal static class FaultKinds
{
    /// <summary>500 before the effect.</summary>
    public const string Error = "error";

    /// <summary>The effect happens, then 500: the caller cannot know.</summary>
    public const string ErrorAfterEffect = "errorAfterEffect";

    /// <summary>The service's throttling error, before the effect.</summary>
    public const string Throttle = "throttle";

    /// <summary>A late answer.</summary>
    public const string Delay = "delay";

    /// <summary>No effect and no answer, until the client leaves or five minutes have passed.</summary>
    public const string Timeout = "timeout";

    /// <summary>The effect happens, but no answer comes, until the client leaves or five minutes have passed.</summary>
    public const string TimeoutAfterEffect = "timeoutAfterEffect";

    /// <summary>The effect happens, then 200 with bytes that are no valid answer.</summary>
    public const string Garbage = "garbage";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Error, ErrorAfterEffect, Throttle, Delay, Timeout, TimeoutAfterEffect, Garbage];
}

/// <summary>The faults that wait for a call.</summary>
public sealed class Faults(LocalState state)
{
    private readonly Collection<Fault> faults = state.Collection<Fault>("faults");

    /// <summary>Adds one to the queue.</summary>
    public Fault Add(string service, string? operation, string kind, int count, int delayMs, int skip = 0) =>
        state.Transact(() =>
        {
            var last = faults.All().Select(fault => fault.Id).DefaultIfEmpty(0).Max();
            var fault = new Fault(last + 1, service, operation, kind, count, delayMs, skip);
            faults.Put(Key(fault), fault);
            return fault;
        });

    /// <summary>Those that still wait, oldest first.</summary>
    public IReadOnlyList<Fault> All() => faults.All().OrderBy(fault => fault.Id).ToList();

    /// <summary>Calls off all of them.</summary>
    public void Clear() => faults.Clear();

    /// <summary>The fault that strikes this call, used up by it; null for none.</summary>
    /// <param name="service">As the AWS CLI spells it, or <c>slack</c>.</param>
    /// <param name="operation">As in the API.</param>
    /// <param name="isNamed">True where only a fault that names the operation may strike.</param>
    public Fault? Take(string service, string operation, bool isNamed = false) =>
        state.Transact(() =>
        {
            var fitting = All()
                .Where(candidate =>
                    candidate.Service == service
                    && (candidate.Operation == operation || (candidate.Operation is null && !isNamed))
                )
                .ToList();
            var fault = fitting.Find(candidate => candidate.Skip == 0);
            foreach (var later in fitting.Where(candidate => candidate.Skip > 0))
            {
                faults.Put(Key(later), later with { Skip = later.Skip - 1 });
            }

            if (fault is null)
            {
                return null;
            }

            if (fault.Count <= 1)
            {
                faults.Remove(Key(fault));
            }
            else
            {
                faults.Put(Key(fault), fault with { Count = fault.Count - 1 });
            }

            return fault;
        });

    private static string Key(Fault fault) => fault.Id.ToString("D12");
}
