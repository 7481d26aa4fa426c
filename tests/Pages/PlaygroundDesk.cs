using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>A person's actions on the playground's page.</summary>
internal sealed class PlaygroundDesk(IPage page)
{
    private const int MostTabs = 120;
    private static int addresses;

    public IPage Page => page;

    public ILocator Composer => page.Locator("#composer");

    public ILocator Messages => page.Locator(".messages");

    public ILocator Story => page.Locator("#timeline");

    public static string NewRootEmail() =>
        $"root.{Interlocked.Increment(ref addresses)}.{Guid.NewGuid():N}"[..24] + "@example.com";

    /// <summary>Waits until the page has loaded its content.</summary>
    public async Task<PlaygroundDesk> ReadyAsync()
    {
        await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("Live");
        await Assertions.Expect(page.Locator(".unit").First).ToBeVisibleAsync();
        return this;
    }

    public Task LeaveGuideAsync() =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave the guide" }).ClickAsync();

    /// <summary>Selects a person and a place with the mouse.</summary>
    public async Task GoAsync(string person, string? place = null)
    {
        await page.Locator(".people")
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = person })
            .ClickAsync();
        if (place is not null)
        {
            await page.Locator(".places")
                .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = place })
                .ClickAsync();
        }
    }

    public async Task SayAsync(string text)
    {
        await Composer.FillAsync(text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true }).ClickAsync();
    }

    /// <summary>Waits for the last message of the conversation.</summary>
    public Task SeesLastAsync(string text) =>
        Assertions.Expect(Messages.Locator(".message").Last).ToContainTextAsync(text);

    /// <summary>Returns the newest request.</summary>
    public async Task<string> LatestRequestAsync() => await Story.Locator(".story-title").First.InnerTextAsync();

    /// <summary>Presses Tab until the target has the focus.</summary>
    public async Task TabToAsync(ILocator target)
    {
        await Assertions.Expect(target.First).ToBeVisibleAsync();
        for (var count = 0; count < MostTabs; count++)
        {
            if (
                await target.CountAsync() > 0
                && await target.First.EvaluateAsync<bool>("element => element === document.activeElement")
            )
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not come to {target}");
    }

    /// <summary>Moves there by Tab, and presses a key.</summary>
    public async Task PressOnAsync(ILocator target, string key = "Enter")
    {
        await TabToAsync(target);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>The result of a try.</summary>
    public ILocator OutcomeOf(string name) => page.Locator($"[data-try='{name}'] .outcome.good");

    public Task TryAsync(string name) => page.Locator($"[data-try='{name}'] .try-head button").ClickAsync();
}
