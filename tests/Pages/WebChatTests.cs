using System.Collections.Concurrent;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

public sealed class WebChatTests(PagesFixture pages) : PageTest(pages)
{
    private const string Chat = "/chat";

    [Fact]
    public async Task Account_is_asked_for_by_pressing_buttons_and_its_status_is_seen_until_it_is_ready()
    {
        var page = await OpenAsync(Chat);
        await Assertions.Expect(page.Locator("#talk")).ToBeHiddenAsync();
        await AssertAccessibleAsync(page);
        await SignInAsync(page, page.Locator("body"), "Wanda");

        await PressAsync(page, "I would like a new account", "Wanda, what account type do you want?");
        await PressAsync(page, "Sandbox", "what email should I use for the root account?");
        await SayAsync(page, $"{Guid.NewGuid():N}@example.com", "what is the OU this account should belong to?");
        await PressAsync(page, "Demos", "are you sure you want to create a Sandbox account in the OU Demos");
        await Assertions.Expect(page.GetByRole(AriaRole.Log).Locator("dl")).ToContainTextAsync("Root email");
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 1600);
        await PressAsync(page, "Yes", "New account request created.");

        var own = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Your requests" });
        await Assertions.Expect(own).ToContainTextAsync("Waiting for approval");
        var id = PersonInChat.IdIn(await own.InnerTextAsync());
        using var decided = await Playground.DecideAsync(
            await Playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        await Assertions
            .Expect(own.Locator(".badge"))
            .ToHaveTextAsync("Ready", new LocatorAssertionsToHaveTextOptions { Timeout = 180_000 });

        // Without a question: the conversation also announces it to screen readers.
        await Assertions.Expect(page.GetByRole(AriaRole.Log).Locator(".news").Last).ToContainTextAsync(": Ready");
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task Keyboard_alone_is_enough_and_is_never_left_nowhere()
    {
        var page = await OpenAsync(Chat, Screen.Small);
        await SignInAsync(page, page.Locator("body"), "Wilma");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("I would like a new account");
        await page.Keyboard.PressAsync("Enter");
        await HearsAsync(page, "what account type do you want?");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await HearsAsync(page, "what email should I use");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        await AssertFitsAsync(page, 320);
    }

    [Fact]
    public async Task Page_of_an_allowed_origin_shows_it_and_another_one_does_not()
    {
        var portal = await OpenAsync(
            $"{Pages.Portal.Origin}/portal?shows={Uri.EscapeDataString(Playground.Host.Url + Chat)}"
        );
        var frame = portal.FrameLocator("iframe");
        await SignInAsync(portal, frame.Locator("body"), "Willy");
        await frame
            .GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "What can you do?" })
            .ClickAsync();
        await Assertions.Expect(frame.GetByRole(AriaRole.Log)).ToContainTextAsync("Willy");
        await Assertions.Expect(frame.Locator(".said.bot")).ToHaveCountAsync(2);

        var visit = await Pages.VisitAsync(Screen.Desktop, others: Pages.Portal.OtherOrigin);
        try
        {
            foreach (var shown in new[] { Chat, "/requests/ui", "/" })
            {
                await visit.Page.GotoAsync(
                    $"{Pages.Portal.OtherOrigin}/portal?shows={Uri.EscapeDataString(Playground.Host.Url + shown)}"
                );
                await PlaygroundFixture.UntilAsync(
                    () => Task.FromResult(visit.Faults.Any(IsRefusal)),
                    () => $"The server did not refuse to show {shown}: {string.Join('\n', visit.Faults)}"
                );
                Assert.Equal(0, await visit.Page.FrameLocator("iframe").GetByText("ChatOps").CountAsync());
                visit.Forget(IsRefusal);
            }
        }
        finally
        {
            await visit.EndAsync();
        }

        static bool IsRefusal(string fault) => fault.Contains("frame-ancestors", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_arrive_is_said_again_as_the_same_message_and_a_sign_in_that_ended_loses_nothing()
    {
        var visit = await Pages.VisitAsync(Screen.Desktop);
        try
        {
            var page = visit.Page;
            await page.GotoAsync(Playground.Host.Url + Chat);
            var answers = new Queue<int>([503, 401]);
            var keys = new ConcurrentQueue<string>();
            await page.RouteAsync(
                "**/conversations",
                async route =>
                {
                    keys.Enqueue((await route.Request.AllHeadersAsync())["idempotency-key"]);
                    if (answers.TryDequeue(out var status))
                    {
                        await route.FulfillAsync(
                            new RouteFulfillOptions
                            {
                                Status = status,
                                ContentType = "application/problem+json",
                                Body = """{"detail":"Not at the moment."}""",
                            }
                        );
                        return;
                    }

                    await route.ContinueAsync();
                }
            );
            var name = await SignInAsync(page, page.Locator("body"), "Wendy");

            await page.GetByLabel("Your message").FillAsync("help");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Not at the moment.");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try again" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your sign-in has expired.");
            await SignInAsync(page, page.Locator("body"), name, isKnown: true);
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try again" }).ClickAsync();

            await Assertions.Expect(page.Locator(".said.bot")).ToHaveCountAsync(2);
            await Assertions.Expect(page.Locator(".said.me")).ToHaveCountAsync(1);
            Assert.Equal(3, keys.Count);
            Assert.Single(keys.Distinct());
        }
        finally
        {
            await visit.EndAsync();
        }
    }

    private static async Task PressAsync(IPage page, string choice, string answer)
    {
        await page.GetByRole(AriaRole.Group)
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = choice, Exact = true })
            .ClickAsync();
        await HearsAsync(page, answer);
    }

    private static async Task SayAsync(IPage page, string text, string answer)
    {
        await page.GetByLabel("Your message").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send" }).ClickAsync();
        await HearsAsync(page, answer);
    }

    private static Task HearsAsync(IPage page, string text) =>
        Assertions.Expect(page.Locator(".said.bot").Last).ToContainTextAsync(text);

    // In the new window, which closes by itself.
    private async Task<string> SignInAsync(IPage page, ILocator chat, string name, bool isKnown = false)
    {
        var email = $"{name.ToLowerInvariant()}.web@example.com";
        if (!isKnown)
        {
            await WebTalker.AddAsync(Playground, email, name, "Web");
        }

        var popup = await page.RunAndWaitForPopupAsync(() =>
            chat.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sign in" }).ClickAsync()
        );
        await popup.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"{name} Web" }).ClickAsync();
        await Assertions.Expect(chat.Locator("#who")).ToHaveTextAsync($"Signed in as {email}");
        return name;
    }
}
