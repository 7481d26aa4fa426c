namespace ChatOps.Domain.Requests;

/// <summary>What happens to what a request made, as pure functions: changes come to it from requests of their own, and
/// its end from its terms.</summary>
public static class ChangeTransitions
{
    /// <summary>How an operator's confirmation stands in the history.</summary>
    internal const string ConfirmedDetail = "Confirmed by an operator";

    /// <summary>An operator confirms what only operators may set going; the approvals that policy wants are needed
    /// besides.</summary>
    public static Transition Confirm(this AccountRequest request, string actor, string channel, DateTimeOffset now)
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
    public static Transition Changed(this AccountRequest made, AccountRequest by, DateTimeOffset now)
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
                ChangeAction.Terminate => (applied with { EndedAt = now })
                    .Finish(WorkKind.RemindLease, WorkKind.EndLease)
                    .Write(by, now, RequestEvent.Ended, "Terminated"),
                _ => (applied with { LeaseEndsAt = change.EndsThen })
                    .LeaveLease(now)
                    .Write(by, now, RequestEvent.Extended, $"Until {HistoryText.Day(change.EndsThen)}"),
            }
        );
    }

    /// <summary>What the change came to is written down where it belongs. An extension is done with that.</summary>
    public static Transition ChangeApplied(this AccountRequest request, WorkItem item, DateTimeOffset now)
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

    /// <summary>The requester was reminded of the end, or those who can reach him were.</summary>
    /// <param name="request">The request that made what ends.</param>
    /// <param name="item">The reminder.</param>
    /// <param name="isTold">False where nobody can reach him: operators are told in his place.</param>
    /// <param name="now">Now.</param>
    public static Transition LeaseReminded(this AccountRequest request, WorkItem item, bool isTold, DateTimeOffset now)
    {
        if (!request.Has(item))
        {
            return Transition.None;
        }

        if (!request.HasProduct)
        {
            return Transition.To(request.Finish(item));
        }

        var reminded = request
            .Finish(item)
            .Log(
                now,
                RequestWriting.System,
                RequestWriting.SystemChannel,
                RequestEvent.LeaseReminded,
                $"Ends on {HistoryText.Day(request.LeaseEndsAt)}"
            );
        return Transition.To(
            isTold
                ? reminded
                : reminded.Leave(WorkKind.TellOperators, $"{nameof(RequestEvent.LeaseReminded)} {item.Subject}", now)
        );
    }

    /// <summary>The end has come: operators are asked, once. Nothing is terminated by that.</summary>
    public static Transition LeaseEnded(this AccountRequest request, WorkItem item, DateTimeOffset now)
    {
        if (!request.Has(item))
        {
            return Transition.None;
        }

        if (!request.HasProduct || request.LeaseEndsAt is not { } end)
        {
            return Transition.To(request.Finish(item));
        }

        return now < end
            ? request.Reschedule(item, end)
            : Transition.To(
                request
                    .Finish(item)
                    .Announce(
                        now,
                        RequestWriting.System,
                        RequestWriting.SystemChannel,
                        RequestEvent.LeaseEnded,
                        $"The lease ended on {HistoryText.Day(end)}: an operator must terminate or extend it"
                    )
                    .Leave(WorkKind.TellOperators, $"{nameof(RequestEvent.LeaseEnded)} {HistoryText.Day(end)}", now)
            );
    }

    /// <summary>What was made is lent from now on, where its terms say so.</summary>
    internal static AccountRequest Lend(this AccountRequest request, DateTimeOffset now) =>
        request is { Change: null, Terms.Lease: { } lease }
            ? (request with { LeaseEndsAt = now.AddDays(lease.Days) }).LeaveLease(now)
            : request;

    private static AccountRequest LeaveLease(this AccountRequest request, DateTimeOffset now)
    {
        if (request.LeaseEndsAt is not { } end)
        {
            return request;
        }

        var next = request.Finish(WorkKind.RemindLease, WorkKind.EndLease).Leave(WorkKind.EndLease, string.Empty, end);
        return (request.Terms.Lease?.RemindDaysBefore ?? [])
            .Where(days => end.AddDays(-days) > now)
            .Aggregate(
                next,
                (current, days) => current.Leave(WorkKind.RemindLease, days.ToString(), end.AddDays(-days))
            );
    }

    private static AccountRequest Write(
        this AccountRequest made,
        AccountRequest by,
        DateTimeOffset now,
        RequestEvent what,
        string detail
    )
    {
        var written = made.Log(now, by.Requester.Email, by.Origin.Channel, what, $"{by.Id}: {detail}");
        return written.HasBoard
            ? written.Leave(WorkKind.ShowApprovers, (written.History.Count - 1).ToString(), now)
            : written;
    }

    private static ProductOrder? WithValues(AccountRequest made, AccountRequest by)
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
