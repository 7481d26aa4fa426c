using System.Text;
using ChatOps.Application.Inbox;
using ChatOps.Application.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

public sealed class CrashTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_that_dies_between_any_two_steps_of_any_turn_leaves_the_right_transcript_and_one_request()
    {
        // The first conversation has no crash and lists the steps.
        var longest = await ConverseAsync(0, false);
        Assert.InRange(longest, 6, 30);
        for (var step = 1; step <= longest; step++)
        {
            await ConverseAsync(step, false);
            await ConverseAsync(step, true);
        }
    }

    [Theory]
    [InlineData("slack", "chat.postMessage", "error", 1)]
    [InlineData("slack", "chat.postMessage", "throttle", 1)]
    [InlineData("slack", "chat.postMessage", "errorAfterEffect", 2)]
    [InlineData("slack", "chat.update", "error", 1)]
    [InlineData("slack", "chat.update", "errorAfterEffect", 1)]
    [InlineData("slack", "users.info", "error", 1)]
    [InlineData("slack", "users.info", "garbage", 1)]
    [InlineData("lexv2-runtime", "RecognizeText", "error", 1)]
    [InlineData("lexv2-runtime", "RecognizeText", "errorAfterEffect", 1)]
    public async Task Call_that_fails_once_changes_nothing_that_people_see(
        string service,
        string operation,
        string kind,
        int copies
    )
    {
        await slack.DoAsync("clock", new { advanceSeconds = 3700 });
        var question = await slack.AnswerAsync("I would like a new account", "account type", "U0BOB", "D0BOB");
        await slack.QuietAsync();
        if (operation == "users.info")
        {
            await slack.DoAsync("clock", new { advanceSeconds = 3590 });
            await slack.AnswerAsync("help", "account", "U0BOB", "D0BOB");
            await slack.DoAsync("clock", new { advanceSeconds = 20 });
            question = await slack.AnswerAsync("I would like a new account", "account type", "U0BOB", "D0BOB");
            await slack.QuietAsync();
        }

        await slack.FaultAsync(service, operation, kind);
        var ts = await slack.SayAsync("Sandbox", "U0BOB", "D0BOB");
        await slack.HearAsync("D0BOB", ts, "email");
        await slack.QuietAsync();
        await slack.DoAsync("faults", new { }, System.Net.HttpStatusCode.NoContent, HttpMethod.Delete);

        var after = (await slack.MessagesAsync("D0BOB"))
            .Where(message => message.IsBot && string.CompareOrdinal(message.Ts, ts) > 0)
            .ToList();
        Assert.Equal(copies, after.Count);
        Assert.All(after, message => Assert.Contains("email", message.Text, StringComparison.Ordinal));
        Assert.Empty((await slack.MessagesAsync("D0BOB")).Single(message => message.Ts == question.Ts).Buttons);
    }

    [Theory]
    [InlineData("errorAfterEffect")]
    [InlineData("garbage")]
    public async Task First_sentence_that_lex_took_without_an_answer_is_not_taken_for_the_answer_to_its_question(
        string kind
    )
    {
        await slack.FaultAsync("lexv2-runtime", "RecognizeText", kind);
        var ts = await slack.SayAsync("<@U0BOT> I would like a new account", "U0ANA", "C0GENERAL");

        var heard = await slack.HearAsync("C0GENERAL", ts, "account type", ts);
        Assert.DoesNotContain("I don't know that account type", heard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Lex_is_down_the_person_gets_one_message_and_the_reply_later()
    {
        await slack.FaultAsync("lexv2-runtime", "RecognizeText", "error", 5);
        var ts = await slack.SayAsync("I would like a new account", "U0APP2", "D0APP2");

        await slack.HearAsync("D0APP2", ts, "Nothing is lost");
        await slack.HearAsync("D0APP2", ts, "account type");
        await slack.QuietAsync();
        Assert.Equal(
            2,
            (await slack.MessagesAsync("D0APP2")).Count(message =>
                message.IsBot && string.CompareOrdinal(message.Ts, ts) > 0
            )
        );
    }

    [Fact]
    public async Task Conversation_goes_on_after_a_restart()
    {
        await slack.AnswerAsync("I would like a new account", "account type", "U0APP1", "D0APP1");
        await slack.RestartAsync();

        await slack.AnswerAsync("Sandbox", "email", "U0APP1", "D0APP1");
        Assert.Equal(2, (await slack.MessagesAsync("D0APP1")).Count(message => message.IsBot));
    }

    [Fact]
    public async Task Another_persons_press_is_refused_as_theirs_before_the_post_is_written_down()
    {
        const string thread = "1700090001.000100";
        var steps = new List<string>();

        // The first turn identifies the person; from the second on the steps are the same.
        foreach (var other in new[] { "1700090000.000100", "1700090000.000200" })
        {
            var unharmed = new Deaths();
            await using var worker = new SlackWorker(slack, unharmed);
            await worker.HandleAsync(InboxKinds.SlackEvent, Asked(other));
            steps = [.. unharmed.Steps];
        }

        var posting = steps.IndexOf("chat.postMessage") + 1;
        await using (var dies = new SlackWorker(slack, new Deaths(posting, afterEffect: true)))
        {
            await Assert.ThrowsAsync<WorkerDiedException>(() => dies.HandleAsync(InboxKinds.SlackEvent, Asked(thread)));
        }

        var question = await slack.HearAsync("C0GENERAL", thread, message => message.Buttons.Count == 2, thread);
        await slack.PressAsync(question, "choice:0", "Production", "U0BOB");

        await slack.WhisperAsync("U0BOB", "for someone else", "C0GENERAL");

        static string Asked(string ts) =>
            Encoding.UTF8.GetString(
                FrontDoorTests.Message($"Ev{ts}", ts, "<@U0BOT> I would like a new account", "U0ANA", "C0GENERAL")
            );
    }

    // Runs a conversation in a new thread, with a crash at that step of every turn. Returns the steps of the longest
    // turn.
    private async Task<int> ConverseAsync(int step, bool afterEffect)
    {
        var thread = $"17000{step:D2}{(afterEffect ? 1 : 0)}00.000100";
        var address = slack.NewAddress();

        // The policy limits one person's open requests.
        var (user, email) = afterEffect ? ("U0BOB", "bob@example.com") : ("U0ANA", "ana@example.com");
        var said = new[] { $"<@U0BOT> I need a sandbox account in Demos with root email {address}", "yes" };
        var longest = 0;
        for (var turn = 0; turn < said.Length; turn++)
        {
            var ts = turn == 0 ? thread : $"{thread[..^3]}{turn + 1:D3}";
            var body = Encoding.UTF8.GetString(
                FrontDoorTests.Message(
                    $"Ev{thread}{turn}",
                    ts,
                    said[turn],
                    user,
                    "C0GENERAL",
                    turn == 0 ? null : thread
                )
            );
            var before = await AnswersAsync(thread);
            var deaths = new Deaths(step, afterEffect);
            await using var worker = new SlackWorker(slack, deaths);
            for (var delivery = 0; delivery < (step == 0 ? 1 : 5); delivery++)
            {
                try
                {
                    await worker.HandleAsync(InboxKinds.SlackEvent, body);
                    Assert.True(delivery > 0 || !deaths.Happened);
                }
                catch (WorkerDiedException)
                {
                    Assert.True(deaths.Happened);
                    deaths.Revive();
                }
            }

            // Only a post without a record may be repeated.
            var expected = deaths is { Happened: true, LeftPostUnrecorded: true } ? 2 : 1;
            var answers = await AnswersAsync(thread) - before;
            Assert.True(
                answers == expected,
                $"{answers} answers to '{said[turn]}', not {expected}, after a death "
                    + $"{(afterEffect ? "after" : "before")} step {step} of: {string.Join(", ", deaths.Steps)}"
            );
            longest = Math.Max(longest, deaths.Steps.Count);
        }

        var made = (
            await slack
                .Host.Services.GetRequiredService<IRequestStore>()
                .ListAsync(new RequestQuery { Requester = email, Limit = 100 }, Cancelled)
        ).Items;
        var request = Assert.Single(made, request => request.Account.RootEmail == address);
        Assert.Single(
            (await slack.MessagesAsync("C0GENERAL"))
                .Where(message =>
                    message.Thread == thread
                    && message.Text.Contains($"Its ID is {request.Id}", StringComparison.Ordinal)
                )
                .Select(message => message.Text)
                .Distinct()
        );
        return longest;
    }

    private async Task<int> AnswersAsync(string thread) =>
        (await slack.MessagesAsync("C0GENERAL")).Count(message =>
            message.IsBot && message.Thread == thread && !message.Text.StartsWith("REQ-", StringComparison.Ordinal)
        );
}
