using ChatOps.Application.Creation;
using ChatOps.Application.Work;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Slack;
using ChatOps.Slack.Telling;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>What stands twice because Slack's answer was lost is one question; what two workers would both post first
/// stands once.</summary>
public sealed class CopyTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private const int Workers = 8;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("U0ANA", 0)]
    [InlineData("U0BOB", 1)]
    public async Task Either_copy_of_a_question_takes_the_answer_and_the_pressed_one_shows_it(string user, int pressed)
    {
        await slack.FaultAsync("slack", "chat.postMessage", "errorAfterEffect");
        var thread = await slack.SayAsync("<@U0BOT> I would like a new account", user, "C0GENERAL");
        var copies = await UntilCopiesAsync(thread, 2);

        await slack.PressAsync(copies[pressed], "choice:1", "Sandbox", user);

        await slack.HearAsync("C0GENERAL", thread, "what email", thread);
        var after = await InThreadAsync(thread);
        Assert.Contains(
            "Your answer: *Sandbox*",
            after.Single(message => message.Ts == copies[pressed].Ts).All,
            StringComparison.Ordinal
        );
        Assert.Empty(after.Single(message => message.Ts == copies[pressed].Ts).Buttons);
        Assert.Single(after, message => message.Text.Contains("what email", StringComparison.Ordinal));
        Assert.DoesNotContain(
            after,
            message => message.Text.Contains("the button did nothing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Copy_that_is_pressed_after_the_other_took_the_answer_says_so()
    {
        await slack.FaultAsync("slack", "chat.postMessage", "errorAfterEffect");
        var thread = await slack.SayAsync("<@U0BOT> I would like a new account", "U0APP1", "C0GENERAL");
        var copies = await UntilCopiesAsync(thread, 2);
        await slack.PressAsync(copies[1], "choice:1", "Sandbox", "U0APP1");
        await slack.HearAsync("C0GENERAL", thread, "what email", thread);

        await slack.PressAsync(copies[0], "choice:0", "Production", "U0APP1");

        await slack.HearAsync(
            "C0GENERAL",
            thread,
            message =>
                message.Ephemeral == "U0APP1" && message.Text.Contains("already answered", StringComparison.Ordinal)
        );
        Assert.Single(
            await InThreadAsync(thread),
            message => message.Text.Contains("what email", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Workers_that_show_a_request_at_once_after_a_failed_post_post_it_once(bool isRequesters)
    {
        await using var worker = new SlackWorker(slack);
        var request = Made(
            isRequesters ? "REQ-C0PYTE11" : "REQ-C0PYB0RD",
            await slack.SayAsync("My team's place", "U0ANA", "C0GENERAL")
        );
        Func<Task> show = isRequesters
            ? () =>
                worker
                    .Services.GetServices<IRequesterChannel>()
                    .Single(channel => channel.Channel == "slack")
                    .TellAsync(request, request.History[0], Cancelled)
            : () => worker.Services.GetServices<IRequestBoard>().First().ShowAsync(request, Cancelled);
        await slack.FaultAsync("slack", "chat.postMessage", "error");
        Assert.False(await TryAsync(show));

        var shown = await Task.WhenAll(
            Enumerable.Range(0, Workers).Select(_ => Task.Run(() => TryAsync(show), Cancelled))
        );

        Assert.Contains(true, shown);
        await show();
        Assert.Single(
            await slack.MessagesAsync(isRequesters ? "C0GENERAL" : "C0APPROVERS"),
            message => message.IsBot && message.Text.Contains(request.Id, StringComparison.Ordinal)
        );
    }

    // False where it is to be tried again later.
    private static async Task<bool> TryAsync(Func<Task> show)
    {
        try
        {
            await show();
            return true;
        }
        catch (Exception exception)
            when (exception
                    is SlackPostingException
                        or HttpRequestException
                        or SlackRefusalException
                        or InvalidOperationException
            )
        {
            return false;
        }
    }

    private static Request Made(string id, string thread) =>
        RequestTransitions.Create(
            new NewRequest
            {
                Id = id,
                Subject = new NewAccount(
                    "Sandbox",
                    $"{id}@example.com",
                    new TargetOu("Demos", "Demos", "ou-loca-demos111"),
                    id
                ),
                Requester = new Person("ana@example.com", "Ana", "Lopez"),
                Origin = new RequestOrigin("slack", "c", "e", $"T0LOCAL|C0GENERAL|{thread}|U0ANA"),
                Terms = new RequestTerms
                {
                    RequiredApprovals = 1,
                    ExpiryHours = 48,
                    ReminderHours = 24,
                    OpenRequestsPerRequester = 20,
                    ProvisioningLimitHours = 4,
                },
            },
            ["approver@example.com"],
            TimeProvider.System.GetUtcNow()
        );

    private async Task<IReadOnlyList<SeenMessage>> InThreadAsync(string thread) =>
        [.. (await slack.MessagesAsync("C0GENERAL")).Where(message => message.IsBot && message.Thread == thread)];

    private async Task<IReadOnlyList<SeenMessage>> UntilCopiesAsync(string thread, int count)
    {
        var copies = await slack.UntilAsync(
            async () =>
                await InThreadAsync(thread) is var all && all.Count(message => message.Buttons.Count > 0) == count
                    ? all
                    : null,
            async () => string.Join('\n', await InThreadAsync(thread))
        );
        await slack.QuietAsync();
        return copies;
    }
}
