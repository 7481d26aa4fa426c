using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Resources;

/// <summary>The transitions of a resource, as pure functions that return the next state or a refusal.</summary>
public static class ResourceTransitions
{
    /// <summary>Applies the result of a change request, at most once.</summary>
    public static Transition<Resource> Changed(this Resource resource, AppliedChange by, DateTimeOffset now)
    {
        if (resource.ChangedBy.Contains(by.RequestId, StringComparer.Ordinal))
        {
            return Transition<Resource>.None;
        }

        if (!resource.IsActive)
        {
            return Transition<Resource>.Refuse(RefusalKind.Conflict, new ChangeReason.HasEnded(resource.Id));
        }

        var changed = resource with { ChangedBy = [.. resource.ChangedBy, by.RequestId] };
        return Transition<Resource>.To(
            by.Action switch
            {
                ChangeAction.Update => (
                    changed with
                    {
                        Values = Merged(resource.Values, by.Values),
                        ArtifactId = by.ArtifactId ?? resource.ArtifactId,
                        Outputs = by.Outputs ?? resource.Outputs,
                    }
                ).Log(by, now, RequestEvent.Updated),
                ChangeAction.Terminate => (changed.MoveTo(ResourceState.Terminated) with { EndedAt = now })
                    .Finish(WorkKind.RemindLease, WorkKind.EndLease)
                    .Log(by, now, RequestEvent.Ended),
                _ => (changed with { Lease = Extended(resource.Lease, by.EndsAt) })
                    .LeaveLease(now)
                    .Log(by, now, RequestEvent.Extended),
            }
        );
    }

    /// <summary>Records that the owner got the reminder, or leaves it to the operators.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="item">The reminder.</param>
    /// <param name="isTold">False if no channel reaches the owner, so that operators get a message instead.</param>
    /// <param name="now">The current time.</param>
    public static Transition<Resource> LeaseReminded(
        this Resource resource,
        WorkItem item,
        bool isTold,
        DateTimeOffset now
    )
    {
        if (!resource.Has(item))
        {
            return Transition<Resource>.None;
        }

        if (!resource.IsActive || resource.Lease is not { } lease)
        {
            return Transition<Resource>.To(resource.Finish(item));
        }

        var reminded = resource
            .Finish(item)
            .Log(now, RequestEvent.LeaseReminded, $"Ends on {HistoryText.Day(lease.EndsAt)}");
        return Transition<Resource>.To(
            isTold
                ? reminded
                : reminded.Leave(WorkKind.TellOperators, $"{nameof(RequestEvent.LeaseReminded)} {item.Subject}", now)
        );
    }

    /// <summary>Records that the lease ended and leaves a message to operators. It terminates nothing.</summary>
    public static Transition<Resource> LeaseEnded(this Resource resource, WorkItem item, DateTimeOffset now)
    {
        if (!resource.Has(item))
        {
            return Transition<Resource>.None;
        }

        if (!resource.IsActive || resource.Lease is not { } lease)
        {
            return Transition<Resource>.To(resource.Finish(item));
        }

        if (now < lease.EndsAt)
        {
            return resource.Reschedule(item, lease.EndsAt);
        }

        var ended = resource
            .Finish(item)
            .Log(
                now,
                RequestEvent.LeaseEnded,
                $"The lease ended on {HistoryText.Day(lease.EndsAt)}: "
                    + "an operator terminates the resource or extends the lease"
            );
        var entry = (ended.History.Count - 1).ToString();
        var shown = ended.HasBoard ? ended.Leave(WorkKind.ShowApprovers, entry, now) : ended;
        var told = shown.Origin.Address.Length == 0 ? shown : shown.Leave(WorkKind.TellRequester, entry, now);
        return Transition<Resource>.To(
            told.Leave(
                WorkKind.TellOperators,
                $"{nameof(RequestEvent.LeaseEnded)} {HistoryText.Day(lease.EndsAt)}",
                now
            )
        );
    }

    /// <summary>Replaces the work items of the previous lease with those of the current one.</summary>
    internal static Resource LeaveLease(this Resource resource, DateTimeOffset now)
    {
        if (resource.Lease is not { EndsAt: var end } lease)
        {
            return resource;
        }

        var next = resource.Finish(WorkKind.RemindLease, WorkKind.EndLease).Leave(WorkKind.EndLease, string.Empty, end);
        return lease
            .RemindDaysBefore.Where(days => end.AddDays(-days) > now)
            .Aggregate(
                next,
                (current, days) => current.Leave(WorkKind.RemindLease, days.ToString(), end.AddDays(-days))
            );
    }

    private static Resource MoveTo(this Resource resource, ResourceState state) =>
        ResourceStates.Allows(resource.State, state)
            ? resource with
            {
                State = state,
            }
            : throw new InvalidOperationException($"{resource.Id} cannot go from {resource.State} to {state}.");

    private static Resource Log(this Resource resource, AppliedChange by, DateTimeOffset now, RequestEvent what) =>
        resource with
        {
            History =
            [
                .. resource.History,
                new HistoryEntry(now, by.Actor, by.Channel, what, $"{by.RequestId}: {by.Detail}"),
            ],
        };

    private static Resource Log(this Resource resource, DateTimeOffset now, RequestEvent what, string detail) =>
        resource with
        {
            History =
            [
                .. resource.History,
                new HistoryEntry(now, RequestWriting.System, RequestWriting.SystemChannel, what, detail),
            ],
        };

    private static Lease? Extended(Lease? lease, DateTimeOffset? endsAt) =>
        endsAt is { } end ? new Lease(end, lease?.RemindDaysBefore ?? []) : lease;

    private static IReadOnlyList<ProductValue> Merged(
        IReadOnlyList<ProductValue> values,
        IReadOnlyList<ProductValue> changed
    )
    {
        var news = changed.ToDictionary(value => value.Key, StringComparer.Ordinal);
        return
        [
            .. values.Select(value => news.GetValueOrDefault(value.Key, value)),
            .. changed.Where(value => values.All(old => old.Key != value.Key)),
        ];
    }
}
