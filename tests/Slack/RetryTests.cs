using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>Slack's own retries, at once, after a minute and after five, while the front door fails or answers too
/// late.</summary>
public sealed class RetryTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Theory]
    [InlineData("error")]
    [InlineData("errorAfterEffect")]
    public async Task Events_that_slack_delivers_up_to_four_times_are_one_transcript_and_one_request(string kind)
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
            // Lost, or its answer is, three times: the attempt after five minutes is the last one. The bot's own
            // messages are events too, and suffer the same.
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

    // An event of the bot's own message that was under way when the clock moved has its next attempt in a minute or
    // five of its own.
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

    // Waits until no attempt is under way: then the clock may be moved.
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
