using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Resources;

/// <summary>A resource's life, as pure functions: state and event in, next state or refusal out.</summary>
public static class ResourceTransitions
{
    /// <summary>Applies what a change request came to; once, however often it is said.</summary>
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

    /// <summary>The owner was reminded of the end, or those who can reach them were.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="item">The reminder.</param>
    /// <param name="isTold">False where no channel reaches the owner: operators are told instead.</param>
    /// <param name="now">Now.</param>
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

    /// <summary>The end has come: operators are asked, once. Nothing is terminated by that.</summary>
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
                $"Its time ended on {HistoryText.Day(lease.EndsAt)}: an operator terminates it or puts the end off"
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

    /// <summary>The work items that a lease leaves, in place of those of the lease before.</summary>
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
