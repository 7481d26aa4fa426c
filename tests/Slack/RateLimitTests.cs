using ChatOps.Application.Work;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

public sealed class RateLimitTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task A_limited_channel_waits_in_order_and_others_continue()
    {
        var time = new WatchedTime(slack.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var worker = new SlackWorker(slack, change: services => services.AddSingleton<TimeProvider>(time));
        var channel = worker.Services.GetServices<IRequesterChannel>().Single(channel => channel.Channel == "slack");
        await slack.FaultAsync("slack", "chat.postMessage", "throttle");

        var first = TellAsync(channel, "REQ-00000001", "C0GENERAL|1700000001.000100");
        var pause = await time.NextWaitAsync(TestContext.Current.CancellationToken);
        var second = TellAsync(channel, "REQ-00000002", "C0GENERAL|1700000002.000100");
        await TellAsync(channel, "REQ-00000003", "D0BOB|");
        Assert.Single(await slack.MessagesAsync("D0BOB"));
        Assert.Empty(await slack.MessagesAsync("C0GENERAL"));
        Assert.False(first.IsCompleted || second.IsCompleted);

        Assert.Equal(TimeSpan.FromSeconds(1), pause);
        Assert.Equal(0, time.Waits);
        time.Advance(pause);
        await Task.WhenAll(first, second);

        Assert.Equal(
            ["REQ-00000001", "REQ-00000002"],
            (await slack.MessagesAsync("C0GENERAL")).Select(message => message.Text[..12])
        );
    }

    private Task TellAsync(IRequesterChannel channel, string id, string place)
    {
        var request = RequestTransitions
            .Create(
                new NewRequest
                {
                    Id = id,
                    Subject = new NewAccount(
                        "Production",
                        slack.NewAddress(),
                        new TargetOu("Experiment", "Experiment", "ou-loca-experim1"),
                        id
                    ),
                    Requester = new Person("bob@example.com", "Bob", "Stone"),
                    Origin = new RequestOrigin("slack", "c", "e", $"T0LOCAL|{place}|U0BOB"),
                    Terms = new RequestTerms
                    {
                        RequiredApprovals = 2,
                        ExpiryHours = 48,
                        ReminderHours = 24,
                        OpenRequestsPerRequester = 20,
                        ProvisioningLimitHours = 4,
                    },
                },
                ["approver@example.com", "second.approver@example.com"],
                slack.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow()
            )
            .Decide("approver@example.com", Decision.Approve, null, "slack", DateTimeOffset.UnixEpoch)
            .Next!;
        return channel.TellAsync(request, request.History[^1], TestContext.Current.CancellationToken);
    }
}
