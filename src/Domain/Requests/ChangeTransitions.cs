using System.Diagnostics;

namespace ChatOps.Domain.Requests;

/// <summary>
/// The transitions of changes: their confirmation, and their effect on the request that created the resource.
/// </summary>
public static class ChangeTransitions
{
    /// <summary>The history's text of an operator's confirmation.</summary>
    internal const string ConfirmedDetail = "Confirmed by an operator";

    /// <summary>Confirms a change that needs an operator. It also needs the policy's approvals.</summary>
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

    /// <summary>Applies a change to the request that created the resource, at most once.</summary>
    /// <param name="made">The request that created the resource.</param>
    /// <param name="by">The change request.</param>
    /// <param name="now">The current time.</param>
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

    /// <summary>Records that the change was applied. An extension then becomes ready.</summary>
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

    /// <summary>Sets the end of the lease from the request's terms. The resource has the lease's work items.</summary>
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
