using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Organizations;
using ChatOps.Application.Provisioning;
using ChatOps.Application.Secrets;
using ChatOps.Application.Work;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using ChatOps.Tests.Vending.Requests;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Approvals;

/// <summary>Approvers' mails and messages, and their records.</summary>
public sealed class ApproverWorkTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteDirectory directory;
    private readonly FakeTimeProvider time = new(Start.AddMinutes(1));
    private readonly StageOptions stage = new()
    {
        Stage = "Test",
        PublicUrl = "http://localhost",
        Approvers = [new Approver(First), new Approver(Second)],
    };
    private readonly SentMails mails = new();
    private readonly ApproverMail mail;
    private readonly DirectoryRefresh refresh;

    public ApproverWorkTests()
    {
        directory = new SqliteDirectory(file.Open());
        mail = new ApproverMail(new ApprovalLinks(new LinkKeys(new byte[32]), stage, time), stage);
        refresh = new DirectoryRefresh(
            new UnreadOrganization(),
            directory,
            new VendingPolicy { AccountTypes = [] },
            stage,
            time,
            new CollectedLog<DirectoryRefresh>()
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        refresh.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task An_approver_is_asked_by_mail_and_that_is_written_down()
    {
        await KnowAsync();
        var request = Pending();

        var asked = await DoAsync(Ask(), request, new WorkItem(WorkKind.AskApprover, First, Start));

        var (subject, body) = mail.Ask(request, First);
        Assert.Equal([(First, subject, body)], mails.All);
        Assert.Equal([time.GetUtcNow(), null], asked.Approvals.Select(approval => approval.AskedAt));
    }

    [Fact]
    public async Task Approvers_are_not_asked_for_an_account_that_exists_by_now()
    {
        await KnowAsync(new DirectoryAccount("123456789012", "Another", "ANA+lab@example.com"));

        var withdrawn = await DoAsync(Ask(), Pending(), new WorkItem(WorkKind.AskApprover, First, Start));

        Assert.Empty(mails.All);
        Assert.Equal(RequestStatus.Cancelled, withdrawn.Status);
        Assert.Equal(
            (
                time.GetUtcNow(),
                "An account already uses the root email ana+lab@example.com, and AWS allows each address only once."
            ),
            (withdrawn.History[^1].At, withdrawn.History[^1].Detail)
        );
    }

    [Fact]
    public async Task A_removed_approver_gets_no_mail()
    {
        await KnowAsync();
        var request = RequestTransitions.Create(Draft(), ["gone@example.com"], Start);

        var asked = await DoAsync(Ask(), request, new WorkItem(WorkKind.AskApprover, "gone@example.com", Start));
        var reminded = await DoAsync(
            new RemindApproverWork(mails, mail, stage, time),
            request,
            new WorkItem(WorkKind.RemindApprover, "gone@example.com", Start)
        );

        Assert.Empty(mails.All);
        Assert.All(
            [asked, reminded],
            after =>
                Assert.Equal((request.Work.Count - 1, request.History.Count), (after.Work.Count, after.History.Count))
        );
    }

    [Fact]
    public async Task An_approver_is_reminded_by_mail_and_that_is_written_down()
    {
        var request = Pending();

        var reminded = await DoAsync(
            new RemindApproverWork(mails, mail, stage, time),
            request,
            new WorkItem(WorkKind.RemindApprover, Second, Start)
        );

        var (subject, body) = mail.Remind(request, Second);
        Assert.Equal([(Second, subject, body)], mails.All);
        Assert.Equal(
            (time.GetUtcNow(), RequestEvent.ApproverReminded, Second),
            (reminded.History[^1].At, reminded.History[^1].Event, reminded.History[^1].Detail)
        );
    }

    [Fact]
    public async Task Undecided_approvers_get_the_expiry()
    {
        var expired = Pending().ApproverAsked(First, Start).Next!.Expire(Start.AddHours(48)).Next!;

        var told = await DoAsync(
            new TellApproverWork(mails, mail),
            expired,
            Assert.Single(expired.Work, item => item.Kind == WorkKind.TellApprover)
        );

        var (subject, body) = mail.Expired(expired);
        Assert.Equal([(First, subject, body)], mails.All);
        Assert.DoesNotContain(told.Work, item => item.Kind == WorkKind.TellApprover);
    }

    [Fact]
    public async Task Every_board_that_is_open_shows_it()
    {
        var (closed, open, other) = (
            new ShownRequests(isOpen: false),
            new ShownRequests(isOpen: true),
            new ShownRequests(isOpen: true)
        );
        var request = RequestTransitions.Create(Draft() with { HasBoard = true }, [First], Start);

        var shown = await DoAsync(
            new ShowApproversWork([closed, open, other]),
            request,
            new WorkItem(WorkKind.ShowApprovers, "0", Start)
        );

        Assert.Empty(closed.Ids);
        Assert.All([open, other], board => Assert.Equal([request.Id], board.Ids));
        Assert.DoesNotContain(shown.Work, item => item.Kind == WorkKind.ShowApprovers);
    }

    private static async Task<Request> DoAsync(IWorkHandler handler, Request request, WorkItem item)
    {
        Assert.Equal(item.Kind, handler.Kind);
        return (await handler.DoAsync(request, item, Cancellation))(request).Next!;
    }

    private AskApproverWork Ask() => new(mails, mail, new AccountClashes(refresh, directory), stage, time);

    private Task KnowAsync(params DirectoryAccount[] accounts) =>
        directory.ReplaceAsync(new DirectorySnapshot(Start, [], accounts), Cancellation);
}
