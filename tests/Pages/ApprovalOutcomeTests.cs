using ChatOps.Domain.Requests;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>What the approval page shows the first approver when there is nothing to decide.</summary>
[Collection(DecisionPagesCollection.Name)]
public sealed class ApprovalOutcomeTests(PagesFixture pages) : PageTest(pages)
{
    private static readonly Dictionary<
        string,
        (int Approvals, Func<ApprovalDesk, Func<Request, Transition>[]> Steps, string Title, string[] Says)
    > States = new(StringComparer.Ordinal)
    {
        ["approved by me, another must follow"] = (
            2,
            desk => [desk.Approved()],
            "Your approval is recorded; one more is needed",
            ["You approved", "one more person must approve", "There's nothing more you need to do"]
        ),
        ["approved"] = (
            1,
            desk => [desk.Approved()],
            "Approved",
            ["You approved", "ordered when its turn comes", "can still cancel"]
        ),
        ["approved by another"] = (
            1,
            desk => [desk.Approved(ApprovalDesk.Second)],
            "Approved",
            ["ordered when its turn comes"]
        ),
        ["being created"] = (
            1,
            desk => [desk.Approved(), desk.Ordered()],
            "Approved; the account is being created",
            ["You approved", "up to 30 minutes"]
        ),
        ["ready"] = (
            1,
            desk => [desk.Approved(), desk.Ordered(), desk.Ready()],
            "The account is ready",
            ["873555887841", "Ana can sign in"]
        ),
        ["failed"] = (
            1,
            desk => [desk.Approved(), desk.Ordered(), desk.Failed("The email address is already used.")],
            "The account couldn't be created",
            ["The email address is already used.", "operators have been told", "your approval still counts"]
        ),
        ["denied by me"] = (
            1,
            desk => [desk.Denied("No budget")],
            "Denied",
            ["You denied", "Your reason: No budget", "No account is created"]
        ),
        ["denied by another"] = (
            1,
            desk => [desk.Denied("No budget", ApprovalDesk.Second)],
            "Denied",
            ["second.approver@example.com denied it: No budget", "No account is created"]
        ),
        ["withdrawn by the requester"] = (
            1,
            desk => [desk.CancelledBy(ApprovalDesk.Ana.Email)],
            "Withdrawn",
            ["Ana withdrew the request", "no account is created"]
        ),
        ["cancelled by an operator"] = (
            1,
            desk => [desk.CancelledBy("platform-team")],
            "Cancelled",
            ["An operator cancelled the request", "no account is created"]
        ),
        ["cancelled by the system"] = (
            1,
            desk => [desk.CancelledBySystem("An account with this email address exists now.")],
            "Cancelled",
            ["no longer available", "An account with this email address exists now.", "can ask again"]
        ),
        ["taken off the list"] = (
            1,
            desk => [desk.WithApprovers(ApprovalDesk.Second)],
            "You can no longer decide this request",
            ["You were taken off the list of approvers"]
        ),
    };

    private static readonly Dictionary<
        string,
        (int Approvals, Func<ApprovalDesk, Func<Request, Transition>[]> Steps, string Title, string[] Says)
    > ProductStates = new(StringComparer.Ordinal)
    {
        ["approved"] = States["approved"] with
        {
            Says = ["You approved", "The PostgreSQL database will be ordered when its turn comes", "can still cancel"],
        },
        ["being created"] = States["being created"] with
        {
            Title = "Approved; the PostgreSQL database is being created",
            Says = ["You approved", "It usually takes a few minutes."],
        },
        ["ready"] = States["ready"] with
        {
            Title = "The PostgreSQL database is ready",
            Says = ["Ana has been told the outcome"],
        },
        ["failed"] = States["failed"] with
        {
            Title = "The PostgreSQL database failed",
            Says = ["Service Catalog said: The email address is already used.", "your approval still counts"],
        },
        ["denied by me"] = States["denied by me"] with
        {
            Says = ["You denied", "Your reason: No budget", "Nothing is created"],
        },
    };

    public static TheoryData<string, bool> Names =>
        [
            .. States.Keys.Select(name => new TheoryDataRow<string, bool>(name, false)),
            .. ProductStates.Keys.Select(name => new TheoryDataRow<string, bool>(name, true)),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_says_what_became_of_the_request(string name, bool isProduct)
    {
        var (approvals, steps, title, says) = (isProduct ? ProductStates : States)[name];
        await using var desk = await ApprovalDesk.OpenAsync();
        var request = await desk.MoveAsync(
            await desk.AskAsync(approvals: approvals, product: isProduct ? ApprovalDesk.Database : null),
            steps(desk)
        );

        await AssertClearAsync(await OpenAsync(desk.LinkOf(request), Screen.Phone), title, says);
    }

    [Fact]
    public async Task Page_says_that_the_request_expired_before_and_after_the_sweep()
    {
        await using var desk = await ApprovalDesk.OpenAsync();
        var request = await desk.AskAsync(approvals: 2);
        desk.Pass(TimeSpan.FromHours(48));
        var page = await OpenAsync(desk.LinkOf(request), Screen.Phone);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("Expired");

        await desk.MoveAsync(request, current => current.Expire(desk.Now));
        await page.ReloadAsync();

        await AssertClearAsync(page, "Expired", ["Too few people decided in time", "no account is created"]);
    }

    [Fact]
    public async Task Bad_link_says_what_to_do()
    {
        var page = await OpenAsync("/account/confirm/REQ-00000000?token=x", Screen.Phone);

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("This link doesn't work");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Open the link from the email again");
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 1600);
    }

    [Fact]
    public async Task An_approver_who_decides_too_late_sees_the_earlier_decision()
    {
        await using var desk = await ApprovalDesk.OpenAsync();
        var request = await desk.AskAsync();
        var page = await OpenAsync(desk.LinkOf(request), Screen.Phone);
        await desk.MoveAsync(request, desk.Denied("No budget", ApprovalDesk.Second));

        await page.GetByLabel("Approve").CheckAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It's too late to decide");
        await AssertClearAsync(page, "Denied", ["second.approver@example.com denied it: No budget"]);
    }

    private static async Task AssertClearAsync(IPage page, string title, string[] says)
    {
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync(title);
        foreach (var words in says)
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(words);
        }

        Assert.Equal(
            title == "Withdrawn",
            (await page.GetByRole(AriaRole.Main).InnerTextAsync()).Contains(
                "withdr",
                StringComparison.OrdinalIgnoreCase
            )
        );
        Assert.Equal(0, await page.Locator("form").CountAsync());
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 1600);
    }
}
