using ChatOps.Application.Inbox;
using ChatOps.Application.Operators;
using ChatOps.Application.Storage;
using ChatOps.Application.Watches;
using ChatOps.Slack.FrontDoor;
using ChatOps.Slack.Web;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOps.Tests.Slack;

/// <summary>The workspace of the bot's token is checked before its first use.</summary>
public sealed class IdentityTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task Worker_with_another_workspaces_token_handles_nothing_and_says_why()
    {
        await using var worker = new SlackWorker(slack, team: "T0ELSEWHERE");
        var before = await CallsAsync();
        foreach (var kind in new[] { InboxKinds.SlackEvent, InboxKinds.SlackInteraction, InboxKinds.SlackCommand })
        {
            var refusal = await Assert.ThrowsAsync<SlackWorkspaceException>(() => worker.HandleAsync(kind, "{}"));
            Assert.Contains(
                "belongs to the Slack workspace T0LOCAL, but this stage is configured for T0ELSEWHERE",
                refusal.Message,
                StringComparison.Ordinal
            );
        }

        Assert.All((await CallsAsync()).Skip(before.Count), method => Assert.Equal("auth.test", method));
    }

    [Fact]
    public async Task Worker_asks_once_who_it_is()
    {
        var steps = new Deaths();
        await using var worker = new SlackWorker(slack, steps);
        await worker.HandleAsync(InboxKinds.SlackInteraction, """{"type":"view_closed"}""");
        await worker.HandleAsync(InboxKinds.SlackInteraction, """{"type":"view_closed"}""");

        Assert.Equal(["auth.test"], steps.Steps);
    }

    [Theory]
    [InlineData("T0ELSEWHERE", "xoxb-local", "configured for T0ELSEWHERE")]
    [InlineData("T0LOCAL", "xoxb-revoked", "refuses the bot's token (invalid_auth)")]
    public async Task Operators_get_one_message_that_Slack_refuses_the_bot(string team, string token, string sentence)
    {
        var heard = new HeardByOperators();
        var store = new OneWatchStore();
        var worker = new SlackWorker(
            slack,
            team: team,
            token: token,
            change: services =>
            {
                services.RemoveAll<IOperatorChannel>();
                services.AddSingleton<IOperatorChannel>(heard).AddSingleton<IWatchStore>(store);
                foreach (
                    var other in services
                        .Where(service =>
                            service.ServiceType == typeof(IWatch)
                            && service.ImplementationType?.Name != "SlackTokenWatch"
                        )
                        .ToList()
                )
                {
                    services.Remove(other);
                }
            }
        );
        await using (worker)
        {
            var watch = worker.Services.GetRequiredService<IWatch>();
            await watch.CheckAsync(TestContext.Current.CancellationToken);
            await slack.AdvanceAsync(1000);
            await watch.CheckAsync(TestContext.Current.CancellationToken);
        }

        var message = Assert.Single(heard.Messages);
        Assert.Contains(sentence, message.Text, StringComparison.Ordinal);
        Assert.Equal("Slack refuses the bot", message.RunbookHeading);
    }

    [Fact]
    public async Task Front_door_never_asks_slack_who_it_is_nor_anything_but_to_open_a_form()
    {
        var steps = new Deaths();
        await using var worker = new SlackWorker(slack, steps);
        var door = worker.Services.GetRequiredService<SlackFrontDoor>();
        await worker
            .Services.GetRequiredService<SlackEventIntake>()
            .TakeAsync(Repository.SlackSample("events/message-im.json"), TestContext.Current.CancellationToken);
        await door.CommandAsync(Repository.SlackSample("commands/status.form"), TestContext.Current.CancellationToken);
        await door.CommandAsync(Repository.SlackSample("commands/modal.form"), TestContext.Current.CancellationToken);

        Assert.Equal(["views.open", "wake"], steps.Steps.Distinct().Order(StringComparer.Ordinal));
        await slack.QuietAsync();
    }

    [Fact]
    public async Task Front_door_takes_nothing_of_another_workspace()
    {
        var steps = new Deaths();
        await using var worker = new SlackWorker(slack, steps, team: "T0ELSEWHERE");
        var events = worker.Services.GetRequiredService<SlackEventIntake>();
        await events.TakeAsync(Repository.SlackSample("events/message-im.json"), TestContext.Current.CancellationToken);
        await events.TakeAsync(
            Repository.SlackSample("events/app-home-opened.json"),
            TestContext.Current.CancellationToken
        );
        await worker
            .Services.GetRequiredService<SlackFrontDoor>()
            .CommandAsync(Repository.SlackSample("commands/status.form"), TestContext.Current.CancellationToken);

        Assert.Empty(steps.Steps);
    }

    private async Task<IReadOnlyList<string>> CallsAsync() =>
        [.. (await slack.SlackCallsAsync()).Select(call => call.Method)];

    private sealed class OneWatchStore : IWatchStore
    {
        private string? standing;

        public Task<string?> ReadAsync(string watch, CancellationToken cancellationToken) => Task.FromResult(standing);

        public Task<bool> ReplaceAsync(string watch, string? previous, string next, CancellationToken cancellationToken)
        {
            standing = next;
            return Task.FromResult(true);
        }
    }
}
