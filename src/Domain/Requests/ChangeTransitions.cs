using System.Diagnostics;

namespace ChatOps.Domain.Requests;

/// <summary>What happens to what a request made, as pure functions: changes come to it from requests of their own, and
/// its end from its terms.</summary>
public static class ChangeTransitions
{
    /// <summary>How an operator's confirmation stands in the history.</summary>
    internal const string ConfirmedDetail = "Confirmed by an operator";

    /// <summary>An operator confirms what only operators may set going; the approvals that policy wants are needed
    /// besides.</summary>
    public static Transition Confirm(this Request request, string actor, string channel, DateTimeOffset now)
    {
        if (request.Subject is not ResourceChange { NeedsOperator: true } change)
        {
            return Transition.Refuse(RefusalKind.Conflict, new RequestReason.NothingToConfirm());
        }

        if (change.ConfirmedBy is not null)
        {
            return Transition.Refuse(RefusalKind.Conflict, new RequestReason.AlreadyConfirmed());
        }

        if (request.Status != RequestStatus.PendingApproval || now >= request.ExpiresAt)
        {
            return Transition.Refuse(
                RefusalKind.Conflict,
                new RequestReason.TooLate(
                    request.Status == RequestStatus.PendingApproval ? RequestStatus.Expired : request.Status
                )
            );
        }

        var confirmed = (request with { Subject = change with { ConfirmedBy = actor } }).Log(
            now,
            actor,
            channel,
            RequestEvent.Confirmed,
            ConfirmedDetail
        );
        return Transition.To(
            request.ApprovalsGiven < request.Terms.RequiredApprovals
                ? confirmed
                : confirmed.ApprovedAtLast(actor, channel, ConfirmedDetail, now)
        );
    }

    /// <summary>What a request for a change came to is written into the request that made the thing; once, however
    /// often it is said.</summary>
    /// <param name="made">The request that made it.</param>
    /// <param name="by">The request for the change.</param>
    /// <param name="now">Now.</param>
    public static Transition Changed(this Request made, Request by, DateTimeOffset now)
    {
        if (
            by.Subject is not ResourceChange change
            || made.Changes?.Contains(by.Id, StringComparer.Ordinal) == true
            || made.EndedAt is not null
        )
        {
            return Transition.None;
        }

        var applied = made with { Changes = [.. made.Changes ?? [], by.Id] };
        return Transition.To(
            change switch
            {
                ResourceUpdate update => (
                    applied with
                    {
                        Subject = made.Subject is NewProduct product
                            ? update.AppliedTo(product, by.CurrentOrder?.ArtifactId)
                            : made.Subject,
                        Outputs = by.Outputs ?? made.Outputs,
                    }
                ).Write(by, now, RequestEvent.Updated, HistoryText.Differences(update)),
                ResourceTermination => (applied with { EndedAt = now }).Write(
                    by,
                    now,
                    RequestEvent.Ended,
                    "Terminated"
                ),
                ResourceExtension extension => (applied with { LeaseEndsAt = extension.EndsThen }).Write(
                    by,
                    now,
                    RequestEvent.Extended,
                    $"Until {HistoryText.Day(extension.EndsThen)}"
                ),
                _ => throw new UnreachableException(),
            }
        );
    }

    /// <summary>What the change came to is written down where it belongs. An extension is done with that.</summary>
    public static Transition ChangeApplied(this Request request, WorkItem item, DateTimeOffset now)
    {
        if (!request.Has(item))
        {
            return Transition.None;
        }

        var applied = request.Finish(item);
        return Transition.To(
            request is { Status: RequestStatus.Approved, Subject: ResourceExtension extension }
                ? applied
                    .MoveTo(RequestStatus.Ready)
                    .Announce(
                        now,
                        RequestWriting.System,
                        RequestWriting.SystemChannel,
                        RequestEvent.Ready,
                        $"Until {HistoryText.Day(extension.EndsThen)}"
                    )
                : applied
        );
    }

    /// <summary>Sets the end of the lease that the request's terms give. Its work items are the resource's.</summary>
    internal static Request Lend(this Request request, DateTimeOffset now) =>
        request is { Subject: NewResource, Terms.Lease: { } lease }
            ? request with
            {
                LeaseEndsAt = now.AddDays(lease.Days),
            }
            : request;

    private static Request Write(this Request made, Request by, DateTimeOffset now, RequestEvent what, string detail)
    {
        var written = made.Log(now, by.Requester.Email, by.Origin.Channel, what, $"{by.Id}: {detail}");
        return written.HasBoard
            ? written.Leave(WorkKind.ShowApprovers, (written.History.Count - 1).ToString(), now)
            : written;
    }
}
