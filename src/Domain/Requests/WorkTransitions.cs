namespace ChatOps.Domain.Requests;

/// <summary>A request or a resource: it keeps its work items itself, so that they are written with its state.</summary>
public interface IHasWork
{
    /// <summary>The ID.</summary>
    string Id { get; }

    /// <summary>Grows by one with every write.</summary>
    long Version { get; }

    /// <summary>The work items, in the order in which they came up.</summary>
    IReadOnlyList<WorkItem> Work { get; }

    /// <summary>The message that it came from: every log line carries it.</summary>
    string CorrelationId { get; }
}

/// <summary>The same, as a state that follows from another one.</summary>
/// <typeparam name="T">The request or the resource.</typeparam>
public interface IHasWork<out T> : IHasWork
    where T : class, IHasWork<T>
{
    /// <summary>Returns the same state with other work items.</summary>
    T With(IReadOnlyList<WorkItem> work);
}

/// <summary>What happens to work items, the same for requests and resources.</summary>
public static class WorkTransitions
{
    /// <summary>Takes an item off the list: it was done, or there is no longer a reason to do it.</summary>
    public static Transition<T> Done<T>(this T owner, WorkItem item)
        where T : class, IHasWork<T> => owner.Has(item) ? Transition<T>.To(owner.Finish(item)) : Transition<T>.None;

    /// <summary>The item failed in a way that may pass: later again.</summary>
    public static Transition<T> Postpone<T>(this T owner, WorkItem item, DateTimeOffset until, string? error)
        where T : class, IHasWork<T> =>
        owner.Replaced(
            item with
            {
                NotBefore = until,
                Attempts = item.Attempts + 1,
                LastError = error,
                ClaimedUntil = null,
            }
        );

    /// <summary>Nothing failed; it is not time yet.</summary>
    public static Transition<T> Reschedule<T>(this T owner, WorkItem item, DateTimeOffset until)
        where T : class, IHasWork<T> =>
        owner.Replaced(item with { NotBefore = until, Attempts = 0, LastError = null, ClaimedUntil = null });

    /// <summary>A worker runs the item until then.</summary>
    public static Transition<T> Claim<T>(this T owner, WorkItem item, DateTimeOffset until)
        where T : class, IHasWork<T> => owner.Replaced(item with { ClaimedUntil = until });

    /// <summary>One item for all channels becomes one for each.</summary>
    public static Transition<T> TellOperatorsThrough<T>(
        this T owner,
        WorkItem item,
        IEnumerable<string> subjects,
        DateTimeOffset now
    )
        where T : class, IHasWork<T> =>
        owner.Has(item)
            ? Transition<T>.To(
                subjects.Aggregate(
                    owner.Finish(item),
                    (next, subject) => next.Leave(WorkKind.TellOperators, subject, now)
                )
            )
            : Transition<T>.None;

    /// <summary>True while a worker has a claim on one of the items: others leave all of them to that worker.</summary>
    public static bool IsClaimed(this IHasWork owner, DateTimeOffset now) =>
        owner.Work.Any(item => item.ClaimedUntil > now);

    /// <summary>When the next item is due; null where nothing remains.</summary>
    public static DateTimeOffset? NextDueAt(this IHasWork owner) =>
        owner.Work.Count == 0 ? null : owner.Work.Min(item => item.DueAt);

    internal static bool Has(this IHasWork owner, WorkItem item) => owner.Work.Any(other => other.IsSameAs(item));

    internal static T Leave<T>(this T owner, WorkKind kind, string subject, DateTimeOffset notBefore)
        where T : class, IHasWork<T>
    {
        var item = new WorkItem(kind, subject, notBefore);
        return owner.With([.. owner.Work.Where(other => !other.IsSameAs(item)), item]);
    }

    internal static T Finish<T>(this T owner, WorkItem item)
        where T : class, IHasWork<T> => owner.With([.. owner.Work.Where(other => !other.IsSameAs(item))]);

    internal static T Finish<T>(this T owner, params ReadOnlySpan<WorkKind> kinds)
        where T : class, IHasWork<T>
    {
        var done = kinds.ToArray();
        return owner.With([.. owner.Work.Where(item => !done.Contains(item.Kind))]);
    }

    private static Transition<T> Replaced<T>(this T owner, WorkItem item)
        where T : class, IHasWork<T> =>
        owner.Has(item)
            ? Transition<T>.To(owner.With([.. owner.Work.Select(other => other.IsSameAs(item) ? item : other)]))
            : Transition<T>.None;
}
