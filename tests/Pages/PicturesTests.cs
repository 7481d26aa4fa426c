using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>Takes the documentation's pictures in a playground with data, into <c>pictures/</c> beside the test
/// program. <c>docs/images/make.sh</c> runs this.</summary>
public sealed class PicturesTests(PagesFixture pages) : PageTest(pages)
{
    private const int LargestFile = 500 * 1024;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pictures");

    private readonly PlaygroundFixture story = new();

    public override ValueTask InitializeAsync() => story.InitializeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await story.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Pictures_show_the_pages_as_they_are_in_use()
    {
        var ready = await AskAsync(
            "U0BOB",
            "D0BOB",
            "I need a sandbox account in Experiment with root email bob+crm@example.com"
        );
        await story.AdvanceAsync(TimeSpan.FromMinutes(95));
        await DecideAsync(ready, "approve");
        await story.UntilStatusAsync(ready, "Ready");
        await story.AdvanceAsync(TimeSpan.FromHours(22));
        await story.SettingsAsync(
            new
            {
                failNextOrders = 1,
                failureReason = "The email address bob+lake@example.com is already used by another AWS account.",
            }
        );
        var failed = await AskAsync(
            "U0BOB",
            "D0BOB",
            "I need a sandbox account in Demos with root email bob+lake@example.com"
        );
        await story.AdvanceAsync(TimeSpan.FromMinutes(20));
        await DecideAsync(failed, "approve");
        await story.UntilStatusAsync(failed, "Failed");
        var denied = await AskAsync(
            "U0BOB",
            "D0BOB",
            "I need a production account in Experiment with root email bob+shop@example.com"
        );
        await DecideAsync(denied, "deny", "Please show it in a sandbox first.");
        await story.UntilStatusAsync(denied, "Denied");
        await story.AdvanceAsync(TimeSpan.FromHours(25));
        await story.SettingsAsync(new { provisioningSeconds = 600 });
        var ordered = await AskAsync(
            "U0ANA",
            "D0ANA",
            "I need a sandbox account in Experiment with root email ana+ml@example.com"
        );
        await DecideAsync(ordered, "approve");
        await story.UntilStatusAsync(ordered, "Provisioning");
        var pending = await AskAsync(
            "U0ANA",
            "D0ANA",
            "I need a sandbox account in Demos with root email ana+lab@example.com"
        );
        var link = await story.LinkAsync(pending, "approver@example.com");

        await TakeAsync("approval-phone", link, Screen.Phone with { Scale = 2 }, "h1");
        await TakeAsync("approval-desktop", link, Screen.Desktop, "h1");
        await TakeAsync("requests", $"{story.Host.Url}/requests/ui", Screen.Desktop, ".rows", dark: true);
        await TakeAsync(
            "playground",
            $"{story.Host.Url}/",
            Screen.Desktop with
            {
                Height = 1150,
            },
            $"text={pending}",
            dark: true
        );
    }

    private async Task TakeAsync(string name, string address, Screen screen, string sign, bool dark = false)
    {
        var page = await OpenAsync(address, screen);
        await Assertions.Expect(page.Locator(sign).First).ToBeVisibleAsync();
        foreach (var scheme in dark ? [ColorScheme.Light, ColorScheme.Dark] : new[] { ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var file = new FileInfo(
                Path.Combine(Folder, scheme == ColorScheme.Dark ? $"{name}-dark.png" : $"{name}.png")
            );
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file.FullName });
            Assert.InRange(file.Length, 10 * 1024, LargestFile);
        }
    }

    private async Task DecideAsync(string id, string decision, string? reason = null)
    {
        using var response = await story.DecideAsync(
            await story.LinkAsync(id, "approver@example.com"),
            decision,
            reason
        );
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Asks in Slack in one sentence, and confirms; returns the ID in the bot's reply.</summary>
    private async Task<string> AskAsync(string user, string channel, string text)
    {
        await SayAndHearAsync(user, channel, text, "are you sure");
        return PersonInChat.IdIn(await SayAndHearAsync(user, channel, "yes", "New account request created"));
    }

    private async Task<string> SayAndHearAsync(string user, string channel, string text, string words)
    {
        var before = (await RepliesAsync(channel)).Count;
        (
            await story.LocalCloud.PostAsJsonAsync(
                "/_local/slack/messages",
                new
                {
                    user,
                    channel,
                    text,
                },
                Cancellation
            )
        ).EnsureSuccessStatusCode();
        string? heard = null;
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                heard = (await RepliesAsync(channel))
                    .Skip(before)
                    .LastOrDefault(reply => reply.Contains(words, StringComparison.OrdinalIgnoreCase));
                return heard is not null;
            },
            () => $"No one said '{words}' in {channel}."
        );
        return heard!;
    }

    private async Task<List<string>> RepliesAsync(string channel) =>
        [
            .. (
                await story.LocalCloud.GetFromJsonAsync<JsonElement>(
                    $"/_local/slack/messages?channel={channel}",
                    Cancellation
                )
            )
                .EnumerateArray()
                .Where(message => message.GetProperty("user").GetString() == "U0BOT")
                .Select(message => message.GetProperty("text").GetString()!),
        ];
}
