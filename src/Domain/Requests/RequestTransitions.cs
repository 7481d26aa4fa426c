using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>A request's life up to the order, as pure functions: state and event in, next state or refusal
/// out.</summary>
public static class RequestTransitions
{
    /// <summary>Characters that a reason may have; longer ones are refused.</summary>
    public const int LongestReason = 1000;

    /// <summary>The channel of a decision by the link from the approver's mail.</summary>
    public const string LinkChannel = "link";

    /// <summary>The first state of a request that policy has accepted.</summary>
    /// <param name="draft">Everything that was asked, resolved.</param>
    /// <param name="approvers">Who may decide, by the stage's configuration; the requester is left out here.</param>
    /// <param name="now">Now.</param>
    public static AccountRequest Create(RequestDraft draft, IEnumerable<string> approvers, DateTimeOffset now)
    {
        var request = new AccountRequest
        {
            Id = draft.Id,
            Status = RequestStatus.PendingApproval,
            Product = draft.Product,
            Change = draft.Change,
            AccountType = draft.AccountType,
            RootEmail = draft.RootEmail,
            Ou = draft.Ou,
            AccountName = draft.AccountName,
            Requester = draft.Requester,
            Origin = draft.Origin,
            CreatedAt = now,
            ExpiresAt = now.AddHours(draft.Terms.ExpiryHours),
            Terms = draft.Terms,
            HasBoard = draft.HasBoard,
            AccountId = draft.AccountId,
            Outputs = draft.Outputs,
        };
        var (maker, through) = (
            draft.Change?.ConfirmedBy ?? draft.Requester.Email,
            draft.OperatorChannel ?? draft.Origin.Channel
        );
        request = request.Log(now, maker, through, RequestEvent.Created, ProductKind.Of(request).InHistory(request));
        request = request.HasBoard ? request.Leave(WorkKind.ShowApprovers, "0", now) : request;
        var lacksSecrets = request.Product?.LacksSecrets == true;
        request = request.Change?.ConfirmedBy is null
            ? request
            : request.Log(now, maker, through, RequestEvent.Confirmed, ChangeTransitions.ConfirmedDetail);

        if (draft.Terms.RequiredApprovals == 0 && !lacksSecrets && request.Change?.LacksOperator != true)
        {
            return request.ApprovedByPolicy(now);
        }

        request =
            request.Change?.LacksOperator == true
                ? request.Leave(WorkKind.TellOperators, nameof(RequestEvent.Created), now)
                : request;

        var asked = approvers
            .Where(approver => !EmailAddress.IsSamePerson(approver, draft.Requester.Email))
            .DistinctBy(EmailAddress.MailboxOf)
            .Select(approver => new Approval(approver))
            .ToList();
        request = (request with { Approvals = asked }).Leave(WorkKind.Expire, string.Empty, request.ExpiresAt);
        request =
            !lacksSecrets ? request.AskAll(now)
            : draft.Origin.Address.Length > 0 ? request.Leave(WorkKind.AskSecrets, string.Empty, now)
            : request;
        return asked.Count >= draft.Terms.RequiredApprovals ? request : request.ApproversMissing(now);
    }

    /// <summary>An approver's e-mail was accepted for delivery. It is written down also where somebody was quicker, and
    /// the request is decided by now.</summary>
    public static Transition ApproverAsked(this AccountRequest request, string approver, DateTimeOffset now)
    {
        var isOpen = request.Has(new WorkItem(WorkKind.AskApprover, approver, now));
        return
            isOpen
            || request.Approvals.Any(approval =>
                approval.AskedAt is null && EmailAddress.IsSamePerson(approval.Approver, approver)
            )
            ? Transition.To(request.Asked(approver, now))
            : Transition.None;
    }

    /// <summary>An approver was reminded.</summary>
    public static Transition ApproverReminded(this AccountRequest request, string approver, DateTimeOffset now)
    {
        var item = new WorkItem(WorkKind.RemindApprover, approver, now);
        return request.Has(item)
            ? Transition.To(
                request
                    .Finish(item)
                    .Log(
                        now,
                        RequestWriting.System,
                        RequestWriting.SystemChannel,
                        RequestEvent.ApproverReminded,
                        approver
                    )
            )
            : Transition.None;
    }

    /// <summary>An approver decides. The last needed yes approves the request, the first no ends it.</summary>
    public static Transition Decide(
        this AccountRequest request,
        string approver,
        Decision decision,
        string? reason,
        string channel,
        DateTimeOffset now
    )
    {
        var approval = request.Approvals.FirstOrDefault(candidate =>
            EmailAddress.IsSamePerson(candidate.Approver, approver)
        );
        if (approval is null)
        {
            return Transition.Refuse(RefusalKind.Forbidden, new RequestReason.NotAnApprover());
        }

        if (EmailAddress.IsSamePerson(approver, request.Requester.Email))
        {
            return Transition.Refuse(RefusalKind.Forbidden, new RequestReason.OwnRequest());
        }

        if (approval.RemovedAt is not null)
        {
            return Transition.Refuse(RefusalKind.Forbidden, new RequestReason.NoLongerAnApprover());
        }

        if (approval.Decision is { } earlier)
        {
            return Transition.Refuse(RefusalKind.Conflict, new RequestReason.AlreadyDecided(earlier));
        }

        if (request.Status != RequestStatus.PendingApproval)
        {
            return Transition.Refuse(RefusalKind.Conflict, new RequestReason.TooLateToDecide(request.Status));
        }

        if (now >= request.ExpiresAt)
        {
            return Transition.Refuse(RefusalKind.Conflict, new RequestReason.TooLateToDecide(RequestStatus.Expired));
        }

        if (request.Product?.LacksSecrets == true)
        {
            return Transition.Refuse(
                RefusalKind.Conflict,
                new RequestReason.TooEarlyToDecide(request.Requester.FirstName)
            );
        }

        var why = reason?.Trim();
        if (decision == Decision.Deny && string.IsNullOrEmpty(why))
        {
            return Transition.Refuse(RefusalKind.Invalid, new RequestReason.ReasonMissing());
        }

        if (why?.Length > LongestReason)
        {
            return Transition.Refuse(RefusalKind.Invalid, new RequestReason.ReasonTooLong(LongestReason));
        }

        // Who comes by the link has had the mail, also where the process died before that was written down.
        var asked =
            channel == LinkChannel && approval.AskedAt is null ? request.Asked(approval.Approver, now) : request;
        var decided = asked
            .ChangeApproval(
                approval.Approver,
                mine =>
                    mine with
                    {
                        Decision = decision,
                        DecidedAt = now,
                        Reason = string.IsNullOrEmpty(why) ? null : why,
                        Channel = channel,
                    }
            )
            .FinishAsking(approval.Approver);
        return Transition.To(
            decision == Decision.Deny
                ? decided
                    .MoveTo(RequestStatus.Denied)
                    .FinishApproving()
                    .Announce(now, approval.Approver, channel, RequestEvent.Denied, why!)
                : decided.Approve(approval.Approver, why, channel, now)
        );
    }

    /// <summary>Nobody decided in time. Nothing happens before the time or after a decision.</summary>
    public static Transition Expire(this AccountRequest request, DateTimeOffset now)
    {
        if (request.Status != RequestStatus.PendingApproval || now < request.ExpiresAt)
        {
            return Transition.None;
        }

        var expired = request
            .MoveTo(RequestStatus.Expired)
            .FinishApproving()
            .Announce(
                now,
                RequestWriting.System,
                RequestWriting.SystemChannel,
                RequestEvent.Expired,
                $"Not decided within {request.Terms.ExpiryHours} hours"
            );
        return Transition.To(
            request
                .Approvals.Where(approval => approval is { AskedAt: not null, Decision: null, RemovedAt: null })
                .Aggregate(expired, (next, approval) => next.Leave(WorkKind.TellApprover, approval.Approver, now))
        );
    }

    /// <summary>The requester or an operator withdraws it: allowed while nothing is ordered.</summary>
    public static Transition Cancel(this AccountRequest request, string actor, string channel, DateTimeOffset now) =>
        request.Status switch
        {
            RequestStatus.Approved when request.Change?.Action == ChangeAction.Extend => Transition.Refuse(
                RefusalKind.Conflict,
                new RequestReason.AlreadyCarriedOut()
            ),
            RequestStatus.PendingApproval or RequestStatus.Approved => Transition.To(
                request
                    .MoveTo(RequestStatus.Cancelled)
                    .FinishApproving()
                    .Finish(WorkKind.PlanOrder)
                    .Announce(now, actor, channel, RequestEvent.Cancelled, "Withdrawn")
            ),
            RequestStatus.Provisioning => Transition.Refuse(RefusalKind.Conflict, new RequestReason.AlreadyOrdered()),
            _ => Transition.Refuse(RefusalKind.Conflict, new RequestReason.CannotBeCancelled(request.Status)),
        };

    /// <summary>What was asked for cannot be had any more, seen before anybody decided: nobody needs to be
    /// asked.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">A sentence for the requester.</param>
    /// <param name="now">Now.</param>
    public static Transition Withdraw(this AccountRequest request, string reason, DateTimeOffset now) =>
        request.Status == RequestStatus.PendingApproval
            ? Transition.To(
                request
                    .MoveTo(RequestStatus.Cancelled)
                    .FinishApproving()
                    .Announce(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.Cancelled, reason)
            )
            : Transition.None;

    /// <summary>Takes something off the list: it was done, or there is no longer a reason to do it.</summary>
    public static Transition Done(this AccountRequest request, WorkItem item) =>
        request.Has(item) ? Transition.To(request.Finish(item)) : Transition.None;

    /// <summary>One thing for all becomes one for each channel.</summary>
    public static Transition TellOperatorsThrough(
        this AccountRequest request,
        WorkItem item,
        IEnumerable<string> subjects,
        DateTimeOffset now
    ) =>
        request.Has(item)
            ? Transition.To(
                subjects.Aggregate(
                    request.Finish(item),
                    (next, subject) => next.Leave(WorkKind.TellOperators, subject, now)
                )
            )
            : Transition.None;

    /// <summary>Something failed in a way that may pass: later again.</summary>
    public static Transition Postpone(
        this AccountRequest request,
        WorkItem item,
        DateTimeOffset until,
        string? error
    ) =>
        request.Has(item)
            ? Transition.To(
                request.Replace(
                    item with
                    {
                        NotBefore = until,
                        Attempts = item.Attempts + 1,
                        LastError = error,
                        ClaimedUntil = null,
                    }
                )
            )
            : Transition.None;

    /// <summary>Nothing failed; it is simply not time yet.</summary>
    public static Transition Reschedule(this AccountRequest request, WorkItem item, DateTimeOffset until) =>
        request.Has(item)
            ? Transition.To(
                request.Replace(item with { NotBefore = until, Attempts = 0, LastError = null, ClaimedUntil = null })
            )
            : Transition.None;

    /// <summary>Somebody is at it until then.</summary>
    public static Transition Claim(this AccountRequest request, WorkItem item, DateTimeOffset until) =>
        request.Has(item) ? Transition.To(request.Replace(item with { ClaimedUntil = until })) : Transition.None;

    /// <summary>Nobody needs to say yes.</summary>
    internal static AccountRequest ApprovedByPolicy(this AccountRequest request, DateTimeOffset now) =>
        request.Approved(now, RequestWriting.System, RequestWriting.SystemChannel, "The policy requires no approval");

    /// <summary>Everybody who must has said yes.</summary>
    internal static AccountRequest ApprovedAtLast(
        this AccountRequest request,
        string actor,
        string channel,
        string detail,
        DateTimeOffset now
    ) => request.FinishApproving().Approved(now, actor, channel, detail);

    private static AccountRequest Asked(this AccountRequest request, string approver, DateTimeOffset now) =>
        request
            .ChangeApproval(approver, approval => approval with { AskedAt = now })
            .Finish(new WorkItem(WorkKind.AskApprover, approver, now))
            .Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.ApproverAsked, approver);

    private static AccountRequest Approve(
        this AccountRequest request,
        string approver,
        string? reason,
        string channel,
        DateTimeOffset now
    )
    {
        var detail = string.IsNullOrEmpty(reason) ? "Approved" : reason;
        var missing = request.Terms.RequiredApprovals - request.ApprovalsGiven;
        return missing > 0
                ? request.Announce(
                    now,
                    approver,
                    channel,
                    RequestEvent.ApprovalGiven,
                    $"{detail}; {missing} more needed"
                )
            : request.Change?.LacksOperator == true
                ? request
                    .FinishAskingAll()
                    .Announce(
                        now,
                        approver,
                        channel,
                        RequestEvent.ApprovalGiven,
                        $"{detail}; an operator must still confirm it"
                    )
            : request.ApprovedAtLast(approver, channel, detail, now);
    }

    private static AccountRequest Approved(
        this AccountRequest request,
        DateTimeOffset now,
        string actor,
        string channel,
        string detail
    ) =>
        (request.MoveTo(RequestStatus.Approved) with { ApprovedAt = now })
            .Announce(now, actor, channel, RequestEvent.Approved, detail)
            .Leave(
                request.Change?.Action == ChangeAction.Extend ? WorkKind.ApplyChange : WorkKind.PlanOrder,
                string.Empty,
                now
            );

    private static AccountRequest FinishAskingAll(this AccountRequest request) =>
        request.Finish(WorkKind.AskApprover, WorkKind.RemindApprover);

    private static AccountRequest FinishApproving(this AccountRequest request) =>
        request.Finish(WorkKind.AskSecrets, WorkKind.AskApprover, WorkKind.RemindApprover, WorkKind.Expire);

    private static AccountRequest Replace(this AccountRequest request, WorkItem item) =>
        request with
        {
            Work = [.. request.Work.Select(other => other.IsSameAs(item) ? item : other)],
        };
}
