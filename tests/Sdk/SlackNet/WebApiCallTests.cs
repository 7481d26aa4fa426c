using System.Text.Json.Nodes;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace ChatOps.Tests.Sdk.SlackWebApi;

public sealed class WebApiCallTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_out_as_json_and_comes_back_with_its_timestamp()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":true,"channel":"C1","ts":"1700000000.000100","message":{"type":"message","text":"hé <ok>"}}"""));
        var response = await stub.Client().Chat.PostMessage(new Message { Channel = "C1", Text = "hé <ok> 🎉", ThreadTs = "1.2" }, Cancelled);

        Assert.Equal(("C1", "1700000000.000100"), (response.Channel, response.Ts));
        Assert.Equal(("POST", "/api/chat.postMessage", "application/json; charset=utf-8"), (stub.LastCall.Method, stub.LastCall.Path, stub.LastCall.ContentType));
        AssertBody(
            stub,
            """
            {"channel":"C1","text":"hé <ok> 🎉","parse":"none","link_names":false,"blocks":[],"unfurl_links":false,"unfurl_media":true,
             "thread_ts":"1.2","reply_broadcast":false}
            """);
    }

    [Fact]
    public async Task An_update_names_the_message_and_leaves_blocks_out_unless_given()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":true,"channel":"C1","ts":"1.2","text":"new"}"""));
        var response = await stub.Client().Chat.Update(new MessageUpdate { ChannelId = "C1", Ts = "1.2", Text = "new" }, Cancelled);

        Assert.Equal(("C1", "1.2", "new"), (response.Channel, response.Ts, response.Text));
        Assert.Equal("/api/chat.update", stub.LastCall.Path);
        AssertBody(stub, """{"channel":"C1","ts":"1.2","text":"new","parse":"client","link_names":false}""");
    }

    [Fact]
    public async Task An_ephemeral_message_names_who_sees_it()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":true,"message_ts":"3.4"}"""));
        var response = await stub.Client().Chat.PostEphemeral("U1", new Message { Channel = "C1", Text = "psst" }, Cancelled);

        Assert.Equal("3.4", response.MessageTs);
        AssertBody(stub, """{"channel":"C1","user":"U1","text":"psst","blocks":[],"link_names":false,"parse":"none"}""");
    }

    [Fact]
    public async Task A_user_is_read_with_profile_and_flags()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new(
            """
            {"ok":true,"user":{"id":"U1","team_id":"T1","name":"jo","deleted":false,"real_name":"José Ñandú","tz":"Europe/Madrid","is_bot":false,"is_app_user":false,
             "is_restricted":true,"is_stranger":true,"has_2fa":true,
             "profile":{"email":"jo@example.com","real_name":"José Ñandú","display_name":"jo 🎉","first_name":"José","last_name":"Ñandú","fields":[]}}}
            """));
        var user = await stub.Client().Users.Info("U1", cancellationToken: Cancelled);

        Assert.Equal(("GET", "/api/users.info", "?user=U1&include_locale=false"), (stub.LastCall.Method, stub.LastCall.Path, stub.LastCall.Query));
        Assert.Equal(("U1", "T1", "José Ñandú"), (user.Id, user.TeamId, user.RealName));
        Assert.Equal((false, false, true, true), (user.Deleted, user.IsBot, user.IsRestricted, user.IsStranger));
        Assert.Equal(("jo@example.com", "jo 🎉", "Ñandú"), (user.Profile.Email, user.Profile.DisplayName, user.Profile.LastName));
    }

    [Fact]
    public async Task A_modal_opens_with_its_trigger()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":true,"view":{"id":"V1","hash":"1.a","callback_id":"ask","blocks":[{"type":"input"}],"type":"modal","notify_on_close":true}}"""));
        var response = await stub.Client().Views.Open(
            "1.2.abc",
            new ModalViewDefinition
            {
                CallbackId = "ask",
                Title = "Ask",
                Submit = "Send",
                Close = "Cancel",
                PrivateMetadata = "p",
                NotifyOnClose = true,
                Blocks = { new DividerBlock() },
            },
            Cancelled);

        var modal = Assert.IsType<ModalViewInfo>(response.View);
        Assert.Equal(("V1", "1.a", true), (modal.Id, modal.Hash, modal.NotifyOnClose));
        AssertBody(
            stub,
            """
            {"trigger_id":"1.2.abc","view":{"type":"modal","callback_id":"ask","private_metadata":"p","blocks":[{"type":"divider"}],
             "title":{"type":"plain_text","text":"Ask","emoji":true},"submit":{"type":"plain_text","text":"Send","emoji":true},
             "close":{"type":"plain_text","text":"Cancel","emoji":true},"clear_on_close":false,"notify_on_close":true}}
            """);
    }

    [Fact]
    public async Task A_home_is_published_for_a_user_and_a_view_updated_by_id()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":true,"view":{"type":"home","id":"V2"}}"""));
        Assert.IsType<HomeViewInfo>((await stub.Client().Views.Publish("U1", new HomeViewDefinition(), cancellationToken: Cancelled)).View);
        AssertBody(stub, """{"user_id":"U1","view":{"type":"home","blocks":[]}}""");

        await stub.Client().Views.UpdateByViewId(new HomeViewDefinition(), "V2", "h", Cancelled);
        Assert.Equal("/api/views.update", stub.LastCall.Path);
        AssertBody(stub, """{"view_id":"V2","hash":"h","view":{"type":"home","blocks":[]}}""");
    }

    [Fact]
    public async Task A_direct_message_opens_by_users()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":true,"channel":{"id":"D1"}}"""));
        Assert.Equal("D1", await stub.Client().Conversations.Open(["U1"], Cancelled));
        AssertBody(stub, """{"users":["U1"],"return_im":false}""");
    }

    [Fact]
    public async Task The_bot_learns_who_it_is()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":true,"url":"https://acme.slack.com/","team":"Acme","user":"bot","team_id":"T1","user_id":"UBOT","bot_id":"B1"}"""));
        var who = await stub.Client().Auth.Test(Cancelled);
        Assert.Equal(("T1", "UBOT"), (who.TeamId, who.UserId));
    }

    [Fact]
    public async Task Not_ok_is_an_exception_with_code_and_messages()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new(
            """{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"commands","response_metadata":{"messages":["[ERROR] no"]}}"""));
        var exception = await Assert.ThrowsAsync<SlackException>(() => stub.Client().Chat.PostMessage(new Message { Channel = "C1", Text = "t" }, Cancelled));

        Assert.Equal("missing_scope", exception.ErrorCode);
        Assert.Equal("[ERROR] no", Assert.Single(exception.ErrorMessages));
        Assert.Equal("chat:write", exception.ErrorInfo["needed"]);
        Assert.Contains("missing_scope", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_says_how_long_to_wait()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":false,"error":"ratelimited"}""", 429, RetryAfter: "7"));
        var exception = await Assert.ThrowsAsync<SlackRateLimitException>(() => stub.Client().Auth.Test(Cancelled));
        Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
    }

    [Fact]
    public async Task Too_many_requests_is_repeated_unless_disabled()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("""{"ok":false,"error":"ratelimited"}""", 429, RetryAfter: "0"));
        stub.Answers.Enqueue(new("""{"ok":true,"user_id":"UBOT"}"""));
        var client = stub.Client();
        client.DisableRetryOnRateLimit = false;
        Assert.Equal("UBOT", (await client.Auth.Test(Cancelled)).UserId);
        Assert.Equal(2, stub.Calls.Count);
    }

    [Fact]
    public async Task A_server_error_is_an_http_exception()
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(new("oops", 503, "text/html"));
        await Assert.ThrowsAsync<HttpRequestException>(() => stub.Client().Auth.Test(Cancelled));
    }

    [Fact]
    public async Task The_token_travels_in_the_authorization_header_and_nowhere_else()
    {
        await using var stub = await SlackStub.StartAsync();
        var client = stub.Client("xoxb-only-here").WithAccessToken("xoxb-other");
        stub.Answers.Enqueue(new("""{"ok":true,"user":{"id":"U1"}}"""));
        await client.Users.Info("U1", cancellationToken: Cancelled);
        await client.Chat.PostMessage(new Message { Channel = "C1", Text = "t" }, Cancelled);

        foreach (var call in stub.Calls)
        {
            Assert.Equal("Bearer xoxb-other", call.Headers["Authorization"]);
            Assert.DoesNotContain("xoxb", call.Query + call.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(call.Headers, header => header.Key != "Authorization" && header.Value.Contains("xoxb", StringComparison.Ordinal));
        }
    }

    private static void AssertBody(SlackStub stub, string expected)
    {
        var sent = JsonNode.Parse(stub.LastCall.Body);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), $"sent {sent}");
    }
}
