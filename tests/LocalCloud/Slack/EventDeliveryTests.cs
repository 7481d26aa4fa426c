using Microsoft.AspNetCore.Http;

namespace ChatOps.Tests.LocalCloud.Slack;

public sealed class EventDeliveryTests
{
    [Fact]
    public async Task A_direct_message_arrives_signed_and_in_an_envelope()
    {
        await using var world = await SlackWorld.StartAsync();
        var said = await world.SayAsync("Hi, I would like a new account please!");
        var received = await world.Product.NextAsync();

        Assert.Equal(
            ("/slack/events", "application/json", ""),
            (received.Path, received.ContentType, received.RetryNum)
        );
        Assert.Equal("event_callback", (string?)received.Json["type"]);
        Assert.StartsWith("Ev", (string?)received.Json["event_id"], StringComparison.Ordinal);
        Assert.Equal("T0LOCAL", (string?)received.Json["team_id"]);
        Assert.Equal("U0BOT", (string?)received.Json["authorizations"]![0]!["user_id"]);
        Assert.Equal(
            ("message", "im", "D0ANA", "U0ANA", "Hi, I would like a new account please!"),
            (
                (string?)received.Event["type"],
                (string?)received.Event["channel_type"],
                (string?)received.Event["channel"],
                (string?)received.Event["user"],
                (string?)received.Event["text"]
            )
        );
        Assert.Equal((string?)said["ts"], (string?)received.Event["ts"]);
        Assert.Null(received.Event["thread_ts"]);
        Assert.Equal("rich_text", (string?)received.Event["blocks"]![0]!["type"]);
    }

    [Theory]
    [InlineData("ana+lab@example.com", "<mailto:ana+lab@example.com|ana+lab@example.com>")]
    [InlineData("see acme.io, <b> & co", "see <http://acme.io|acme.io>, &lt;b&gt; &amp; co")]
    [InlineData("look: https://example.com/a?b=1&c=2.", "look: <https://example.com/a?b=1&amp;c=2>.")]
    [InlineData("@chatops hello @nobody", "<@U0BOT> hello @nobody")]
    [InlineData("<@U0BOT> hello <!here>", "<@U0BOT> hello <!here>")]
    [InlineData("<mailto:a@example.com|a@example.com>", "<mailto:a@example.com|a@example.com>")]
    public async Task What_a_person_types_arrives_in_slacks_markup(string typed, string expected)
    {
        await using var world = await SlackWorld.StartAsync();
        await world.SayAsync(typed);
        Assert.Equal(expected, (string?)(await world.Product.NextAsync()).Event["text"]);
    }

    [Fact]
    public async Task A_mention_in_a_channel_comes_twice_with_different_ids()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.SayAsync("<@U0BOT> hello", channel: "C0GENERAL");
        var first = await world.Product.NextAsync();
        var second = await world.Product.NextAsync();

        Assert.Equal(("app_mention", "message"), ((string?)first.Event["type"], (string?)second.Event["type"]));
        Assert.NotEqual((string?)first.Json["event_id"], (string?)second.Json["event_id"]);
        Assert.Equal((string?)first.Event["ts"], (string?)second.Event["ts"]);
        Assert.Null(first.Event["channel_type"]);
        Assert.Equal("channel", (string?)second.Event["channel_type"]);
    }

    [Fact]
    public async Task A_thread_reply_names_its_thread()
    {
        await using var world = await SlackWorld.StartAsync();
        var root = (string?)(await world.SayAsync("start", channel: "C0GENERAL"))["ts"];
        await world.SayAsync("reply", channel: "C0GENERAL", threadTs: root);
        await world.Product.NextAsync();
        Assert.Equal(root, (string?)(await world.Product.NextAsync()).Event["thread_ts"]);
    }

    [Fact]
    public async Task The_bot_gets_no_events_from_a_channel_without_it()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.SayAsync("<@U0BOT> hello", channel: "C0OUTSIDE");
        await world.SayAsync("direct");
        Assert.Equal("direct", (string?)(await world.Product.NextAsync()).Event["text"]);
        Assert.False(world.Product.HasMore);
    }

    [Fact]
    public async Task An_event_from_a_shared_channel_names_the_partners_workspace_and_is_authorized_for_the_apps_own()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.SayAsync("<@U0BOT> hello", channel: "C0SHARED");
        foreach (var type in new[] { "app_mention", "message" })
        {
            var received = await world.Product.NextAsync();
            Assert.Equal((type, "T0LOCAL"), ((string?)received.Event["type"], (string?)received.Event["user_team"]));
            Assert.Equal(
                ("T0OTHER", "T0LOCAL"),
                ((string?)received.Json["team_id"], (string?)received.Json["authorizations"]![0]!["team_id"])
            );
            Assert.True((bool)received.Json["is_ext_shared_channel"]!);
        }

        await world.SayAsync("<@U0BOT> hello", "U0PARTNER", "C0SHARED");
        Assert.Equal("T0OTHER", (string?)(await world.Product.NextAsync()).Event["user_team"]);
    }

    [Fact]
    public async Task Slackbots_messages_have_no_mark_of_a_bot()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.SayAsync("Reminder: <@U0BOT> hello", "USLACKBOT", "C0GENERAL");
        var received = await world.Product.NextAsync();

        Assert.Equal("USLACKBOT", (string?)received.Event["user"]);
        Assert.All(new[] { "bot_id", "bot_profile", "app_id", "subtype" }, mark => Assert.Null(received.Event[mark]));
        Assert.False((bool)(await world.CallAsync("users.info", new { user = "USLACKBOT" }))["user"]!["is_bot"]!);
    }

    [Fact]
    public async Task What_is_forwarded_stands_in_an_attachment_and_a_file_beside_the_text()
    {
        await using var world = await SlackWorld.StartAsync();
        var said = (string?)(await world.SayAsync("take this", "U0BOB", "C0GENERAL"))["ts"];
        await world.Product.NextAsync();
        await world.DoAsync(
            "messages",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                forward = new { channel = "C0GENERAL", ts = said },
            }
        );
        var forwarded = (await world.Product.NextAsync()).Event;
        Assert.Equal(
            (string.Empty, "take this", true),
            (
                (string?)forwarded["text"],
                (string?)forwarded["attachments"]![0]!["text"],
                (bool)forwarded["attachments"]![0]!["is_share"]!
            )
        );
        Assert.Null(forwarded["blocks"]);

        await world.DoAsync(
            "messages",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                text = "look",
                file = "a.png",
            }
        );
        var file = (await world.Product.NextAsync()).Event;
        Assert.Equal(
            ("file_share", "look", "a.png"),
            ((string?)file["subtype"], (string?)file["text"], (string?)file["files"]![0]!["name"])
        );

        await world.DoAsync(
            "messages",
            new
            {
                user = "U0ANA",
                channel = "D0ANA",
                forward = new { channel = "D0BOB", ts = said },
            },
            404
        );
        await world.DoAsync("messages", new { user = "U0ANA", channel = "D0ANA" }, 400);
    }

    [Fact]
    public async Task A_member_of_an_organization_has_all_of_its_workspaces_in_the_profile()
    {
        await using var world = await SlackWorld.StartAsync();
        var grid = await world.Slack().UserAsync("U0GRID", SlackWorld.Cancelled);
        var sister = await world.Slack().UserAsync("U0SISTER", SlackWorld.Cancelled);

        Assert.Equal(("T0SISTER", false), (grid.TeamId, grid.IsStranger));
        Assert.Equal(["T0SISTER", "T0LOCAL"], grid.EnterpriseUser?.Teams);
        Assert.Equal(["T0SISTER"], sister.EnterpriseUser?.Teams);
        Assert.False(sister.IsStranger);
        Assert.Null((await world.Slack().UserAsync("U0ANA", SlackWorld.Cancelled)).EnterpriseUser);
    }

    [Fact]
    public async Task The_bots_own_messages_and_edits_come_back_as_events()
    {
        await using var world = await SlackWorld.StartAsync();
        var posted = await world.DoneAsync("chat.postMessage", new { channel = "D0ANA", text = "from the bot" });
        var own = await world.Product.NextAsync();
        Assert.Equal(("U0BOT", "B0BOT"), ((string?)own.Event["user"], (string?)own.Event["bot_id"]));
        Assert.Null(own.Event["subtype"]);

        await world.DoneAsync(
            "chat.update",
            new
            {
                channel = "D0ANA",
                ts = (string?)posted["ts"],
                text = "edited",
            }
        );
        var edit = await world.Product.NextAsync();
        Assert.Equal("message_changed", (string?)edit.Event["subtype"]);
        Assert.Equal("edited", (string?)edit.Event["message"]!["text"]);
        Assert.Equal("from the bot", (string?)edit.Event["previous_message"]!["text"]);
    }

    [Fact]
    public async Task A_failed_event_is_sent_again_at_once_after_a_minute_and_after_five()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Product.Answer = (_, context) => Fail(context, 500);
        await world.SayAsync("hello");

        var first = await world.Product.NextAsync();
        var second = await world.Product.NextAsync();
        Assert.Equal(("1", "http_error"), (second.RetryNum, second.RetryReason));
        await WaitForAttempts(world, 2);

        world.Advance(60);
        var third = await world.Product.NextAsync();
        Assert.Equal("2", third.RetryNum);
        Assert.True(third.Timestamp >= first.Timestamp + 60, "each attempt has a timestamp of its own");
        await WaitForAttempts(world, 3);

        world.Advance(300);
        var fourth = await world.Product.NextAsync();
        Assert.Equal("3", fourth.RetryNum);
        Assert.Single(
            new[] { first, second, third, fourth }.Select(attempt => (string?)attempt.Json["event_id"]).Distinct()
        );

        await WaitForAttempts(world, 4);
        Assert.Null((await world.SeeAsync("deliveries"))[0]!["dueAt"]);
    }

    [Fact]
    public async Task An_app_may_ask_not_to_be_tried_again()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Product.Answer = (_, context) =>
        {
            context.Response.Headers["x-slack-no-retry"] = "1";
            return Fail(context, 500);
        };
        await world.SayAsync("hello");
        await world.Product.NextAsync();
        await WaitForAttempts(world, 1);
        var delivery = (await world.SeeAsync("deliveries"))[0]!;
        Assert.Equal((null, "http_error"), ((string?)delivery["dueAt"], (string?)delivery["failure"]));
    }

    [Fact]
    public async Task No_answer_in_time_is_a_timeout()
    {
        await using var world = await SlackWorld.StartAsync(patience: TimeSpan.FromMilliseconds(500));
        var answers = 0;
        world.Product.Answer = async (_, context) =>
        {
            if (Interlocked.Increment(ref answers) == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
            }
        };
        await world.SayAsync("hello");
        await world.Product.NextAsync();
        Assert.Equal("http_timeout", (await world.Product.NextAsync()).RetryReason);
    }

    [Fact]
    public async Task Events_on_their_way_survive_a_restart()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Product.Answer = (_, context) => Fail(context, 503);
        await world.SayAsync("hello");
        var first = await world.Product.NextAsync();
        await world.Product.NextAsync();
        await WaitForAttempts(world, 2);

        await world.LocalCloud.Restart();
        world.Product.Answer = (_, _) => Task.CompletedTask;
        world.Advance(60);
        var again = await world.Product.NextAsync();
        Assert.Equal(((string?)first.Json["event_id"], "2"), ((string?)again.Json["event_id"], again.RetryNum));
    }

    [Fact]
    public async Task An_app_that_is_down_is_a_failed_connection()
    {
        await using var world = await SlackWorld.StartAsync("http://127.0.0.1:1");
        await world.SayAsync("hello");
        await WaitForAttempts(world, 2);
        Assert.Equal("connection_failed", (string?)(await world.SeeAsync("deliveries"))[0]!["failure"]);
    }

    [Fact]
    public async Task Events_of_one_channel_arrive_in_order()
    {
        await using var world = await SlackWorld.StartAsync();
        for (var number = 0; number < 10; number++)
        {
            await world.SayAsync($"{number}");
        }

        for (var number = 0; number < 10; number++)
        {
            Assert.Equal($"{number}", (string?)(await world.Product.NextAsync()).Event["text"]);
        }
    }

    private static Task Fail(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task WaitForAttempts(SlackWorld world, int attempts)
    {
        // A delivery may be in neither list while it moves from the pending to the finished ones.
        while (((int?)(await world.SeeAsync("deliveries")).FirstOrDefault()?["attempts"] ?? 0) < attempts)
        {
            SlackWorld.Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
