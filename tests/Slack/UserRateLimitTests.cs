using ChatOps.Application.Limits;
using ChatOps.Playground;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>A stage where each Slack user may do six things an hour; an hour, so that no slow machine comes to its end
/// in the middle of a test.</summary>
public sealed class HastyStage : SlackPlayground
{
    public const int Limit = 6;

    protected override PlaygroundOptions Configure(PlaygroundOptions options) =>
        options with
        {
            RateLimits = new RateLimitOptions
            {
                PerSlackUser = Limit,
                PerKey = 2,
                Window = TimeSpan.FromHours(1),
                LongestWait = TimeSpan.FromSeconds(60),
            },
        };

    /// <summary>Goes to the beginning of the next hour, where nobody has done anything yet.</summary>
    public Task NextHourAsync()
    {
        var now = Host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        return AdvanceAsync(3601 - (now.UtcTicks / TimeSpan.TicksPerSecond % 3600));
    }
}

public sealed class UserRateLimitTests(HastyStage slack) : IClassFixture<HastyStage>
{
    private const string TooFast = "too fast for me";

    [Fact]
    public async Task Who_says_too_much_hears_one_sentence_and_everybody_else_is_heard()
    {
        await slack.NextHourAsync();
        var before = (await slack.MessagesAsync("D0ANA")).Count(message => message.IsBot);
        for (var said = 0; said < HastyStage.Limit + 5; said++)
        {
            await slack.SayAsync("help");
        }

        await slack.HearAsync("D0ANA", "0", TooFast);
        await slack.QuietAsync();

        var answers = (await slack.MessagesAsync("D0ANA")).Where(message => message.IsBot).Skip(before).ToList();
        Assert.Single(answers, message => message.Text.Contains(TooFast, StringComparison.Ordinal));
        Assert.Equal(
            HastyStage.Limit,
            answers.Count(message => !message.Text.Contains(TooFast, StringComparison.Ordinal))
        );
        await slack.AnswerAsync("help", "account", "U0BOB", "D0BOB");

        await slack.NextHourAsync();
        await slack.AnswerAsync("help", "account");
    }

    [Fact]
    public async Task Commands_beyond_the_limit_are_answered_once_and_open_nothing()
    {
        await slack.NextHourAsync();
        for (var command = 0; command < HastyStage.Limit; command++)
        {
            await slack.CommandAsync("help", "U0APP1");
        }

        var first = (await slack.CommandAsync(string.Empty, "U0APP1")).ToJsonString();
        var second = (await slack.CommandAsync(string.Empty, "U0APP1")).ToJsonString();

        Assert.Contains(TooFast, first, StringComparison.Ordinal);
        Assert.DoesNotContain(TooFast, second, StringComparison.Ordinal);
        Assert.Empty(await slack.SeeAsync("slack/views?user=U0APP1"));
    }

    [Fact]
    public async Task Form_that_is_submitted_beyond_the_limit_stays_open_and_says_why()
    {
        await slack.NextHourAsync();
        await slack.CommandAsync(string.Empty, "U0APP2");
        var form = Assert.Single(await slack.SeeAsync("slack/views?user=U0APP2"))!;
        for (var command = 1; command < HastyStage.Limit; command++)
        {
            await slack.CommandAsync("help", "U0APP2");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountType"] = "Sandbox",
            ["RootEmail"] = slack.NewAddress(),
            ["AccountOU"] = "Demos",
        };
        var submission = new
        {
            user = "U0APP2",
            view_id = (string)form["id"]!,
            values,
        };
        Assert.Contains(
            TooFast,
            (await slack.DoAsync("slack/views/submit", submission)).ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Single(await slack.SeeAsync("slack/views?user=U0APP2"));

        await slack.NextHourAsync();
        Assert.DoesNotContain(
            TooFast,
            (await slack.DoAsync("slack/views/submit", submission)).ToJsonString(),
            StringComparison.Ordinal
        );
        await slack.HearAsync("D0APP2", "0", "new account request created");
    }

    [Fact]
    public async Task The_playgrounds_own_key_has_no_limit()
    {
        for (var number = 0; number < 5; number++)
        {
            Assert.StartsWith(
                "REQ-",
                await slack.AskByRestAsync($"portal{number}@example.com"),
                StringComparison.Ordinal
            );
        }
    }
}
