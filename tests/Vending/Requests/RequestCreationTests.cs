using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>From a proposal to a request: once, also while others write.</summary>
public sealed class RequestCreationTests : IDisposable
{
    private static readonly AccountProposal Proposed = new(Ana, "sandbox", "ana+lab@example.com", "demos");
    private readonly RequestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_request_for_an_account_is_written_with_the_policys_terms_and_wakes_its_work()
    {
        var request = (await desk.AskAsync(Proposed)).Request!;

        Assert.Equal(
            (
                RequestId.For("event-1", 0),
                "Sandbox",
                "ana+lab@example.com",
                "Demos",
                $"Sandbox-ana-{request.Id[4..]}",
                Ana
            ),
            (
                request.Id,
                request.Account.Type,
                request.Account.RootEmail,
                request.Account.Ou.Label,
                request.Account.Name,
                request.Requester
            )
        );
        Assert.Equal(
            (1, 24, 12, 2, 6),
            (
                request.Terms.RequiredApprovals,
                request.Terms.ExpiryHours,
                request.Terms.ReminderHours,
                request.Terms.OpenRequestsPerRequester,
                request.Terms.ProvisioningLimitHours
            )
        );
        Assert.Equal((30, 7), (request.Terms.Lease!.Days, Assert.Single(request.Terms.Lease.RemindDaysBefore)));
        Assert.Equal([First, Second], request.Approvals.Select(approval => approval.Approver));
        Assert.Equal((Start, true), (request.CreatedAt, request.HasBoard));
        Assert.Equal($"{request.Id}-{request.Version}", Assert.Single(desk.Inbox.All).Id);
    }

    [Fact]
    public async Task The_same_event_makes_the_same_request_and_wakes_it_again()
    {
        var first = await desk.AskAsync(Proposed);
        var again = await desk.AskAsync(Proposed with { RootEmail = "other@example.com" });

        Assert.Equal(
            (first.Request!.Id, first.Request.Account.RootEmail),
            (again.Request!.Id, again.Request.Account.RootEmail)
        );
        Assert.Empty(again.Objections);
        Assert.Equal(2, desk.Inbox.All.Count);
    }

    [Fact]
    public async Task What_policy_has_against_it_is_said_and_nothing_is_written()
    {
        var unknown = await desk.AskAsync(Proposed with { AccountType = "Playground" });
        await desk.KnowAsync(
            new DirectoryAccount("123456789012", $"sandbox-ANA-{RequestId.For("event-1", 0)[4..]}", "taken@example.com")
        );
        var namesake = await desk.AskAsync(Proposed);

        Assert.Equal("AccountTypeRule", Assert.Single(unknown.Objections).Rule);
        Assert.Equal("AccountNameUnusedRule", Assert.Single(namesake.Objections).Rule);
        Assert.All([unknown, namesake], result => Assert.Null(result.Request));
        Assert.Null(await desk.Store.FindAsync(RequestId.For("event-1", 0), TestContext.Current.CancellationToken));
        Assert.Empty(desk.Inbox.All);
    }

    [Fact]
    public async Task A_yes_that_is_said_again_within_ten_minutes_finds_what_the_first_one_made()
    {
        var first = (await desk.AskAsync(Proposed)).Request!;
        desk.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));

        var again = await desk.AskAsync(
            Proposed with
            {
                Requester = Ana with { Email = "ANA+chat@example.com" },
            },
            "event-2"
        );

        Assert.Equal(first.Id, again.Request!.Id);
        Assert.Empty(again.Objections);

        desk.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("RootEmailUnusedRule", Assert.Single((await desk.AskAsync(Proposed, "event-3")).Objections).Rule);
    }

    [Fact]
    public async Task Another_request_or_one_after_the_end_is_not_a_repetition()
    {
        var first = (await desk.AskAsync(Proposed)).Request!;

        var others = new[]
        {
            await desk.AskAsync(Proposed, "event-2", conversation: "rest:ana-elsewhere"),
            await desk.AskAsync(Proposed with { Requester = new Person("bob@example.com", "Bob", "Stone") }, "event-3"),
            await desk.AskAsync(Proposed with { AccountType = "Production" }, "event-4"),
            await desk.AskAsync(Proposed with { AccountOu = "Lab" }, "event-5"),
        };
        await desk.Store.ChangeAsync(
            first.Id,
            request => Transition.To(Placed(request).OrderSucceeded(1, "123456789012", null, "ChatOps", Start).Next!),
            TestContext.Current.CancellationToken
        );
        var ready = await desk.AskAsync(Proposed, "event-6");
        var noAddress = await desk.AskAsync(Proposed with { RootEmail = null, AccountType = "Playground" }, "event-7");

        Assert.All(
            [.. others, ready],
            result =>
                Assert.Equal((null, "RootEmailUnusedRule"), (result.Request, Assert.Single(result.Objections).Rule))
        );
        Assert.Equal((null, "AccountTypeRule"), (noAddress.Request, Assert.Single(noAddress.Objections).Rule));

        static Request Placed(Request request) =>
            Planned(request.Decide(First, Decision.Approve, null, "link", Start).Next!)
                .OrderPlaced(1, "rec-1", "pp-1", Start, Start)
                .Next!;
    }

    [Fact]
    public async Task An_id_that_another_event_has_is_passed_over()
    {
        await desk.SaveAsync(Other(0));

        var request = (await desk.AskAsync(Proposed)).Request!;

        Assert.Equal((RequestId.For("event-1", 1), "event-1"), (request.Id, request.Origin.EventId));
    }

    [Fact]
    public async Task Where_every_id_of_an_event_is_taken_that_is_an_error()
    {
        for (var number = 0; number < 8; number++)
        {
            await desk.SaveAsync(Other(number));
        }

        Assert.Equal(
            "No free id for event event-1.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => desk.AskAsync(Proposed))).Message
        );
    }

    [Fact]
    public async Task A_worker_that_was_overtaken_with_the_same_event_finds_the_others_request()
    {
        desk.Interrupted.Write = async request =>
        {
            await desk.SaveAsync(
                request with
                {
                    History =
                    [
                        .. request.History,
                        new HistoryEntry(Start, "other", "rest", RequestEvent.ApproverAsked, "overtook"),
                    ],
                }
            );
            return SaveResult.Conflict;
        };

        var result = await desk.AskAsync(Proposed);

        Assert.Equal(
            (RequestId.For("event-1", 0), "overtook"),
            (result.Request!.Id, result.Request.History[^1].Detail)
        );
    }

    [Theory]
    [InlineData(
        "root-email#ana+lab@example.com",
        "RootEmailUnusedRule",
        RequestField.RootEmail,
        RefusalKind.Policy,
        "another request has just taken that email address. Please choose another one."
    )]
    [InlineData(
        "product-change#REQ-00000001",
        "ChangeCheck",
        RequestField.Requester,
        RefusalKind.Conflict,
        "another request about REQ-00000001 is still open."
    )]
    [InlineData(
        "open-requests#ana@example.com#sandbox",
        "OpenRequestLimitRule",
        RequestField.AccountType,
        RefusalKind.Policy,
        "you've reached the limit of open requests of this kind. Cancel one, or wait until one is done."
    )]
    [InlineData(
        "account-name#sandbox-ana",
        "AccountNameUnusedRule",
        RequestField.Requester,
        RefusalKind.Policy,
        "another request has just taken the account's name. Please ask again."
    )]
    public async Task What_another_took_at_the_same_moment_is_said(
        string key,
        string rule,
        RequestField field,
        RefusalKind kind,
        string sentence
    )
    {
        desk.Interrupted.Write = _ => Task.FromResult(new SaveResult(null, key));

        var result = await desk.AskAsync(Proposed);

        Assert.Null(result.Request);
        var objection = Assert.Single(result.Objections);
        Assert.Equal(
            (rule, field, kind, sentence),
            (objection.Rule, objection.Field, objection.Kind, objection.Sentence)
        );
        Assert.Empty(desk.Inbox.All);
    }

    private static Request Other(int number) =>
        Pending() with
        {
            Id = RequestId.For("event-1", number),
            Origin = new RequestOrigin("rest", "rest:bob", $"other-{number}"),
            Requester = new Person($"bob{number}@example.com", "Bob", "Stone"),
            Subject = Account() with { RootEmail = $"bob+{number}@example.com", Name = $"Sandbox-bob-{number}" },
        };
}
