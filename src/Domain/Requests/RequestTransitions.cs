using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// The transitions of a request up to its order, as pure functions that return the next state or a refusal.
/// </summary>
public static class RequestTransitions
{
    /// <summary>The largest number of characters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>The channel of decisions through the link in an approver's email.</summary>
    public const string LinkChannel = "link";

    /// <summary>Creates a request from an accepted proposal.</summary>
    /// <param name="accepted">The accepted proposal.</param>
    /// <param name="approvers">The stage's approvers. The requester is never an approver of their own request.</param>
    /// <param name="now">The current time.</param>
    public static Request Create(NewRequest accepted, IEnumerable<string> approvers, DateTimeOffset now)
    {
        var request = new Request
        {
            Id = accepted.Id,
            Status = RequestStatus.PendingApproval,
            Subject = accepted.Subject,
            Requester = accepted.Requester,
            Origin = accepted.Origin,
            CreatedAt = now,
            ExpiresAt = now.AddHours(accepted.Terms.ExpiryHours),
            Terms = accepted.Terms,
            HasBoard = accepted.HasBoard,
            AccountId = accepted.AccountId,
            Outputs = accepted.Outputs,
        };
        var confirmedBy = (request.Subject as ResourceChange)?.ConfirmedBy;
        var (maker, through) = (
            confirmedBy ?? accepted.Requester.Email,
            accepted.OperatorChannel ?? accepted.Origin.Channel
        );
        request = request.Log(now, maker, through, RequestEvent.Created, request.Subject.InHistory);
        request = request.HasBoard ? request.Leave(WorkKind.ShowApprovers, "0", now) : request;
        var (lacksSecrets, lacksOperator) = (request.Subject.LacksSecrets, request.Subject.LacksOperator);
        request = confirmedBy is null
            ? request
            : request.Log(now, maker, through, RequestEvent.Confirmed, ChangeTransitions.ConfirmedDetail);

        if (accepted.Terms.RequiredApprovals == 0 && !lacksSecrets && !lacksOperator)
        {
            return request.ApprovedByPolicy(now);
        }

        request = lacksOperator ? request.Leave(WorkKind.TellOperators, nameof(RequestEvent.Created), now) : request;

        var asked = approvers
            .Where(approver => !EmailAddress.IsSamePerson(approver, accepted.Requester.Email))
            .DistinctBy(EmailAddress.MailboxOf)
            .Select(approver => new Approval(approver))
            .ToList();
        request = (request with { Approvals = asked }).Leave(WorkKind.Expire, string.Empty, request.ExpiresAt);
        request =
            !lacksSecrets ? request.AskAll(now)
            : accepted.Origin.Address.Length > 0 ? request.Leave(WorkKind.AskSecrets, string.Empty, now)
            : request;
        return asked.Count >= accepted.Terms.RequiredApprovals ? request : request.ApproversMissing(now);
    }

    /// <summary>
    /// Records that the email to an approver was sent, even if the request has been decided in the meantime.
    /// </summary>
    public static Transition ApproverAsked(this Request request, string approver, DateTimeOffset now)
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

    /// <summary>Records that an approver got a reminder.</summary>
    public static Transition ApproverReminded(this Request request, string approver, DateTimeOffset now)
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

    /// <summary>
    /// Records an approver's decision. The last required approval approves the request; the first denial ends it.
    /// </summary>
    public static Transition Decide(
        this Request request,
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

        if (request.Subject.LacksSecrets)
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

        // A decision through the link proves that the email arrived, even if a crash prevented recording that.
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

    /// <summary>Expires a request whose time is over without a decision.</summary>
    public static Transition Expire(this Request request, DateTimeOffset now)
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

    /// <summary>Cancels a request for the requester or an operator. Not possible once the order is placed.</summary>
    public static Transition Cancel(this Request request, string actor, string channel, DateTimeOffset now) =>
        request.Status switch
        {
            RequestStatus.Approved when !request.Subject.IsOrdered => Transition.Refuse(
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

    /// <summary>Cancels a pending request that can't succeed any more, so that approvers needn't decide.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">A sentence for the requester.</param>
    /// <param name="now">The current time.</param>
    public static Transition Withdraw(this Request request, string reason, DateTimeOffset now) =>
        request.Status == RequestStatus.PendingApproval
            ? Transition.To(
                request
                    .MoveTo(RequestStatus.Cancelled)
                    .FinishApproving()
                    .Announce(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.Cancelled, reason)
            )
            : Transition.None;

    /// <summary>Approves a request that needs no approval.</summary>
    internal static Request ApprovedByPolicy(this Request request, DateTimeOffset now) =>
        request.Approved(now, RequestWriting.System, RequestWriting.SystemChannel, "The policy requires no approval");

    /// <summary>Approves a request with its last approval or confirmation.</summary>
    internal static Request ApprovedAtLast(
        this Request request,
        string actor,
        string channel,
        string detail,
        DateTimeOffset now
    ) => request.FinishApproving().Approved(now, actor, channel, detail);

    private static Request Asked(this Request request, string approver, DateTimeOffset now) =>
        request
            .ChangeApproval(approver, approval => approval with { AskedAt = now })
            .Finish(new WorkItem(WorkKind.AskApprover, approver, now))
            .Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.ApproverAsked, approver);

    private static Request Approve(
        this Request request,
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
            : request.Subject.LacksOperator
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

    private static Request Approved(
        this Request request,
        DateTimeOffset now,
        string actor,
        string channel,
        string detail
    ) =>
        (request.MoveTo(RequestStatus.Approved) with { ApprovedAt = now })
            .Announce(now, actor, channel, RequestEvent.Approved, detail)
            .Leave(request.Subject.IsOrdered ? WorkKind.PlanOrder : WorkKind.ApplyChange, string.Empty, now);

    private static Request FinishAskingAll(this Request request) =>
        request.Finish(WorkKind.AskApprover, WorkKind.RemindApprover);

    private static Request FinishApproving(this Request request) =>
        request.Finish(WorkKind.AskSecrets, WorkKind.AskApprover, WorkKind.RemindApprover, WorkKind.Expire);
}
