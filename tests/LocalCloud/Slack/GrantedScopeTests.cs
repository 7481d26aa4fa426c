using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.LocalCloud.Slack;

public sealed class GrantedScopeTests
{
    [Theory]
    [InlineData("chat:write", "chat.postMessage", """{"channel":"D0ANA","text":"t"}""")]
    [InlineData("users:read", "users.info", """{"user":"U0ANA"}""")]
    [InlineData("im:write", "conversations.open", """{"users":"U0ANA"}""")]
    [InlineData("channels:history", "conversations.history", """{"channel":"C0GENERAL"}""")]
    [InlineData("groups:history", "conversations.history", """{"channel":"C0PRIVATE"}""")]
    public async Task A_method_without_its_scope_is_refused_as_slack_words_it(
        string scope,
        string method,
        string arguments
    )
    {
        await using var world = await SlackWorld.StartAsync(manifest: Without($"      - {scope}\n"));
        var answer = await world.CallAsync(method, JsonNode.Parse(arguments)!);

        Assert.Equal(("missing_scope", scope), ((string?)answer["error"], (string?)answer["needed"]));
        Assert.Contains("app_mentions:read,", (string?)answer["provided"], StringComparison.Ordinal);
        Assert.DoesNotContain($"{scope},", (string?)answer["provided"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_needs_a_scope_of_its_own()
    {
        await using var world = await SlackWorld.StartAsync(manifest: Without("      - users:read.email\n"));
        var user = (await world.CallAsync("users.info", new { user = "U0ANA" }))["user"]!;

        Assert.Equal("Ana Lopez", (string?)user["real_name"]);
        Assert.Null(user["profile"]!["email"]);
    }

    [Theory]
    [InlineData("      - message.im\n")]
    [InlineData("      - im:history\n")]
    public async Task An_event_is_sent_only_to_who_subscribed_to_it_and_may_read_it(string line)
    {
        await using var world = await SlackWorld.StartAsync(manifest: Without(line));
        await world.SayAsync("hello");
        Assert.Empty(await world.SeeAsync("deliveries"));
        await world.SayAsync("hello", channel: "C0GENERAL");
        Assert.Equal("C0GENERAL", (string?)(await world.Product.NextAsync()).Event["channel"]);
    }

    [Fact]
    public async Task A_command_or_a_shortcut_that_the_app_does_not_have_is_none()
    {
        await using var world = await SlackWorld.StartAsync();
        await world.DoAsync(
            "commands",
            new
            {
                user = "U0ANA",
                channel = "C0GENERAL",
                command = "/other",
                text = string.Empty,
            },
            404
        );
        await world.DoAsync("shortcuts", new { user = "U0ANA", callback_id = "other" }, 404);
    }

    [Fact]
    public async Task A_history_is_read_newest_first_page_by_page_without_replies_and_whispers()
    {
        await using var world = await SlackWorld.StartAsync();
        var first = (string)(await world.SayAsync("one", channel: "C0GENERAL"))["ts"]!;
        await world.SayAsync("reply", channel: "C0GENERAL", threadTs: first);
        await world.CallAsync(
            "chat.postEphemeral",
            new
            {
                channel = "C0GENERAL",
                user = "U0ANA",
                text = "psst",
            }
        );
        await world.SayAsync("two", channel: "C0GENERAL");
        await world.SayAsync("three", channel: "C0GENERAL");

        var page = await world.DoneAsync("conversations.history", new { channel = "C0GENERAL", limit = "2" });
        Assert.Equal(["three", "two"], page["messages"]!.AsArray().Select(message => (string?)message!["text"]));
        Assert.True((bool?)page["has_more"]);
        var rest = await world.DoneAsync(
            "conversations.history",
            new
            {
                channel = "C0GENERAL",
                limit = "2",
                cursor = (string?)page["response_metadata"]!["next_cursor"],
            }
        );
        var only = Assert.Single(rest["messages"]!.AsArray())!;
        Assert.Equal(
            ("one", "U0ANA", first, false),
            ((string?)only["text"], (string?)only["user"], (string?)only["ts"], (bool?)rest["has_more"])
        );
        Assert.Equal(
            2,
            (await world.DoneAsync("conversations.history", new { channel = "C0GENERAL", oldest = first }))["messages"]!
                .AsArray()
                .Count
        );
        Assert.Equal(
            "invalid_cursor",
            (string?)
                (await world.CallAsync("conversations.history", new { channel = "C0GENERAL", cursor = "x" }))["error"]
        );
        Assert.Equal(
            "not_in_channel",
            (string?)(await world.CallAsync("conversations.history", new { channel = "C0OUTSIDE" }))["error"]
        );
    }

    private static string Without(string line)
    {
        var manifest = File.ReadAllText(Repository.PathOf(SlackManifest.FileName));
        Assert.Contains(line, manifest, StringComparison.Ordinal);
        return manifest.Replace(line, string.Empty, StringComparison.Ordinal);
    }
}
