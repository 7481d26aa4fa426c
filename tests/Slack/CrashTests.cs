using System.Text;
using ChatOps.Vending;
using ChatOps.Vending.Approvals;
using ChatOps.Vending.Conversations;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Inbox;
using ChatOps.Vending.Organizations;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;
using ChatOps.Vending.Slack;
using ChatOps.Vending.Slack.Records;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

public sealed class CrashTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    // More writes than any turn makes: the last deaths never happen.
    private const int MostWrites = 8;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<int, bool> EveryDeath()
    {
        var deaths = new TheoryData<int, bool>();
        for (var write = 1; write <= MostWrites; write++)
        {
            deaths.Add(write, false);
            deaths.Add(write, true);
        }

        return deaths;
    }

    [Theory]
    [MemberData(nameof(EveryDeath))]
    public async Task Worker_that_dies_between_any_two_steps_of_any_turn_leaves_the_right_transcript_and_one_request(int write, bool afterEffect)
    {
        var thread = $"17000{write:D2}{(afterEffect ? 1 : 0)}00.000100";
        var address = slack.NewAddress();
        var said = new[] { "<@U0BOT> I would like a new account", "Sandbox", address, "Demos", "yes" };
        for (var turn = 0; turn < said.Length; turn++)
        {
            var ts = turn == 0 ? thread : $"{thread[..^3]}{turn + 1:D3}";
            var body = FrontDoorTests.Message($"Ev{thread}{turn}", ts, said[turn], "U0ANA", "C0GENERAL", turn == 0 ? null : thread);
            var before = await AnswersAsync(thread);
            var deaths = new Deaths(write, afterEffect);
            await using var worker = Worker(deaths);
            try
            {
                await HandleAsync(worker, body);
                Assert.False(deaths.Happened);
            }
            catch (WorkerDiedException)
            {
                Assert.True(deaths.Happened);
            }

            var posted = await AnswersAsync(thread) - before;
            for (var delivery = 0; delivery < 4; delivery++)
            {
                await HandleAsync(worker, body);
            }

            // A post that nobody could record may stand twice; nothing else may.
            Assert.Equal(deaths.Happened && posted == 1 && !deaths.PostWasRecorded ? 2 : 1, await AnswersAsync(thread) - before);
        }

        var made = (await slack.Host.Services.GetRequiredService<IRequestStore>().ListAsync(new RequestQuery { Requester = "ana@example.com", Limit = 100 }, Cancelled)).Items;
        Assert.Single(made, request => request.RootEmail == address);
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
    public async Task Call_that_fails_once_changes_nothing_that_people_see(string service, string operation, string kind, int copies)
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
        await slack.HearAsync("D0BOB", ts, "e-mail");
        await slack.QuietAsync();
        await slack.DoAsync("faults", new { }, System.Net.HttpStatusCode.NoContent, HttpMethod.Delete);

        var after = (await slack.MessagesAsync("D0BOB")).Where(message => message.IsBot && string.CompareOrdinal(message.Ts, ts) > 0).ToList();
        Assert.Equal(copies, after.Count);
        Assert.All(after, message => Assert.Contains("e-mail", message.Text, StringComparison.Ordinal));
        Assert.Empty((await slack.MessagesAsync("D0BOB")).Single(message => message.Ts == question.Ts).Buttons);
    }

    [Fact]
    public async Task While_lex_is_away_the_person_is_told_once_and_answered_when_it_is_back()
    {
        await slack.FaultAsync("lexv2-runtime", "RecognizeText", "error", 5);
        var ts = await slack.SayAsync("I would like a new account", "U0APP2", "D0APP2");

        await slack.HearAsync("D0APP2", ts, "Your message is not lost");
        await slack.HearAsync("D0APP2", ts, "account type");
        await slack.QuietAsync();
        Assert.Equal(2, (await slack.MessagesAsync("D0APP2")).Count(message => message.IsBot && string.CompareOrdinal(message.Ts, ts) > 0));
    }

    [Fact]
    public async Task Conversation_goes_on_after_a_restart()
    {
        await slack.AnswerAsync("I would like a new account", "account type", "U0APP1", "D0APP1");
        await slack.RestartAsync();

        await slack.AnswerAsync("Sandbox", "e-mail", "U0APP1", "D0APP1");
        Assert.Equal(2, (await slack.MessagesAsync("D0APP1")).Count(message => message.IsBot));
    }

    private static Task HandleAsync(ServiceProvider worker, byte[] body)
    {
        var handler = worker.GetServices<IInboxHandler>().Single(candidate => candidate.Kind == InboxKinds.SlackEvent);
        return handler.HandleAsync(new InboxMessage("group", "id", handler.Kind, Encoding.UTF8.GetString(body), "correlation"), Cancelled);
    }

    private async Task<int> AnswersAsync(string thread) =>
        (await slack.MessagesAsync("C0GENERAL")).Count(message => message.IsBot && message.Thread == thread && !message.Text.StartsWith("REQ-", StringComparison.Ordinal));

    // A worker beside the playground's own, on the same stores, queue and Lex, that can die.
    private ServiceProvider Worker(Deaths deaths)
    {
        var host = slack.Host.Services;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(host.GetRequiredService<TimeProvider>());
        services.AddSingleton(host.GetRequiredService<VendingPolicy>());
        services.AddSingleton(host.GetRequiredService<StageOptions>());
        services.AddSingleton(host.GetRequiredService<LinkKeys>());
        services.AddSingleton(host.GetRequiredService<ILexRuntime>());
        services.AddSingleton(host.GetRequiredService<IInbox>());
        services.AddSingleton(host.GetRequiredService<IDirectory>());
        services.AddSingleton(host.GetRequiredService<IRequestStore>());
        services.AddVending();
        services.AddSlack(new SlackOptions
        {
            SigningSecrets = ["local-signing-secret"],
            BotToken = "xoxb-local",
            TeamId = "T0LOCAL",
            ApiUrl = $"{slack.Host.LocalCloudUrl}/slack/api/",
        });
        services.AddSingleton<IConversationStore>(new MortalConversationStore(host.GetRequiredService<IConversationStore>(), deaths));
        services.AddSingleton<ISlackStore>(new MortalSlackStore(host.GetRequiredService<ISlackStore>(), deaths));
        return services.BuildServiceProvider();
    }
}
