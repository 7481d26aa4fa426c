using System.Diagnostics;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Resources;

/// <summary>Derives resources and their changes from requests.</summary>
public static class ResourceOfRequest
{
    private static readonly RequestEvent[] OfResource =
    [
        RequestEvent.Ready,
        RequestEvent.Updated,
        RequestEvent.Ended,
        RequestEvent.Extended,
        RequestEvent.LeaseReminded,
        RequestEvent.LeaseEnded,
    ];

    /// <summary>Returns the resource that a write of a request creates; null if it creates none.</summary>
    /// <param name="next">The new state of the request.</param>
    /// <param name="previous">The state that it replaces; null for a new request.</param>
    public static Resource? MadeBy(Request next, Request? previous)
    {
        if (previous?.Status == RequestStatus.Ready || Of(next) is not { } made)
        {
            return null;
        }

        return made.LeaveLease(made.CreatedAt);
    }

    /// <summary>
    /// Returns the resource that a finished request created, from the request alone; null if it created none.
    /// </summary>
    public static Resource? Of(Request request)
    {
        if (request is not { Status: RequestStatus.Ready, Subject: NewResource made })
        {
            return null;
        }

        var order = request.Orders.LastOrDefault(candidate => candidate.Outcome == OrderOutcome.Succeeded);
        var history = request.History.Where(entry => OfResource.Contains(entry.Event)).ToList();
        var common = new Resource
        {
            Id = ResourceId.MadeBy(request.Id),
            Kind = ResourceKind.Product,
            State = request.EndedAt is null ? ResourceState.Active : ResourceState.Terminated,
            Owner = request.Requester,
            Origin = request.Origin,
            HasBoard = request.HasBoard,
            MadeBy = request.Id,
            ChangedBy = request.Changes ?? [],
            CreatedAt = history.Count > 0 ? history[0].At : request.CreatedAt,
            EndedAt = request.EndedAt,
            Type = made.Type,
            AccountId = request.AccountId,
            ProvisionedProductId = order?.ProvisionedProductId,
            ProductId = order?.ProductId,
            ArtifactId = order?.ArtifactId,
            SignInUrl = request.SignInUrl,
            Outputs = request.Outputs ?? [],
            Lease = request.LeaseEndsAt is { } end ? new Lease(end, request.Terms.Lease?.RemindDaysBefore ?? []) : null,
            History = history,
        };
        return made switch
        {
            NewAccount account => common with
            {
                Kind = ResourceKind.Account,
                Account = new ResourceAccount(account.RootEmail, account.Ou, account.Name),
            },
            NewProduct product => common with
            {
                ArtifactId = product.ArtifactId,
                Values = [.. product.Values.Select(value => value.WithoutSecret())],
            },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Returns the result of a change request; null for other requests.</summary>
    public static AppliedChange? ChangeOf(Request by)
    {
        if (by.Subject is not ResourceChange change)
        {
            return null;
        }

        var applied = new AppliedChange(
            by.Id,
            change.Action,
            by.Requester.Email,
            by.Origin.Channel,
            change.Action.ToString()
        );
        return change switch
        {
            ResourceUpdate update => applied with
            {
                Detail = HistoryText.Differences(update),
                Values = [.. update.After.Select(value => value.WithoutSecret())],
                ArtifactId = by.CurrentOrder?.ArtifactId,
                Outputs = by.Outputs,
            },
            ResourceExtension extension => applied with
            {
                Detail = $"Until {HistoryText.Day(extension.EndsThen)}",
                EndsAt = extension.EndsThen,
            },
            ResourceTermination => applied with { Detail = "Terminated" },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Returns the request that created the resource of a change request; null for other requests.</summary>
    public static string? ChangedBy(Request request) => (request.Subject as ResourceChange)?.Of;

    /// <summary>
    /// Returns the resource of a request that an earlier version finished, with the lease's work items, and the request
    /// without them. Null if the request created no resource.
    /// </summary>
    public static (Resource Resource, Request Request)? Moved(Request request) =>
        Of(request) is { } resource
            ? (
                resource with
                {
                    Work = [.. request.Work.Where(IsOfLease).Select(item => item with { ClaimedUntil = null })],
                },
                HasLeaseWork(request) ? request.Finish(WorkKind.RemindLease, WorkKind.EndLease) : request
            )
            : null;

    /// <summary>Returns true if the request still has the lease's work items.</summary>
    public static bool HasLeaseWork(Request request) => request.Work.Any(IsOfLease);

    /// <summary>Returns a stored resource with the lease and work items that the request still had.</summary>
    public static Resource WithLeaseOf(Resource stored, Resource moved) =>
        stored.IsActive
            ? stored with
            {
                Lease = moved.Lease,
                Work = [.. stored.Work.Where(item => !IsOfLease(item)), .. moved.Work],
            }
            : stored;

    /// <summary>Returns true if a worker of an earlier version has a claim on the lease.</summary>
    public static bool IsLeaseClaimed(Request request, DateTimeOffset now) =>
        request.Work.Any(item => IsOfLease(item) && item.ClaimedUntil > now);

    private static bool IsOfLease(WorkItem item) => item.Kind is WorkKind.RemindLease or WorkKind.EndLease;
}
