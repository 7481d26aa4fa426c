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
        if (request.Change is not { NeedsOperator: true } change)
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

        var confirmed = (request with { Change = change with { ConfirmedBy = actor } }).Log(
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
            by.Change is not { } change
            || made.Changes?.Contains(by.Id, StringComparer.Ordinal) == true
            || made.EndedAt is not null
        )
        {
            return Transition.None;
        }

        var applied = made with { Changes = [.. made.Changes ?? [], by.Id] };
        return Transition.To(
            change.Action switch
            {
                ChangeAction.Update => (
                    applied with
                    {
                        Product = WithValues(made, by),
                        Outputs = by.Outputs ?? made.Outputs,
                    }
                ).Write(by, now, RequestEvent.Updated, HistoryText.Differences(by)),
                ChangeAction.Terminate => (applied with { EndedAt = now }).Write(
                    by,
                    now,
                    RequestEvent.Ended,
                    "Terminated"
                ),
                _ => (applied with { LeaseEndsAt = change.EndsThen }).Write(
                    by,
                    now,
                    RequestEvent.Extended,
                    $"Until {HistoryText.Day(change.EndsThen)}"
                ),
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
            request.Status != RequestStatus.Approved
                ? applied
                : applied
                    .MoveTo(RequestStatus.Ready)
                    .Announce(
                        now,
                        RequestWriting.System,
                        RequestWriting.SystemChannel,
                        RequestEvent.Ready,
                        $"Until {HistoryText.Day(request.Change?.EndsThen)}"
                    )
        );
    }

    /// <summary>Sets the end of the lease that the request's terms give. Its work items are the resource's.</summary>
    internal static Request Lend(this Request request, DateTimeOffset now) =>
        request is { Change: null, Terms.Lease: { } lease }
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

    private static ProductOrder? WithValues(Request made, Request by)
    {
        if (made.Product is not { } product || by.Product is not { } changed)
        {
            return made.Product;
        }

        // A secret value is nowhere once it was ordered.
        var news = changed
            .Values.Select(value => value.IsSecret ? value with { Text = null } : value)
            .ToDictionary(value => value.Key, StringComparer.Ordinal);
        return product with
        {
            ArtifactId = by.CurrentOrder?.ArtifactId ?? product.ArtifactId,
            Values =
            [
                .. product.Values.Select(value => news.GetValueOrDefault(value.Key, value)),
                .. news.Values.Where(value => product.Values.All(old => old.Key != value.Key)),
            ],
        };
    }
}
