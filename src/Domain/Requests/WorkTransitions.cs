namespace ChatOps.Domain.Requests;

/// <summary>A request or resource, which stores its work items in its own state.</summary>
public interface IHasWork
{
    /// <summary>The ID.</summary>
    string Id { get; }

    /// <summary>The number of writes.</summary>
    long Version { get; }

    /// <summary>The work items, in the sequence in which they were left.</summary>
    IReadOnlyList<WorkItem> Work { get; }

    /// <summary>The ID of the message that it came from, which is in every log line.</summary>
    string CorrelationId { get; }
}

/// <summary>A request or resource whose transitions return the next state.</summary>
/// <typeparam name="T">The request or resource.</typeparam>
public interface IHasWork<out T> : IHasWork
    where T : class, IHasWork<T>
{
    /// <summary>Returns the state with other work items.</summary>
    T With(IReadOnlyList<WorkItem> work);
}

/// <summary>The transitions of work items, the same for requests and resources.</summary>
public static class WorkTransitions
{
    /// <summary>Removes a work item that was done or isn't needed any more.</summary>
    public static Transition<T> Done<T>(this T owner, WorkItem item)
        where T : class, IHasWork<T> => owner.Has(item) ? Transition<T>.To(owner.Finish(item)) : Transition<T>.None;

    /// <summary>Makes a failed work item due again later.</summary>
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

    /// <summary>Makes a work item due later without counting a failure.</summary>
    public static Transition<T> Reschedule<T>(this T owner, WorkItem item, DateTimeOffset until)
        where T : class, IHasWork<T> =>
        owner.Replaced(item with { NotBefore = until, Attempts = 0, LastError = null, ClaimedUntil = null });

    /// <summary>Claims a work item for a worker until a time.</summary>
    public static Transition<T> Claim<T>(this T owner, WorkItem item, DateTimeOffset until)
        where T : class, IHasWork<T> => owner.Replaced(item with { ClaimedUntil = until });

    /// <summary>Replaces a message for all operators' channels with one for each channel.</summary>
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

    /// <summary>
    /// Returns true while a worker has a claim; other workers then run none of the owner's work items.
    /// </summary>
    public static bool IsClaimed(this IHasWork owner, DateTimeOffset now) =>
        owner.Work.Any(item => item.ClaimedUntil > now);

    /// <summary>Returns when the next work item is due; null if there are none.</summary>
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
