using System.Text.Json.Nodes;
using ChatOps.Slack;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Tests.Vending.Slack.Web;

public sealed class SlackWebTests : IAsyncLifetime
{
    private static readonly SlackContent Content = new("hé <ok> 🎉", []);

    private SlackStub stub = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => stub = await SlackStub.StartAsync();

    public ValueTask DisposeAsync() => stub.DisposeAsync();

    [Fact]
    public async Task A_message_goes_out_as_json_and_comes_back_with_its_timestamp()
    {
        stub.Answers.Enqueue(SlackStub.Posted);
        var post = await stub.Client().PostAsync("C1", "1.2", Content, Cancelled);

        Assert.Equal(new SlackPost("C1", "1700000000.000100"), post);
        Assert.Equal(
            ("POST", "/api/chat.postMessage", "application/json; charset=utf-8"),
            (stub.LastCall.Method, stub.LastCall.Path, stub.LastCall.ContentType)
        );
        AssertBody(
            """
            {"channel":"C1","text":"hé <ok> 🎉","parse":"none","link_names":false,"blocks":[],"unfurl_links":false,
             "unfurl_media":false,
             "thread_ts":"1.2","reply_broadcast":false}
            """
        );
    }

    [Fact]
    public async Task An_update_without_blocks_removes_them()
    {
        await stub.Client().UpdateAsync(new SlackPost("C1", "1.2"), new SlackContent("new", []), Cancelled);
        Assert.Equal("/api/chat.update", stub.LastCall.Path);
        AssertBody("""{"channel":"C1","ts":"1.2","text":"new","blocks":[],"parse":"none","link_names":false}""");
    }

    [Fact]
    public async Task An_ephemeral_message_names_who_sees_it()
    {
        await stub.Client().WhisperAsync("C1", null, "U1", new SlackContent("psst", []), Cancelled);
        AssertBody("""{"channel":"C1","user":"U1","text":"psst","blocks":[],"link_names":false,"parse":"none"}""");
    }

    [Fact]
    public async Task A_user_is_read_with_profile_and_flags()
    {
        stub.Answers.Enqueue(
            new(
                """
                {"ok":true,"user":{"id":"U1","team_id":"T1","name":"jo","deleted":false,"real_name":"José Ñandú",
                 "tz":"Europe/Madrid","is_bot":false,"is_app_user":false,
                 "is_restricted":true,"is_stranger":true,"has_2fa":true,
                 "profile":{"email":"jo@example.com","real_name":"José Ñandú","display_name":"jo 🎉",
                  "first_name":"José","last_name":"Ñandú","fields":[]}}}
                """
            )
        );
        var user = await stub.Client().UserAsync("U1", Cancelled);

        Assert.Equal(
            ("GET", "/api/users.info", "?user=U1&include_locale=true"),
            (stub.LastCall.Method, stub.LastCall.Path, stub.LastCall.Query)
        );
        Assert.Equal(("T1", "José Ñandú"), (user.TeamId, user.RealName));
        Assert.Equal((false, false, true), (user.Deleted, user.IsBot, user.IsStranger));
        Assert.Equal(
            ("jo@example.com", "jo 🎉", "Ñandú"),
            (user.Profile!.Email, user.Profile.DisplayName, user.Profile.LastName)
        );
    }

    [Fact]
    public async Task A_page_of_a_channel_is_asked_for_by_its_cursor()
    {
        stub.Answers.Enqueue(
            new(
                """{"ok":true,"messages":[{"type":"message","user":"U1","text":"a","ts":"1.1"},"""
                    + """{"type":"message","bot_id":"B1","ts":"1.0"}],"has_more":true,"response_metadata":"""
                    + """{"next_cursor":"c="}}"""
            )
        );
        var page = await stub.Client().HistoryAsync("C1", "1.0", "b=", Cancelled);

        Assert.Equal(
            ("/api/conversations.history", "?channel=C1&oldest=1.0&limit=200&cursor=b%3D"),
            (stub.LastCall.Path, stub.LastCall.Query)
        );
        Assert.Equal(
            [("U1", "a", "1.1"), (null, null, "1.0")],
            page.Messages.Select(message => (message.User, message.Text, message.Ts))
        );
        Assert.Equal("c=", page.ResponseMetadata!.NextCursor);
    }

    [Fact]
    public async Task A_modal_opens_with_its_trigger_or_on_top_of_another()
    {
        var view = new ModalViewDefinition
        {
            CallbackId = "ask",
            Title = "Ask",
            Submit = "Send",
            Close = "Cancel",
            PrivateMetadata = "p",
            NotifyOnClose = true,
            Blocks = { new DividerBlock() },
        };
        await stub.Client().OpenAsync("1.2.abc", view, Cancelled);
        await stub.Client().PushAsync("1.2.abc", view, Cancelled);

        Assert.Equal(["/api/views.open", "/api/views.push"], stub.Calls.Select(call => call.Path));
        AssertBody(
            """
            {"trigger_id":"1.2.abc","view":{"type":"modal","callback_id":"ask","private_metadata":"p",
             "blocks":[{"type":"divider"}],
             "title":{"type":"plain_text","text":"Ask","emoji":true},"submit":{"type":"plain_text","text":"Send",
              "emoji":true},
             "close":{"type":"plain_text","text":"Cancel","emoji":true},"clear_on_close":false,"notify_on_close":true}}
            """
        );
    }

    [Fact]
    public async Task A_home_is_published_for_a_user()
    {
        await stub.Client().PublishAsync("U1", new HomeViewDefinition { Blocks = { new DividerBlock() } }, Cancelled);
        AssertBody("""{"user_id":"U1","view":{"type":"home","blocks":[{"type":"divider"}]}}""");
    }

    [Fact]
    public async Task A_direct_message_opens_by_users()
    {
        stub.Answers.Enqueue(new("""{"ok":true,"channel":{"id":"D1"}}"""));
        Assert.Equal("D1", await stub.Client().DirectAsync("U1", Cancelled));
        AssertBody("""{"users":["U1"],"return_im":false}""");
    }

    [Fact]
    public async Task The_bot_learns_who_it_is()
    {
        stub.Answers.Enqueue(
            new(
                """{"ok":true,"url":"https:"""
                    + """//acme.slack.com/","team":"Acme","user":"bot","team_id":"T1","user_id":"UBOT","bot_"""
                    + """id":"B1"}"""
            )
        );
        Assert.Equal(new SlackSelf("T1", "UBOT"), await stub.Client().WhoAmIAsync(Cancelled));
    }

    [Fact]
    public async Task Not_ok_is_a_refusal_with_code_and_what_Slack_adds()
    {
        stub.Answers.Enqueue(
            new(
                """{"ok":false,"error":"missing_scope","needed":"chat:"""
                    + """write","provided":"commands","response_metadata":{"messages":["[ERROR] no"]}}"""
            )
        );
        var refusal = await Assert.ThrowsAsync<SlackRefusalException>(() =>
            stub.Client().PostAsync("C1", null, Content, Cancelled)
        );

        Assert.Equal("missing_scope", refusal.ErrorCode);
        Assert.Equal(
            "Slack refused chat.postMessage: missing_scope.|[ERROR] no|needed: chat:write|provided: commands",
            refusal.Message.ReplaceLineEndings("|")
        );
    }

    [Fact]
    public async Task Too_many_requests_is_repeated_after_the_pause_that_Slack_asks_for()
    {
        stub.Answers.Enqueue(new("""{"ok":false,"error":"ratelimited"}""", 429, RetryAfter: "0"));
        stub.Answers.Enqueue(SlackStub.Posted);
        await stub.Client().PostAsync("C1", null, Content, Cancelled);
        Assert.Equal(2, stub.Calls.Count);
    }

    [Fact]
    public async Task A_pause_that_is_too_long_for_a_worker_is_left_to_the_queue()
    {
        stub.Answers.Enqueue(new("""{"ok":false,"error":"ratelimited"}""", 429, RetryAfter: "16"));
        await Assert.ThrowsAsync<SlackBusyException>(() => stub.Client().PostAsync("C1", null, Content, Cancelled));
        Assert.Single(stub.Calls);
    }

    [Fact]
    public async Task A_server_error_is_an_http_exception_and_not_repeated()
    {
        stub.Answers.Enqueue(new("oops", 503, "text/html"));
        await Assert.ThrowsAsync<HttpRequestException>(() => stub.Client().PostAsync("C1", null, Content, Cancelled));
        Assert.Single(stub.Calls);
    }

    [Theory]
    [InlineData("<html>A proxy's page</html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("""{"ok":true}""", "application/json")]
    [InlineData("""{"ok":true,"channel":"C1","ts":null}""", "application/json")]
    public async Task An_answer_that_does_not_say_where_the_message_stands_leaves_the_outcome_unknown(
        string body,
        string type
    )
    {
        stub.Answers.Enqueue(new(body, ContentType: type));
        await Assert.ThrowsAsync<SlackAnswerException>(() => stub.Client().PostAsync("C1", null, Content, Cancelled));
        Assert.Single(stub.Calls);
    }

    [Fact]
    public async Task The_token_travels_in_the_authorization_header_and_nowhere_else()
    {
        var client = stub.Client("xoxb-only-here");
        stub.Answers.Enqueue(new("""{"ok":true,"user":{"id":"U1"}}"""));
        await client.UserAsync("U1", Cancelled);
        stub.Answers.Enqueue(SlackStub.Posted);
        await client.PostAsync("C1", null, Content, Cancelled);

        foreach (var call in stub.Calls)
        {
            Assert.Equal("Bearer xoxb-only-here", call.Headers["Authorization"]);
            Assert.DoesNotContain("xoxb", call.Query + call.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(
                call.Headers,
                header => header.Key != "Authorization" && header.Value.Contains("xoxb", StringComparison.Ordinal)
            );
        }
    }

    private void AssertBody(string expected)
    {
        var sent = JsonNode.Parse(stub.LastCall.Body);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), $"sent {sent}");
    }
}
