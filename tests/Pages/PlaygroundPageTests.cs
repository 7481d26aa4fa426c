using System.Net.Http.Json;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>The playground's page: the main job by mouse and by keyboard, and the visibility of Slack's
/// messages.</summary>
public sealed class PlaygroundPageTests(PagesFixture pages) : PageTest(pages)
{
    [Fact]
    public async Task Guided_first_run_leads_to_an_account_with_one_click_each_step()
    {
        var desk = await StartAsync();
        await AssertAccessibleAsync(desk.Page);
        var next = desk.Page.Locator("#guide-next");

        for (var step = 1; step <= 9; step++)
        {
            await Assertions.Expect(desk.Page.Locator("#guide-title")).ToContainTextAsync($"step {step} of 9");
            await Assertions.Expect(next).Not.ToHaveAttributeAsync("aria-busy", "true");
            await next.ClickAsync();
        }

        await Assertions.Expect(desk.Page.Locator("#guide")).ToContainTextAsync("That’s the main job");
        var id = await desk.LatestRequestAsync();
        Assert.Matches("^REQ-[0-9A-Z]{8}$", id);
        await Assertions.Expect(desk.Story.Locator(".story-head")).ToContainTextAsync($"{id} is ready");
        await Assertions.Expect(desk.Story.Locator(".service").GetByText("Service Catalog").First).ToBeVisibleAsync();
        await Assertions
            .Expect(desk.Page.Locator("#accounts .account.vended", new PageLocatorOptions { HasText = id[4..] }))
            .ToBeVisibleAsync();
        await desk.SeesLastAsync("your account is ready");
        await AssertAccessibleAsync(desk.Page);
        await AssertFitsAsync(desk.Page, 320, 390, 768, 1024, 1600);
    }

    [Fact]
    public async Task Main_job_needs_no_mouse()
    {
        var desk = await StartAsync();
        var keyboard = desk.Page.Keyboard;
        var root = PlaygroundDesk.NewRootEmail();
        await desk.PressOnAsync(
            desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave the guide" })
        );
        await desk.PressOnAsync(
            desk.Page.Locator(".people").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Bob" })
        );
        await desk.TabToAsync(desk.Composer);
        await keyboard.TypeAsync($"I need a sandbox account in Demos with root email {root}");
        await keyboard.PressAsync("Enter");
        await desk.SeesLastAsync("are you sure");
        await desk.PressOnAsync(
            desk.Messages.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Yes" }),
            "Space"
        );
        await desk.SeesLastAsync("request created");
        var id = await desk.LatestRequestAsync();

        await desk.PressOnAsync(desk.Page.Locator("#mailbox .mail-row", new PageLocatorOptions { HasText = id }).First);
        await Assertions
            .Expect(
                desk.Page.Locator(".mail.open")
                    .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Open the approval page" })
            )
            .ToBeVisibleAsync();
        await desk.Page.Locator(".skip").FocusAsync();
        await desk.PressOnAsync(
            desk.Page.Locator(".people").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Alex" })
        );
        await desk.PressOnAsync(
            desk.Page.Locator(".places").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "approvers" })
        );
        var asked = desk.Messages.Locator(".message", new LocatorLocatorOptions { HasText = id }).First;
        await desk.PressOnAsync(asked.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Approve" }));

        await Assertions
            .Expect(desk.Page.Locator("#accounts .account.vended", new PageLocatorOptions { HasText = root }))
            .ToBeVisibleAsync();
        await Assertions.Expect(asked).ToContainTextAsync("is ready");
    }

    [Fact]
    public async Task Mail_s_link_opens_the_real_approval_page()
    {
        var desk = await StartAsync();
        await desk.LeaveGuideAsync();
        await desk.GoAsync("Bob");
        await desk.SayAsync($"I need a sandbox account in Experiment with root email {PlaygroundDesk.NewRootEmail()}");
        await desk.SeesLastAsync("are you sure");
        await desk.SayAsync("yes");
        await desk.SeesLastAsync("request created");
        var id = await desk.LatestRequestAsync();
        await desk
            .Page.Locator("#mailbox")
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sam", Exact = true })
            .ClickAsync();
        await desk.Page.Locator("#mailbox .mail-row", new PageLocatorOptions { HasText = id }).ClickAsync();

        var tab = await desk.Page.RunAndWaitForPopupAsync(() =>
            desk.Page.Locator(".mail.open").GetByRole(AriaRole.Link).ClickAsync()
        );

        await Assertions.Expect(tab.Locator("main")).ToContainTextAsync(id);
        await tab.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Deny" }).CheckAsync();
        await tab.Locator("textarea").FillAsync("Use the one that you have");
        await tab.Locator("form button").ClickAsync();
        await Assertions.Expect(desk.Story.Locator(".story-head")).ToContainTextAsync($"{id} was denied");
        await desk.SeesLastAsync("Use the one that you have");
    }

    [Fact]
    public async Task Form_in_Slack_shows_what_is_wrong_at_its_fields()
    {
        var desk = await StartAsync();
        await desk.LeaveGuideAsync();
        await desk.GoAsync("Ana");
        await desk.SayAsync("/aws-account");
        var form = desk.Page.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("Account type").SelectOptionAsync("Production");
        await form.GetByLabel("Root email").FillAsync("ana@elsewhere.test");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Request", Exact = true })
            .ClickAsync();
        await Assertions.Expect(form.GetByLabel("Organizational unit")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(form.GetByLabel("Organizational unit")).ToBeFocusedAsync();
        await AssertAccessibleAsync(desk.Page);
        await AssertFitsAsync(desk.Page, 320);

        await form.GetByLabel("Organizational unit").SelectOptionAsync("Demos");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Request", Exact = true })
            .ClickAsync();
        await Assertions.Expect(form.GetByLabel("Root email")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(form).ToContainTextAsync("example.com or example.org");

        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(form).ToBeHiddenAsync();
        await desk.SayAsync("/aws-account");
        await form.GetByLabel("Account type").SelectOptionAsync("Sandbox");
        await form.GetByLabel("Root email").FillAsync(PlaygroundDesk.NewRootEmail());
        await form.GetByLabel("Organizational unit").SelectOptionAsync("Demos");
        await form.GetByLabel("Organizational unit").PressAsync("Tab");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Request", Exact = true })
            .ClickAsync();
        await Assertions.Expect(form).ToBeHiddenAsync();
        await Assertions
            .Expect(desk.Messages.Locator(".message").Last)
            .ToContainTextAsync("is waiting for approver@example.com");
    }

    [Fact]
    public async Task Channel_has_threads_and_private_answers()
    {
        var desk = await StartAsync();
        await desk.LeaveGuideAsync();
        await desk.GoAsync("Bob", "general");
        await desk.SayAsync("@chatops I would like a new account");
        var link = desk.Messages.Locator(".thread-link").Last;
        await link.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#conversation-title")).ToHaveTextAsync("Thread");
        await desk.SeesLastAsync("what account type do you want");
        await desk.Messages.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sandbox" }).ClickAsync();
        await desk.SeesLastAsync("email");
        await Assertions.Expect(desk.Messages).ToContainTextAsync("Your answer: Sandbox");
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Back" }).ClickAsync();

        await desk.SayAsync("/aws-account help");
        await Assertions
            .Expect(desk.Messages.Locator(".message.private").Last)
            .ToContainTextAsync("Only visible to you");
        await desk.GoAsync("Ana", "general");
        await Assertions.Expect(desk.Messages.Locator(".message").First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Messages.Locator(".message.private")).ToHaveCountAsync(0);

        await desk.GoAsync("Ana", "App home");
        await Assertions.Expect(desk.Page.Locator(".home")).ToContainTextAsync("What you've ordered");
        await AssertAccessibleAsync(desk.Page);
    }

    [Fact]
    public async Task A_product_is_ordered_through_its_form_from_the_apps_home_with_what_is_wrong_beside_its_field()
    {
        var desk = await StartAsync();
        await desk.LeaveGuideAsync();
        await desk.GoAsync("Ana", "App home");
        await desk
            .Page.Locator(".home")
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Order something else" })
            .ClickAsync();
        var modal = desk.Page.Locator("dialog.modal");
        await modal.GetByLabel("Choose one").SelectOptionAsync("Monthly budget");
        await modal.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Choose" }).ClickAsync();
        await modal.GetByLabel("US dollars a month").FillAsync("500");
        await modal.GetByLabel("Name of the budget").FillAsync("Team: Orders");
        await modal.GetByLabel("Email addresses to warn").FillAsync("ana@example.com, team@example.com");
        await Assertions.Expect(modal.GetByLabel("Per cent at which to warn")).ToHaveValueAsync("80");
        await modal
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Request", Exact = true })
            .ClickAsync();

        await Assertions.Expect(modal.GetByLabel("Name of the budget")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions
            .Expect(modal.Locator("#input-BudgetName-error"))
            .ToContainTextAsync("no colons or backslashes");
        await AssertAccessibleAsync(desk.Page);
        await AssertFitsAsync(desk.Page, 320);
        await modal.GetByLabel("Name of the budget").FillAsync("Team Orders");
        await modal
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Request", Exact = true })
            .ClickAsync();

        await Assertions.Expect(modal).ToBeHiddenAsync();
        await Assertions
            .Expect(desk.Page.Locator(".home"))
            .ToContainTextAsync(
                "(Monthly budget, US dollars a month 500, Name of the budget Team Orders) is waiting for "
                    + "approver@example.com"
            );
    }

    [Fact]
    public async Task Hostile_text_is_only_text()
    {
        var hostile =
            "<img src=x onerror=alert(1)> <script>alert(1)</script> \u202Egnp.exe\u202C "
            + $"{new string('W', 300)} 👩‍👩‍👧‍👦 &lt;b&gt; *bold* <javascript:alert(1)|click>";
        using var spoken = await Playground.Product.PostAsJsonAsync(
            "/account",
            new
            {
                UserEmail = "hostile@example.com",
                UserName = "<b onclick=alert(1)>\u202EEve",
                UserLastname = new string('W', 60),
                UserInput = hostile,
            }
        );
        spoken.EnsureSuccessStatusCode();
        var desk = await StartAsync();
        await desk.LeaveGuideAsync();
        await desk.GoAsync("Ana", "general");

        await desk.SayAsync(hostile);

        await Assertions.Expect(desk.Messages.Locator(".message").Last).ToContainTextAsync("<script>alert(1)</script>");
        await Assertions.Expect(desk.Messages.Locator(".message").Last.Locator("strong")).ToHaveTextAsync("bold");
        await Assertions.Expect(desk.Story).ToContainTextAsync("<b onclick=alert(1)>");
        Assert.Equal(
            0,
            await desk
                .Page.Locator("main :is(script, img, b, [onclick], [onerror], a[href^='javascript'])")
                .CountAsync()
        );
        await AssertAccessibleAsync(desk.Page);
        await AssertFitsAsync(desk.Page, 320, 1600);
    }

    [Fact]
    public async Task Page_finds_its_way_back_after_a_restart()
    {
        var visit = await Pages.VisitAsync(Screen.Desktop);
        try
        {
            await visit.Page.GotoAsync(Playground.Host.Url);
            var desk = await new PlaygroundDesk(visit.Page).ReadyAsync();
            await desk.LeaveGuideAsync();
            var (url, localCloudUrl) = (Playground.Host.Url, Playground.Host.LocalCloudUrl);
            var before = Playground.Configure;
            await Playground.RestartAsync(options => before(options) with { Url = url, LocalCloudUrl = localCloudUrl });

            await desk.ReadyAsync();
            await desk.GoAsync("Sam");
            await desk.SayAsync("help");
            await Assertions.Expect(desk.Messages.Locator(".message").Last.Locator(".app-tag")).ToBeVisibleAsync();
        }
        finally
        {
            await visit.EndAsync();
        }
    }

    private async Task<PlaygroundDesk> StartAsync(Screen? screen = null) =>
        await new PlaygroundDesk(await OpenAsync("/", screen)).ReadyAsync();
}
