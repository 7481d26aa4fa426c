using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Operations;

/// <summary>A requested failure.</summary>
/// <param name="Id">The order of requests: of several matching faults, the oldest applies.</param>
/// <param name="Service">The AWS CLI's spelling, or <c>slack</c>.</param>
/// <param name="Operation">As in the API; null for any operation of the service.</param>
/// <param name="Kind">One of <see cref="FaultKinds.All"/>.</param>
/// <param name="Count">The number of calls that still fail.</param>
/// <param name="DelayMs">For <c>delay</c>: the wait before the effect, in milliseconds.</param>
/// <param name="Skip">The number of matching calls that still pass first.</param>
public sealed record Fault(
    long Id,
    string Service,
    string? Operation,
    string Kind,
    int Count,
    int DelayMs,
    int Skip = 0
);

/// <summary>The kinds of faults.</summary>
internal static class FaultKinds
{
    /// <summary>500 before the effect.</summary>
    public const string Error = "error";

    /// <summary>500 after the effect: the caller can't know it.</summary>
    public const string ErrorAfterEffect = "errorAfterEffect";

    /// <summary>The service's throttling error, before the effect.</summary>
    public const string Throttle = "throttle";

    public const string Delay = "delay";

    /// <summary>No effect and no answer, until the client leaves or five minutes have passed.</summary>
    public const string Timeout = "timeout";

    /// <summary>The effect, but no answer, until the client leaves or five minutes have passed.</summary>
    public const string TimeoutAfterEffect = "timeoutAfterEffect";

    /// <summary>The effect, then 200 with an unreadable answer.</summary>
    public const string Garbage = "garbage";

    public static IReadOnlyList<string> All { get; } =
    [Error, ErrorAfterEffect, Throttle, Delay, Timeout, TimeoutAfterEffect, Garbage];
}

/// <summary>The waiting faults.</summary>
public sealed class Faults(LocalState state)
{
    private readonly Collection<Fault> faults = state.Collection<Fault>("faults");

    /// <summary>Adds a fault to the queue.</summary>
    public Fault Add(string service, string? operation, string kind, int count, int delayMs, int skip = 0) =>
        state.Transact(() =>
        {
            var last = faults.All().Select(fault => fault.Id).DefaultIfEmpty(0).Max();
            var fault = new Fault(last + 1, service, operation, kind, count, delayMs, skip);
            faults.Put(Key(fault), fault);
            return fault;
        });

    /// <summary>Returns the waiting faults, oldest first.</summary>
    public IReadOnlyList<Fault> All() => faults.All().OrderBy(fault => fault.Id).ToList();

    /// <summary>Removes all of them.</summary>
    public void Clear() => faults.Clear();

    /// <summary>Returns the fault for this call and uses it up; null for none.</summary>
    /// <param name="service">The AWS CLI's spelling, or <c>slack</c>.</param>
    /// <param name="operation">As in the API.</param>
    /// <param name="isNamed">True if only a fault that names the operation applies.</param>
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
