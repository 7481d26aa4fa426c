using ChatOps.Domain.Requests;
using ChatOps.Languages;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>What a request says of itself at each step, and what it leaves to be done: word for word, since people read
/// it and the work is all there is to act on.</summary>
public sealed class RequestLifeTests
{
    [Fact]
    public void Two_approvals_with_a_requester_who_can_be_reached()
    {
        var asked = Pending(approvals: 2, address: "C1/1.2").ApproverAsked(First, Start.AddMinutes(1)).Next!;
        var reminded = asked.ApproverReminded(First, Start.AddHours(24)).Next!;
        var halfway = reminded.Decide(First, Decision.Approve, "  Fine  ", "slack", Start.AddHours(25)).Next!;
        var approved = halfway.Decide(Second, Decision.Approve, " ", "link", Start.AddHours(26)).Next!;

        Says(
            """
            PendingApproval
            03-02 09:00 ana@example.com rest Created: Sandbox account Sandbox-ana-1 in Demos with root email ana+lab@example.com
            03-02 09:01 ChatOps system ApproverAsked: approver@example.com
            to do: Expire '' from 03-04 09:00
            to do: RemindApprover 'approver@example.com' from 03-03 09:00
            to do: AskApprover 'second.approver@example.com' from 03-02 09:00
            to do: RemindApprover 'second.approver@example.com' from 03-03 09:00
            approver@example.com: asked 03-02 09:01
            second.approver@example.com:
            """,
            asked
        );
        Adds("03-03 09:00 ChatOps system ApproverReminded: approver@example.com", asked, reminded);
        Says(
            """
            PendingApproval
            03-03 10:00 approver@example.com slack ApprovalGiven: Fine; 1 more needed
            to do: Expire '' from 03-04 09:00
            to do: AskApprover 'second.approver@example.com' from 03-02 09:00
            to do: RemindApprover 'second.approver@example.com' from 03-03 09:00
            to do: TellRequester '3' from 03-03 10:00
            approver@example.com: asked 03-02 09:01 Approve 03-03 10:00 through slack because 'Fine'
            second.approver@example.com:
            """,
            halfway,
            after: reminded
        );
        Says(
            """
            Approved
            03-03 11:00 ChatOps system ApproverAsked: second.approver@example.com
            03-03 11:00 second.approver@example.com link Approved: Approved
            to do: TellRequester '3' from 03-03 10:00
            to do: TellRequester '5' from 03-03 11:00
            to do: PlanOrder '' from 03-03 11:00
            approver@example.com: asked 03-02 09:01 Approve 03-03 10:00 through slack because 'Fine'
            second.approver@example.com: asked 03-03 11:00 Approve 03-03 11:00 through link
            """,
            approved,
            after: halfway
        );
        Assert.Equal(Start.AddHours(26), approved.ApprovedAt);
    }

    [Fact]
    public void Denied_expired_cancelled_or_withdrawn()
    {
        var asked = Pending(address: "C1/1.2").ApproverAsked(First, Start).Next!;

        Says(
            """
            Denied
            03-02 10:00 approver@example.com slack Denied: Not now
            to do: TellRequester '2' from 03-02 10:00
            approver@example.com: asked 03-02 09:00 Deny 03-02 10:00 through slack because 'Not now'
            second.approver@example.com:
            """,
            asked.Decide(First, Decision.Deny, "Not now ", "slack", Start.AddHours(1)).Next!,
            after: asked
        );
        Says(
            """
            Expired
            03-04 09:00 ChatOps system Expired: Not decided within 48 hours
            to do: TellRequester '2' from 03-04 09:00
            to do: TellApprover 'approver@example.com' from 03-04 09:00
            approver@example.com: asked 03-02 09:00
            second.approver@example.com:
            """,
            asked.Expire(Start.AddHours(48)).Next!,
            after: asked
        );
        Says(
            """
            Cancelled
            03-02 10:00 operator@example.com rest Cancelled: Withdrawn
            to do: TellRequester '2' from 03-02 10:00
            approver@example.com: asked 03-02 09:00
            second.approver@example.com:
            """,
            asked.Cancel("operator@example.com", "rest", Start.AddHours(1)).Next!,
            after: asked
        );
        Says(
            """
            Cancelled
            03-02 10:00 ChatOps system Cancelled: The address is taken by now.
            to do: TellRequester '2' from 03-02 10:00
            approver@example.com: asked 03-02 09:00
            second.approver@example.com:
            """,
            asked.Withdraw("The address is taken by now.", Start.AddHours(1)).Next!,
            after: asked
        );
        Assert.Empty(Approved().Cancel(Ana.Email, "rest", Start).Next!.Work);
        Assert.Same(Transition.None, Approved().Withdraw("x", Start));
        Assert.Same(Transition.None, asked.Expire(Start.AddHours(48)).Next!.Expire(Start.AddHours(49)));
    }

    [Fact]
    public void A_board_of_approvers_is_shown_each_change()
    {
        var created = RequestTransitions.Create(Draft(address: "C1/1.2") with { HasBoard = true }, [First], Start);
        var approved = created.Decide(First, Decision.Approve, null, "slack", Start).Next!;

        Assert.Equal(
            ["0"],
            created.Work.Where(item => item.Kind == WorkKind.ShowApprovers).Select(item => item.Subject)
        );
        Assert.Equal(
            ["0", "1"],
            approved.Work.Where(item => item.Kind == WorkKind.ShowApprovers).Select(item => item.Subject)
        );
        Assert.True(approved.HasBoard);
    }

    [Fact]
    public void Policy_alone_approves()
    {
        Says(
            """
            Approved
            03-02 09:00 ana@example.com rest Created: Sandbox account Sandbox-ana-1 in Demos with root email ana+lab@example.com
            03-02 09:00 ChatOps system Approved: The policy requires no approval
            to do: PlanOrder '' from 03-02 09:00
            """,
            Pending(approvals: 0)
        );
    }

    [Fact]
    public void Each_refusal_says_why()
    {
        var asked = Pending(approvals: 2);
        var removed = asked.ApproversConfigured([First], Start).Next!;
        var decided = asked.Decide(First, Decision.Approve, null, "slack", Start).Next!;

        Refuses(
            RefusalKind.Forbidden,
            "You're not an approver of this request.",
            asked.Decide("x@example.com", Decision.Approve, null, "link", Start)
        );
        Refuses(
            RefusalKind.Forbidden,
            "You're no longer an approver of this request.",
            removed.Decide(Second, Decision.Approve, null, "link", Start)
        );
        Refuses(
            RefusalKind.Conflict,
            "You've already approved this request.",
            decided.Decide(First, Decision.Deny, "x", "link", Start)
        );
        Refuses(
            RefusalKind.Conflict,
            "You've already denied this request.",
            In(RequestStatus.Denied).Decide(First, Decision.Approve, null, "link", Start)
        );
        Refuses(
            RefusalKind.Conflict,
            "It's too late to decide: the request was denied.",
            In(RequestStatus.Denied).Decide(Second, Decision.Approve, null, "link", Start)
        );
        Refuses(
            RefusalKind.Conflict,
            "It's too late to decide: the request has expired.",
            asked.Decide(First, Decision.Approve, null, "link", Start.AddHours(48))
        );
        Refuses(
            RefusalKind.Invalid,
            "Please give a reason, so that the requester knows what to change.",
            asked.Decide(First, Decision.Deny, " ", "link", Start)
        );
        Refuses(
            RefusalKind.Invalid,
            "The reason is too long. It can have at most 1000 characters.",
            asked.Decide(First, Decision.Approve, new string('x', 1001), "link", Start)
        );
        Assert.NotNull(asked.Decide(First, Decision.Approve, new string('x', 1000) + "  ", "link", Start).Next);
        Refuses(
            RefusalKind.Conflict,
            "It has already been ordered, and an order can't be withdrawn.",
            In(RequestStatus.Provisioning).Cancel(Ana.Email, "rest", Start)
        );
        Refuses(
            RefusalKind.Conflict,
            "It can't be cancelled because it was denied.",
            In(RequestStatus.Denied).Cancel(Ana.Email, "rest", Start)
        );
        var own = asked with { Requester = Ana with { Email = "Approver+x@example.com" } };
        Refuses(
            RefusalKind.Forbidden,
            "You can't decide your own request.",
            own.Decide(First, Decision.Approve, null, "link", Start)
        );
    }

    [Fact]
    public void Approvers_who_come_and_go()
    {
        var asked = Pending(approvals: 2);
        var gone = asked.ApproversConfigured(["Approver+work@example.com"], Start.AddHours(1)).Next!;
        var replaced = asked.ApproversConfigured([First, "third@example.com", Ana.Email], Start.AddHours(1)).Next!;
        var halfway = asked
            .Decide(Second, Decision.Approve, null, "slack", Start)
            .Next!.ApproversConfigured([], Start.AddHours(1))
            .Next!;

        Says(
            """
            PendingApproval
            03-02 10:00 ChatOps system ApproverRemoved: second.approver@example.com
            03-02 10:00 ChatOps system ApproversMissing: 2 approvals are needed, and only 1 is possible with those who may approve
            to do: Expire '' from 03-04 09:00
            to do: AskApprover 'approver@example.com' from 03-02 09:00
            to do: RemindApprover 'approver@example.com' from 03-03 09:00
            to do: TellOperators 'ApproversMissing' from 03-02 10:00
            approver@example.com:
            second.approver@example.com: removed 03-02 10:00
            """,
            gone,
            after: asked
        );
        Says(
            """
            PendingApproval
            03-02 10:00 ChatOps system ApproverRemoved: second.approver@example.com
            to do: Expire '' from 03-04 09:00
            to do: AskApprover 'approver@example.com' from 03-02 09:00
            to do: RemindApprover 'approver@example.com' from 03-03 09:00
            to do: AskApprover 'third@example.com' from 03-02 10:00
            to do: RemindApprover 'third@example.com' from 03-03 10:00
            approver@example.com:
            second.approver@example.com: removed 03-02 10:00
            third@example.com:
            """,
            replaced,
            after: asked
        );
        Assert.Equal(
            "2 approvals are needed, 1 given, and only 1 is possible with those who may approve",
            halfway.History[^1].Detail
        );
        Assert.Equal(
            "1 approval is needed, and only 0 are possible with those who may approve",
            Pending().ApproversConfigured([], Start).Next!.History[^1].Detail
        );
        Assert.Equal(
            "2 approvals are needed, and only 0 are possible with those who may approve",
            RequestTransitions.Create(Draft(2), [Ana.Email], Start).History[^1].Detail
        );
    }

    [Fact]
    public void No_reminder_without_time_for_it_or_where_policy_wants_none()
    {
        static Request With(int hours) =>
            RequestTransitions.Create(
                Draft() with
                {
                    Terms = Draft().Terms with { ReminderHours = hours },
                },
                [First],
                Start
            );

        Assert.DoesNotContain(With(0).Work, item => item.Kind == WorkKind.RemindApprover);
        Assert.DoesNotContain(With(48).Work, item => item.Kind == WorkKind.RemindApprover);
        Assert.Contains(
            With(47).Work,
            item => item.Kind == WorkKind.RemindApprover && item.NotBefore == Start.AddHours(47)
        );
    }

    [Fact]
    public void Work_is_claimed_postponed_or_put_off_and_nothing_happens_to_what_is_not_there()
    {
        var asked = Pending();
        var item = asked.Work.First(work => work.Kind == WorkKind.AskApprover);
        var absent = new WorkItem(WorkKind.PlanOrder, string.Empty, Start);

        var claimed = asked.Claim(item, Start.AddMinutes(1)).Next!;
        var postponed = claimed.Postpone(item with { Attempts = 2 }, Start.AddMinutes(5), "throttled").Next!;
        var later = postponed.Reschedule(item, Start.AddMinutes(9)).Next!;

        Assert.Equal(item with { ClaimedUntil = Start.AddMinutes(1) }, Find(claimed));
        Assert.Equal(
            item with
            {
                NotBefore = Start.AddMinutes(5),
                Attempts = 3,
                LastError = "throttled",
            },
            Find(postponed)
        );
        Assert.Equal(item with { NotBefore = Start.AddMinutes(9) }, Find(later));
        Assert.Equal(asked.Work.Count, later.Work.Count);
        Assert.Null(later.Done(item).Next!.Work.FirstOrDefault(work => work.IsSameAs(item)));
        Assert.Equal(
            ["a", "b"],
            asked
                .TellOperatorsThrough(item, ["a", "b"], Start)
                .Next!.Work.Where(work => work.Kind == WorkKind.TellOperators)
                .Select(work => work.Subject)
        );
        Assert.All(
            [
                asked.Claim(absent, Start),
                asked.Postpone(absent, Start, null),
                asked.Reschedule(absent, Start),
                asked.Done(absent),
                asked.TellOperatorsThrough(absent, ["a"], Start),
                asked.ApproverAsked("x@example.com", Start),
                asked.ApproverReminded("x@example.com", Start),
            ],
            transition => Assert.Same(Transition.None, transition)
        );

        WorkItem Find(Request request) => request.Work.Single(work => work.IsSameAs(item));
    }

    [Fact]
    public void Secrets_come_before_the_approvers()
    {
        var draft = Draft(address: "D1") with
        {
            Subject = Bucket()
                .WithValues([
                    new ProductValue("Name", "Name", "db"),
                    new ProductValue("Password", "Password", null) { IsSecret = true },
                    new ProductValue("Token", "Token", null) { IsSecret = true },
                ]),
        };
        var waits = RequestTransitions.Create(draft with { HasBoard = true }, [First, Second], Start);
        var given = waits
            .SecretsGiven(
                new Dictionary<string, string> { ["Password"] = "sealed", ["Token"] = "sealed too" },
                "page",
                Start.AddHours(1)
            )
            .Next!;

        Says(
            """
            PendingApproval
            03-02 09:00 ana@example.com rest Created: Storage bucket, Name db
            to do: ShowApprovers '0' from 03-02 09:00
            to do: Expire '' from 03-04 09:00
            to do: AskSecrets '' from 03-02 09:00
            approver@example.com:
            second.approver@example.com:
            """,
            waits
        );
        Says(
            """
            PendingApproval
            03-02 10:00 ana@example.com page SecretsGiven: Password, Token
            to do: ShowApprovers '0' from 03-02 09:00
            to do: Expire '' from 03-04 09:00
            to do: ShowApprovers '1' from 03-02 10:00
            to do: AskApprover 'approver@example.com' from 03-02 10:00
            to do: RemindApprover 'approver@example.com' from 03-03 10:00
            to do: AskApprover 'second.approver@example.com' from 03-02 10:00
            to do: RemindApprover 'second.approver@example.com' from 03-03 10:00
            approver@example.com:
            second.approver@example.com:
            """,
            given,
            after: waits
        );
        Assert.Equal(["db", "sealed", "sealed too"], given.Subject.Values.Select(value => value.Text));
        Refuses(
            RefusalKind.Conflict,
            "It's too early to decide: Ana hasn't entered the secret values yet.",
            waits.Decide(First, Decision.Approve, null, "link", Start)
        );
        Refuses(
            RefusalKind.Invalid,
            "Please enter every value.",
            waits.SecretsGiven(new Dictionary<string, string> { ["Password"] = "sealed" }, "page", Start)
        );
        Refuses(
            RefusalKind.Conflict,
            "The secret values have already been entered.",
            given.SecretsGiven(new Dictionary<string, string>(), "page", Start)
        );
        Refuses(
            RefusalKind.Conflict,
            "It's too late: the request has expired.",
            waits.SecretsGiven(new Dictionary<string, string>(), "page", Start.AddHours(48))
        );
        Refuses(
            RefusalKind.Conflict,
            "It's too late: the request was cancelled.",
            waits.Cancel(Ana.Email, "rest", Start).Next!.SecretsGiven(new Dictionary<string, string>(), "page", Start)
        );
        Assert.Equal(
            ["db", null, null],
            given.Cancel(Ana.Email, "rest", Start).Next!.Subject.Values.Select(value => value.Text)
        );

        var free = RequestTransitions.Create(
            draft with
            {
                Terms = draft.Terms with { RequiredApprovals = 0 },
            },
            [First],
            Start
        );
        Assert.Equal(RequestStatus.PendingApproval, free.Status);
        var approved = free.SecretsGiven(
            new Dictionary<string, string> { ["Password"] = "sealed", ["Token"] = "sealed too" },
            "page",
            Start
        ).Next!;
        Assert.Equal([WorkKind.TellRequester, WorkKind.PlanOrder], approved.Work.Select(item => item.Kind));
        Assert.Equal(RequestStatus.Approved, approved.Status);
        Assert.DoesNotContain(
            RequestTransitions
                .Create(draft with { Origin = draft.Origin with { Address = string.Empty } }, [First], Start)
                .Work,
            item => item.Kind == WorkKind.AskSecrets
        );
    }

    private static void Refuses(RefusalKind kind, string why, Transition transition)
    {
        Assert.Null(transition.Next);
        Assert.Equal((kind, why), (transition.Refusal!.Kind, transition.Refusal.Sentence));
    }

    private static void Adds(string line, Request before, Request after) =>
        Assert.Equal([line], Lines(after).Except(Lines(before), StringComparer.Ordinal));

    private static void Says(string expected, Request request, Request? after = null)
    {
        var known = after?.History.Count ?? 0;
        var lines = Lines(request).Where((_, index) => index == 0 || index > known);
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', lines));
    }

    private static IEnumerable<string> Lines(Request request) =>
        [
            request.Status.ToString(),
            .. request.History.Select(entry =>
                $"{entry.At:MM-dd HH:mm} {entry.Actor} {entry.Channel} {entry.Event}: {entry.Detail}"
            ),
            .. request.Work.Select(item => $"to do: {item.Kind} '{item.Subject}' from {item.NotBefore:MM-dd HH:mm}"),
            .. request.Approvals.Select(approval =>
                $"{approval.Approver}:{Part("asked", approval.AskedAt)}{Part("removed", approval.RemovedAt)}{(approval.Decision is { } decision ? $" {decision} {approval.DecidedAt:MM-dd HH:mm} through {approval.Channel}" : string.Empty)}{(approval.Reason is { } why ? $" because '{why}'" : string.Empty)}"
            ),
        ];

    private static string Part(string what, DateTimeOffset? at) =>
        at is { } time ? $" {what} {time:MM-dd HH:mm}" : string.Empty;
}
