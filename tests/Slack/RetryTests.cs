using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>Slack retries an event at once, after one minute and after five minutes. These tests make the front door
/// fail or lose its answer.</summary>
public sealed class RetryTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Theory]
    [InlineData("error")]
    [InlineData("errorAfterEffect")]
    public async Task An_event_that_Slack_delivers_four_times_gets_one_reply_and_makes_one_request(string kind)
    {
        var address = slack.NewAddress();
        foreach (
            var (said, heard) in new[]
            {
                ("I would like a new account", "account type"),
                ("Sandbox", "email"),
                (address, "OU"),
                ("Demos", address),
                ("yes", "created"),
            }
        )
        {
            // The event or its answer is lost three times; the attempt after five minutes is the last. The bot's own
            // messages are events, too.
            await slack.FaultAsync("slack", "event_callback", kind, count: 1000);
            var ts = await slack.SayAsync(said);
            await AttemptedAsync(ts, 2);
            await slack.AdvanceAsync(61);
            await AttemptedAsync(ts, 3);
            await slack.DoAsync("faults", new { }, System.Net.HttpStatusCode.NoContent, HttpMethod.Delete);
            await slack.AdvanceAsync(301);
            await AttemptedAsync(ts, 4);
            await slack.HearAsync(
                "D0ANA",
                ts,
                message => message.All.Contains(heard, StringComparison.OrdinalIgnoreCase)
            );
            await CalmAsync();
            Assert.Single(
                await slack.MessagesAsync("D0ANA"),
                message =>
                    message.IsBot
                    && string.CompareOrdinal(message.Ts, ts) > 0
                    && !message.Text.StartsWith("REQ-", StringComparison.Ordinal)
            );
        }

        var made = (
            await slack
                .Host.Services.GetRequiredService<IRequestStore>()
                .ListAsync(
                    new RequestQuery { Requester = "ana@example.com", Limit = 100 },
                    TestContext.Current.CancellationToken
                )
        ).Items;
        Assert.Single(made, request => request.Account.RootEmail == address);
    }

    // The bot's own messages are events, too. If the clock jumps while one is being delivered, Slack's stand-in retries
    // it one minute or five minutes later.
    private async Task CalmAsync()
    {
        await slack.UntilAsync(
            async () =>
            {
                var now = slack.Host.LocalCloudServices.GetRequiredService<TimeProvider>().GetUtcNow();
                var due = (await slack.SeeAsync("slack/deliveries"))
                    .Where(delivery => delivery!["dueAt"] is not null)
                    .Select(delivery => (DateTimeOffset)delivery!["dueAt"]! - now)
                    .DefaultIfEmpty()
                    .Max();
                if (due > TimeSpan.FromSeconds(5))
                {
                    await slack.AdvanceAsync(due.TotalSeconds + 1);
                }

                return due == default ? "calm" : null;
            },
            async () => (await slack.SeeAsync("slack/deliveries")).ToJsonString()
        );
        await slack.QuietAsync();
    }

    // Waits until no attempt is in progress, so that the clock may be moved.
    private Task<JsonNode> AttemptedAsync(string ts, int attempts) =>
        slack.UntilAsync(
            async () =>
            {
                var mine = (await slack.SeeAsync("slack/deliveries"))
                    .Where(delivery =>
                        ((string)delivery!["body"]!).Contains($"\"ts\":\"{ts}\"", StringComparison.Ordinal)
                    )
                    .ToList();
                return mine is [{ } delivery] && (int)delivery["attempts"]! == attempts ? delivery : null;
            },
            async () => $"{attempts} attempts: {(await slack.SeeAsync("slack/deliveries")).ToJsonString()}"
        );
}
