using System.Net;
using System.Text.Json.Nodes;
using ChatOps.Slack.Blocks;

namespace ChatOps.Tests.LocalCloud.Slack;

public sealed class WebApiTests
{
    [Fact]
    public async Task The_bot_posts_updates_and_whispers()
    {
        await using var world = await SlackWorld.StartAsync();
        var posted = await world.DoneAsync(
            "chat.postMessage",
            new
            {
                channel = "C0GENERAL",
                text = "one",
                thread_ts = "1.000001",
                blocks = new[] { new { type = "section", text = new { type = "mrkdwn", text = "*one*" } } },
            }
        );
        var ts = (string)posted["ts"]!;
        await world.DoneAsync(
            "chat.postEphemeral",
            new
            {
                channel = "C0GENERAL",
                user = "U0BOB",
                text = "psst",
            }
        );
        var updated = await world.DoneAsync(
            "chat.update",
            new
            {
                channel = "C0GENERAL",
                ts,
                text = "two",
                blocks = Array.Empty<object>(),
            }
        );

        Assert.Matches(@"^\d{10}\.\d{6}$", ts);
        Assert.Equal((ts, "two"), ((string?)updated["ts"], (string?)updated["text"]));
        var seen = await world.SeeAsync("messages?channel=C0GENERAL");
        Assert.Equal(2, seen.Count);
        Assert.Equal(
            ("U0BOT", "two", ts, "1.000001"),
            (
                (string?)seen[0]!["user"],
                (string?)seen[0]!["text"],
                (string?)seen[0]!["ts"],
                (string?)seen[0]!["thread_ts"]
            )
        );
        Assert.Empty((JsonArray)seen[0]!["blocks"]!);
        Assert.Equal(("psst", "U0BOB"), ((string?)seen[1]!["text"], (string?)seen[1]!["ephemeral_to"]));
    }

    [Fact]
    public async Task A_person_s_id_is_the_channel_of_the_direct_message()
    {
        await using var world = await SlackWorld.StartAsync();
        Assert.Equal(
            "D0BOB",
            (string?)(await world.DoneAsync("chat.postMessage", new { channel = "U0BOB", text = "hi" }))["channel"]
        );
        Assert.Equal(
            "D0BOB",
            (string?)(await world.DoneAsync("conversations.open", new { users = new[] { "U0BOB" } }))["channel"]!["id"]
        );
        Assert.Equal("hi", (string?)(await world.SeeAsync("messages?channel=D0BOB"))[0]!["text"]);
    }

    [Fact]
    public async Task Users_are_as_their_profiles_say()
    {
        await using var world = await SlackWorld.StartAsync();
        var ana = await UserAsync(world, "U0ANA");
        Assert.Equal(
            ("Ana Lopez", "ana@example.com", false),
            ((string?)ana["real_name"], (string?)ana["profile"]!["email"], (bool?)ana["deleted"])
        );
        Assert.NotEqual(true, (bool?)ana["is_stranger"]);
        Assert.True((bool?)(await UserAsync(world, "U0GONE"))["deleted"]);
        Assert.True((bool?)(await UserAsync(world, "U0EXT"))["is_stranger"]);
        Assert.True((bool?)(await UserAsync(world, "U0BOT"))["is_bot"]);
        var self = await world.DoneAsync("auth.test", new { });
        Assert.Equal(("T0LOCAL", "U0BOT"), ((string?)self["team_id"], (string?)self["user_id"]));
    }

    [Fact]
    public async Task Timestamps_grow_also_within_one_microsecond_and_over_a_restart()
    {
        await using var world = await SlackWorld.StartAsync();
        var stamps = new List<string>();
        for (var count = 0; count < 20; count++)
        {
            stamps.Add(
                (string)(await world.DoneAsync("chat.postMessage", new { channel = "C0GENERAL", text = "t" }))["ts"]!
            );
        }

        await world.LocalCloud.Restart();
        stamps.Add(
            (string)(await world.DoneAsync("chat.postMessage", new { channel = "C0GENERAL", text = "t" }))["ts"]!
        );
        Assert.Equal(stamps.Distinct().Order(StringComparer.Ordinal), stamps);
    }

    [Fact]
    public async Task A_form_says_the_same_as_json()
    {
        await using var world = await SlackWorld.StartAsync();
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["channel"] = "#general",
                ["text"] = "hé & co",
                ["blocks"] = """[{"type":"divider"}]""",
                ["token"] = "xoxb-local",
            }
        );
        var answer = await world.CallAsync("chat.postMessage", form, token: null);
        Assert.True((bool?)answer["ok"]);
        var seen = (await world.SeeAsync("messages?channel=C0GENERAL"))[0]!;
        Assert.Equal(("hé & co", "divider"), ((string?)seen["text"], (string?)seen["blocks"]![0]!["type"]));
    }

    [Theory]
    [InlineData("chat.postMessage", """{"channel":"C0GENERAL"}""", "no_text")]
    [InlineData("chat.postMessage", """{"channel":"C0GENERAL","text":"","blocks":[]}""", "no_text")]
    [InlineData("chat.postMessage", """{"channel":"C0NOWHERE","text":"t"}""", "channel_not_found")]
    [InlineData("chat.postMessage", """{"text":"t"}""", "channel_not_found")]
    [InlineData("chat.postMessage", """{"channel":"C0OUTSIDE","text":"t"}""", "not_in_channel")]
    [InlineData(
        "chat.postMessage",
        """{"channel":"C0GENERAL","text":"t","blocks":"no json"}""",
        "invalid_blocks_format"
    )]
    [InlineData("chat.postMessage", """{"channel":"C0GENERAL","text":"t","blocks":7}""", "invalid_blocks_format")]
    [InlineData("chat.postMessage", "{", "invalid_json")]
    [InlineData("chat.postMessage", "[]", "json_not_object")]
    [InlineData("chat.update", """{"channel":"C0GENERAL","text":"t","ts":"1.2"}""", "message_not_found")]
    [InlineData("chat.update", """{"channel":"C0GENERAL","text":"t"}""", "invalid_arguments")]
    [InlineData("chat.postEphemeral", """{"channel":"D0ANA","text":"t","user":"U0BOB"}""", "user_not_in_channel")]
    [InlineData("users.info", """{"user":"U0NOBODY"}""", "user_not_found")]
    [InlineData("conversations.open", """{"users":["U0GONE"]}""", "user_disabled")]
    [InlineData("conversations.open", """{}""", "users_list_not_supplied")]
    [InlineData(
        "views.open",
        """{"trigger_id":"1.2.a","view":{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[]}}""",
        "invalid_trigger_id"
    )]
    [InlineData("views.open", """{"trigger_id":"1.2.a","view":{"type":"home","blocks":[]}}""", "invalid_arguments")]
    [InlineData("views.publish", """{"user_id":"U0NOBODY","view":{"type":"home","blocks":[]}}""", "user_not_found")]
    [InlineData("chat.explode", """{}""", "unknown_method")]
    public async Task What_slack_refuses_is_refused(string method, string body, string error)
    {
        await using var world = await SlackWorld.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await world.CallAsync(method, content);
        Assert.Equal((false, error), ((bool?)answer["ok"], (string?)answer["error"]));
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-wrong", "invalid_auth")]
    public async Task The_token_must_be_right(string? token, string error)
    {
        await using var world = await SlackWorld.StartAsync();
        Assert.Equal(error, (string?)(await world.CallAsync("auth.test", new { }, token))["error"]);
        Assert.Equal(error, (string?)(await world.CallAsync("auth.test?token=xoxb-local", new { }, token))["error"]);
    }

    [Fact]
    public async Task A_long_text_is_too_long()
    {
        await using var world = await SlackWorld.StartAsync();
        var posted = await world.CallAsync(
            "chat.postMessage",
            new { channel = "C0GENERAL", text = new string('a', 40_000) }
        );
        Assert.True((bool?)posted["ok"]);
        Assert.Equal(
            "msg_too_long",
            (string?)
                (
                    await world.CallAsync(
                        "chat.postMessage",
                        new { channel = "C0GENERAL", text = new string('a', 40_001) }
                    )
                )["error"]
        );
        Assert.Equal(
            "msg_too_long",
            (string?)
                (
                    await world.CallAsync(
                        "chat.update",
                        new
                        {
                            channel = "C0GENERAL",
                            ts = (string?)posted["ts"],
                            text = new string('a', 4_001),
                        }
                    )
                )["error"]
        );
    }

    [Fact]
    public async Task Only_the_bots_own_visible_messages_can_be_updated()
    {
        await using var world = await SlackWorld.StartAsync();
        var ts = (string?)(await world.SayAsync("mine"))["ts"];
        Assert.Equal(
            "cant_update_message",
            (string?)
                (
                    await world.CallAsync(
                        "chat.update",
                        new
                        {
                            channel = "D0ANA",
                            ts,
                            text = "t",
                        }
                    )
                )["error"]
        );

        var whisper = await world.CallAsync(
            "chat.postEphemeral",
            new
            {
                channel = "D0ANA",
                user = "U0ANA",
                text = "psst",
            }
        );
        Assert.Equal(
            "message_not_found",
            (string?)
                (
                    await world.CallAsync(
                        "chat.update",
                        new
                        {
                            channel = "D0ANA",
                            ts = (string?)whisper["message_ts"],
                            text = "t",
                        }
                    )
                )["error"]
        );
    }

    [Fact]
    public async Task A_home_is_published_and_replaced()
    {
        await using var world = await SlackWorld.StartAsync();
        var first = (await PublishAsync(world, "divider"))["view"]!;
        var second = (await PublishAsync(world, "header", (string?)first["hash"]))["view"]!;
        Assert.Equal((string?)first["id"], (string?)second["id"]);
        Assert.Equal("hash_conflict", (string?)(await PublishAsync(world, "divider", (string?)first["hash"]))["error"]);

        var seen = Assert.Single(await world.SeeAsync("views?user=U0ANA"));
        Assert.Equal(("home", "header"), ((string?)seen!["type"], (string?)seen["blocks"]![0]!["type"]));
    }

    [Fact]
    public async Task A_throttle_fault_says_how_long_to_wait_and_an_error_fault_is_a_server_error()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.DoAsync(
            "../faults",
            new
            {
                service = "slack",
                operation = "auth.test",
                kind = "throttle",
                count = 1,
            }
        );
        using var client = new HttpClient
        {
            BaseAddress = world.LocalCloud.BaseAddress,
            DefaultRequestHeaders = { Authorization = new("Bearer", "xoxb-local") },
        };
        using var limited = await client.PostAsync("/slack/api/auth.test", null, SlackWorld.Cancelled);
        Assert.Equal(
            (HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)),
            (limited.StatusCode, limited.Headers.RetryAfter!.Delta)
        );

        await world.DoAsync(
            "../faults",
            new
            {
                service = "slack",
                operation = "chat.postMessage",
                kind = "errorAfterEffect",
                count = 1,
            }
        );
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            world.Slack().PostAsync("D0ANA", null, new SlackContent("t", []), SlackWorld.Cancelled)
        );
        Assert.Single(await world.SeeAsync("messages?channel=D0ANA"));
    }

    [Fact]
    public async Task A_reset_forgets_what_was_said()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.SayAsync("hello");
        await world.Product.NextAsync();
        await world.DoAsync("../reset", new { }, 204);
        Assert.Empty(await world.SeeAsync("messages?channel=D0ANA"));
        Assert.Empty(await world.SeeAsync("deliveries"));
    }

    private static async Task<JsonNode> UserAsync(SlackWorld world, string user) =>
        (await world.DoneAsync("users.info", new { user }))["user"]!;

    private static Task<JsonNode> PublishAsync(SlackWorld world, string block, string? hash = null) =>
        world.CallAsync(
            "views.publish",
            new
            {
                user_id = "U0ANA",
                hash,
                view = new
                {
                    type = "home",
                    blocks = new[] { new { type = block, text = new { type = "plain_text", text = "H" } } },
                },
            }
        );
}
