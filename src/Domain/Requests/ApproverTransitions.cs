using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>Updates pending requests after a change of the stage's approvers.</summary>
public static class ApproverTransitions
{
    /// <summary>
    /// Stops asking removed approvers and asks restored ones again. If too few are left, new approvers are asked; if
    /// they are still too few, operators get a message.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="configured">The stage's approvers.</param>
    /// <param name="now">The current time.</param>
    public static Transition ApproversConfigured(
        this Request request,
        IReadOnlyCollection<string> configured,
        DateTimeOffset now
    )
    {
        if (request.Status != RequestStatus.PendingApproval)
        {
            return Transition.None;
        }

        var next = request;
        foreach (var approval in request.Approvals.Where(approval => approval.Decision is null))
        {
            var may = configured.Any(approver => EmailAddress.IsSamePerson(approver, approval.Approver));
            if (!may && approval.RemovedAt is null)
            {
                next = next.Remove(approval.Approver, now);
            }
            else if (may && approval.RemovedAt is not null)
            {
                next = next.ChangeApproval(approval.Approver, back => back with { RemovedAt = null })
                    .Ask(approval.Approver, now);
            }
        }

        if (next.ApprovalsPossible < next.Terms.RequiredApprovals)
        {
            next = NewApprovers(next, configured)
                .Aggregate(
                    next,
                    (current, approver) =>
                        (current with { Approvals = [.. current.Approvals, new Approval(approver)] }).Ask(approver, now)
                );
        }

        if (ReferenceEquals(next, request))
        {
            return Transition.None;
        }

        return Transition.To(
            next.ApprovalsPossible >= next.Terms.RequiredApprovals ? next : next.ApproversMissing(now)
        );
    }

    /// <summary>Records that there are too few approvers, and leaves a message to operators.</summary>
    internal static Request ApproversMissing(this Request request, DateTimeOffset now)
    {
        var given = request.ApprovalsGiven == 0 ? string.Empty : $", {request.ApprovalsGiven} given";
        return request
            .Log(
                now,
                RequestWriting.System,
                RequestWriting.SystemChannel,
                RequestEvent.ApproversMissing,
                $"{Approvals(request.Terms.RequiredApprovals)} needed{given}, and only {request.ApprovalsPossible} "
                    + $"{(request.ApprovalsPossible == 1 ? "is" : "are")} possible with those who may approve"
            )
            .Leave(WorkKind.TellOperators, nameof(RequestEvent.ApproversMissing), now);
    }

    /// <summary>
    /// Leaves work items to ask an approver and, if the terms say so and time is left, to remind them.
    /// </summary>
    internal static Request Ask(this Request request, string approver, DateTimeOffset now)
    {
        // Without its secrets a request can't be decided. All approvers are asked when they are given.
        if (request.Subject.LacksSecrets)
        {
            return request;
        }

        var asked = request.Leave(WorkKind.AskApprover, approver, now);
        var reminder = now.AddHours(request.Terms.ReminderHours);
        return request.Terms.ReminderHours > 0 && reminder < request.ExpiresAt
            ? asked.Leave(WorkKind.RemindApprover, approver, reminder)
            : asked;
    }

    /// <summary>Asks all approvers who may still decide.</summary>
    internal static Request AskAll(this Request request, DateTimeOffset now) =>
        request
            .Approvals.Where(approval => approval is { Decision: null, RemovedAt: null })
            .Aggregate(request, (next, approval) => next.Ask(approval.Approver, now));

    /// <summary>Removes the work items to ask and remind an approver.</summary>
    internal static Request FinishAsking(this Request request, string approver) =>
        request
            .Finish(new WorkItem(WorkKind.AskApprover, approver, default))
            .Finish(new WorkItem(WorkKind.RemindApprover, approver, default));

    /// <summary>Changes the part of one approver.</summary>
    internal static Request ChangeApproval(this Request request, string approver, Func<Approval, Approval> change) =>
        request with
        {
            Approvals =
            [
                .. request.Approvals.Select(approval =>
                    EmailAddress.IsSamePerson(approval.Approver, approver) ? change(approval) : approval
                ),
            ],
        };

    private static Request Remove(this Request request, string approver, DateTimeOffset now) =>
        request
            .ChangeApproval(approver, gone => gone with { RemovedAt = now })
            .FinishAsking(approver)
            .Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.ApproverRemoved, approver);

    private static IEnumerable<string> NewApprovers(Request request, IEnumerable<string> configured) =>
        configured
            .Where(approver => !EmailAddress.IsSamePerson(approver, request.Requester.Email))
            .Where(approver =>
                request.Approvals.All(approval => !EmailAddress.IsSamePerson(approval.Approver, approver))
            )
            .DistinctBy(EmailAddress.MailboxOf);

    private static string Approvals(int number) => number == 1 ? "1 approval is" : $"{number} approvals are";
}
