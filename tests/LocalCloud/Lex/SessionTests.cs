using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.State;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud.Lex;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly VendingBot vending = new();

    public ValueTask InitializeAsync() => vending.InitializeAsync();

    public ValueTask DisposeAsync() => vending.DisposeAsync();

    [Fact]
    public async Task The_answer_has_the_members_of_the_service()
    {
        var turn = await vending
            .Talk()
            .Say("I need a sandbox account", requestAttributes: new JsonObject { ["channel"] = "slack" });
        Assert.Equal(
            ["messages", "sessionState", "interpretations", "requestAttributes", "sessionId"],
            turn.Body.Select(member => member.Key),
            StringComparer.Ordinal
        );
        Assert.True(turn.Body["interpretations"]![0]!["nluConfidence"]!["score"]!.GetValue<double>() > 0.4);
        Assert.False(turn.Body["interpretations"]!.AsArray()[^1]!.AsObject().ContainsKey("nluConfidence"));
        Assert.Equal("PlainText", turn.Body["messages"]![0]!["contentType"]!.GetValue<string>());
        Assert.True(turn.State["intent"]!["slots"]!.AsObject().ContainsKey("RootEmail"));
        Assert.Null(turn.State["intent"]!["slots"]!["RootEmail"]);
    }

    [Fact]
    public async Task The_recorded_state_gives_the_same_outcome_however_often_it_is_sent()
    {
        var talk = vending.Talk();
        var start = await talk.Say("I need a sandbox account");
        var recorded = start.State;
        foreach (var said in new[] { "not-an-email", "a@example.com", "not-an-email", "a@example.com" })
        {
            var turn = await talk.Say(said, recorded);
            Assert.Equal(said == "a@example.com" ? "ElicitSlot AccountOU" : "ElicitSlot RootEmail", turn.Action);
        }

        // Retries also count from the recorded state: three wrong answers from the same state are one wrong answer
        // three times.
        for (var times = 0; times < 3; times++)
        {
            Assert.Equal("ElicitSlot RootEmail", (await talk.Say("nothing", recorded)).Action);
        }

        // The recorded state is enough in another session, or after a loss of all sessions.
        Assert.Equal("ElicitSlot AccountOU", (await vending.Talk().Say("a@example.com", recorded)).Action);
    }

    [Fact]
    public async Task Session_attributes_replace_the_stored_ones()
    {
        var talk = vending.Talk();
        await talk.Say("help", JsonNode.Parse("""{"sessionAttributes":{"a":"1","b":"2"}}""")!.AsObject());
        Assert.Equal("""{"a":"1","b":"2"}""", (await talk.Say("help")).State["sessionAttributes"]!.ToJsonString());
        Assert.Equal(
            """{"b":"3"}""",
            (await talk.Say("help", JsonNode.Parse("""{"sessionAttributes":{"b":"3"}}""")!.AsObject())).State[
                "sessionAttributes"
            ]!.ToJsonString()
        );
        Assert.Equal(
            "{}",
            (await talk.Say("help", JsonNode.Parse("""{"sessionAttributes":{}}""")!.AsObject())).State[
                "sessionAttributes"
            ]!.ToJsonString()
        );
    }

    [Fact]
    public async Task An_idle_session_is_forgotten()
    {
        var talk = vending.Talk();
        await talk.Say("I need a sandbox account", JsonNode.Parse("""{"sessionAttributes":{"a":"1"}}""")!.AsObject());
        var clock = vending.Cloud.Services.GetRequiredService<AdjustableTime>();
        clock.Advance(TimeSpan.FromSeconds(200));
        Assert.Equal("ElicitSlot AccountOU", (await talk.Say("a@example.com")).Action);
        clock.Advance(TimeSpan.FromSeconds(301));
        var turn = await talk.Say("yes");
        Assert.Equal(("FallbackIntent", "{}"), (turn.Intent, turn.State["sessionAttributes"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_second_call_meanwhile_conflicts()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        vending
            .Cloud.Services.GetRequiredService<LocalFunctions>()
            .Register(
                "hook",
                async (_, _) =>
                {
                    entered.SetResult();
                    await release.Task;
                    throw new InvalidOperationException("never mind");
                }
            );
        var talk = vending.Talk();
        var first = talk.Try("create an account");
        await entered.Task;
        (await talk.Try("create an account")).Refused(HttpStatusCode.Conflict, "ConflictException", "session");
        release.SetResult();
        Assert.Equal(HttpStatusCode.FailedDependency, (await first).Status);
    }

    [Fact]
    public async Task A_bot_outlives_a_restart()
    {
        var talk = vending.Talk();
        await talk.Say("I need a sandbox account");
        await vending.Cloud.Restart();
        using var lex = new LexClient(vending.Cloud.BaseAddress);
        vending.Answer(_ => null);
        var path = talk.Path + "/text";
        var answer = (await lex.Post(path, """{"text":"a@example.com"}""")).Ok();
        Assert.Equal("AccountOU", answer.Body["sessionState"]!["dialogAction"]!["slotToElicit"]!.GetValue<string>());
        Assert.Equal("Built", (await lex.Get(vending.Bot.Locale + "/")).Text("botLocaleStatus"));
    }

    [Fact]
    public async Task A_session_is_read_and_deleted()
    {
        var talk = vending.Talk();
        await talk.Say("I need a sandbox account");
        var session = (await vending.Lex.Get(talk.Path)).Ok();
        Assert.Equal("RootEmail", session.Body["sessionState"]!["dialogAction"]!["slotToElicit"]!.GetValue<string>());
        (await vending.Lex.Delete(talk.Path)).Ok();
        (await vending.Lex.Get(talk.Path)).Refused(
            HttpStatusCode.NotFound,
            "ResourceNotFoundException",
            "does not exist"
        );
    }

    [Theory]
    [InlineData("""{}""", "'text'")]
    [InlineData("""{"text":""}""", "'text'")]
    [InlineData(
        """{"text":"x","sessionState":{"intent":{"name":"Unknown"},"dialogAction":{"type":"ConfirmIntent"}}}""",
        "Unknown"
    )]
    [InlineData(
        """{"text":"x","sessionState":{"intent":{"name":"Help","slots":{"Size":null}},"dialogAction":"""
            + """{"type":"ConfirmIntent"}}}""",
        "Size"
    )]
    [InlineData(
        """{"text":"x","sessionState":{"dialogAction":{"type":"ElicitSlot","slotToElicit":"RootEmail"}}}""",
        "needs an intent"
    )]
    [InlineData("""{"text":"x","sessionState":{"dialogAction":{"type":"Ask"}}}""", "sessionState.dialogAction.type")]
    [InlineData("""{"text":"x","requestAttributes":{"x-amz-lex:channels":"a"}}""", "reserved")]
    public async Task A_bad_request_is_refused(string body, string part) =>
        (await vending.Lex.Post(vending.Talk().Path + "/text", body)).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            part
        );

    [Fact]
    public async Task Limits_of_text_and_session_id_are_those_of_the_service()
    {
        var talk = vending.Talk();
        Assert.Equal(HttpStatusCode.OK, (await talk.Try(new string('x', 1024))).Status);
        (await talk.Try(new string('x', 1025))).Refused(HttpStatusCode.BadRequest, "ValidationException", "'text'");
        (
            await vending.Lex.Post(
                $"/bots/{vending.Bot.BotId}/botAliases/{vending.Bot.AliasId}/botLocales/en_US/sessions/"
                    + "ana@example.com/text",
                """{"text":"x"}"""
            )
        ).Refused(HttpStatusCode.BadRequest, "ValidationException", "'sessionId'");
        (
            await vending.Lex.Post(
                $"/bots/{vending.Bot.BotId}/botAliases/NOSUCHID00/botLocales/en_US/sessions/ana/text",
                """{"text":"x"}"""
            )
        ).Refused(HttpStatusCode.NotFound, "ResourceNotFoundException", "does not exist");
    }

    [Fact]
    public async Task The_test_alias_speaks_with_what_was_built_last()
    {
        var talk = new Conversation(vending.Lex, vending.Bot.BotId, "TSTALIASID");
        Assert.Equal("GiveFeedback", (await talk.Say("rate the bot")).Intent);
        await vending.Bot.Intent("""{"intentName":"Late"}""");
        (await talk.Try("rate the bot")).Refused(HttpStatusCode.BadRequest, "ValidationException", "not built");
    }

    [Fact]
    public async Task The_AWS_CLI_talks_to_it()
    {
        var bots = await Cli("lexv2-models", "list-bots", "--query", "botSummaries[0].botName", "--output", "text");
        Assert.Equal("Vending", bots.Trim());
        var answer = await Cli(
            "lexv2-runtime",
            "recognize-text",
            "--bot-id",
            vending.Bot.BotId,
            "--bot-alias-id",
            vending.Bot.AliasId,
            "--locale-id",
            "en_US",
            "--session-id",
            "cli",
            "--text",
            "I need a sandbox account",
            "--query",
            "sessionState.dialogAction.slotToElicit",
            "--output",
            "text"
        );
        Assert.Equal("RootEmail", answer.Trim());
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Cli("lexv2-models", "describe-bot", "--bot-id", "NOSUCHBOT0")
        );
        Assert.Contains("(ResourceNotFoundException)", failed.Message, StringComparison.Ordinal);
    }

    private async Task<string> Cli(params string[] arguments)
    {
        var start = new ProcessStartInfo("aws")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (string[])
                ["--endpoint-url", vending.Cloud.BaseAddress.ToString(), "--region", "us-east-1", .. arguments]
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AWS_ACCESS_KEY_ID"] = "test";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "test";
        start.Environment["AWS_MAX_ATTEMPTS"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException(await error);
    }
}
