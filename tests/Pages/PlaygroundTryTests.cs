using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>Each try of the page, with one click.</summary>
public sealed class PlaygroundTryTests(PagesFixture pages) : PageTest(pages)
{
    [Fact]
    public async Task Failure_is_armed_strikes_and_is_mended_by_a_retry()
    {
        var desk = await StartAsync();
        await desk.TryAsync("fail-next-order");
        await Assertions.Expect(desk.OutcomeOf("fail-next-order")).ToContainTextAsync("Armed");
        await desk.GoAsync("Ana");
        await desk.SayAsync($"I need a sandbox account in Demos with root email {PlaygroundDesk.NewRootEmail()}");
        await desk.SeesLastAsync("are you sure");
        await desk.SayAsync("yes");
        await desk.SeesLastAsync("request created");
        var id = await desk.LatestRequestAsync();
        await desk.GoAsync("Alex", "approvers");
        await desk
            .Messages.Locator(".message", new LocatorLocatorOptions { HasText = id })
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Approve" })
            .ClickAsync();

        await Assertions.Expect(desk.Story.Locator(".story-head")).ToContainTextAsync($"{id} has failed");
        await Assertions
            .Expect(desk.Page.Locator("#accounts .failures"))
            .ToContainTextAsync("AWSControlTowerExecution");
        await Assertions.Expect(desk.OutcomeOf("fail-next-order")).ToContainTextAsync("will fail");
        await AssertAccessibleAsync(desk.Page);
        await desk
            .Story.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Retry as an operator" })
            .ClickAsync();
        await Assertions.Expect(desk.Story.Locator(".story-head")).ToContainTextAsync($"{id} is ready");
    }

    [Fact]
    public async Task Slow_Lex_and_Slack_s_second_try_are_answered_once()
    {
        var desk = await StartAsync();
        await desk.TryAsync("slow-lex");
        await Assertions.Expect(desk.Page.Locator(".typing")).ToHaveTextAsync("ChatOps is typing …");
        await Assertions.Expect(desk.OutcomeOf("slow-lex")).ToContainTextAsync("didn't retry");

        await desk.TryAsync("slack-retries");
        await Assertions.Expect(desk.OutcomeOf("slack-retries")).ToContainTextAsync("2 times");
        await Assertions.Expect(desk.OutcomeOf("slack-retries")).ToContainTextAsync("replied once");
    }

    [Fact]
    public async Task Five_orders_are_under_way_at_once_and_raw_calls_can_be_read()
    {
        var desk = await StartAsync();
        await desk.TryAsync("five-at-once");
        await Assertions.Expect(desk.OutcomeOf("five-at-once")).ToContainTextAsync("5 of 5 accounts were ready");

        await desk.Page.GetByRole(AriaRole.Switch).ClickAsync();
        var call = desk.Story.Locator("details", new LocatorLocatorOptions { HasText = "SNS · Publish" }).First;
        await call.Locator("summary").ClickAsync();
        await Assertions.Expect(call.Locator("pre").First).ToContainTextAsync("token%3D***");
        await AssertAccessibleAsync(desk.Page);
        await AssertFitsAsync(desk.Page, 320);
    }

    [Fact]
    public async Task Day_passes_and_reset_asks_first()
    {
        var desk = await StartAsync();
        await desk.TryAsync("a-day-passes");
        await Assertions
            .Expect(desk.OutcomeOf("a-day-passes"))
            .ToContainTextAsync("The clock moved forward by 24 hours");
        await Assertions.Expect(desk.Page.Locator("#clock")).ToContainTextAsync("ahead");
        await desk.GoAsync("Ana");
        await desk.SayAsync("help");
        await Assertions.Expect(desk.Messages.Locator(".message").Last.Locator(".app-tag")).ToBeVisibleAsync();

        await desk.TryAsync("reset");
        await Assertions
            .Expect(desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "No", Exact = true }))
            .ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Messages.Locator(".message").First).ToBeVisibleAsync();
        await desk.TryAsync("reset");
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Yes, reset" }).ClickAsync();

        await Assertions.Expect(desk.OutcomeOf("reset")).ToContainTextAsync("Everything is empty again");
        await Assertions.Expect(desk.Messages).ToContainTextAsync("Nothing yet");
        await Assertions.Expect(desk.Page.Locator("#mailbox")).ToContainTextAsync("No mail yet");
        await Assertions.Expect(desk.Page.Locator("#accounts .vended")).ToHaveCountAsync(0);
        await Playground.SettingsAsync(new { provisioningSeconds = 1 });
    }

    [Fact]
    public async Task Phone_shows_one_part_at_a_time()
    {
        var desk = new PlaygroundDesk(await OpenAsync("/", Screen.Phone));
        await Assertions.Expect(desk.Page.Locator("#connection")).ToHaveTextAsync("Live");
        await AssertAccessibleAsync(desk.Page);

        foreach (
            var (tab, part) in new[]
            {
                ("Mail", "#mailbox"),
                ("Accounts", "#accounts"),
                ("Steps", "#timeline"),
                ("Try", "#tries"),
            }
        )
        {
            await desk
                .Page.Locator("#tabs")
                .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = tab })
                .ClickAsync();
            await Assertions.Expect(desk.Page.Locator(part)).ToBeVisibleAsync();
            await Assertions.Expect(desk.Page.Locator("#slack")).ToBeHiddenAsync();
            await AssertAccessibleAsync(desk.Page);
            await AssertFitsAsync(desk.Page, 320);
        }
    }

    private async Task<PlaygroundDesk> StartAsync()
    {
        var desk = await new PlaygroundDesk(await OpenAsync("/")).ReadyAsync();
        await desk.LeaveGuideAsync();
        return desk;
    }
}
