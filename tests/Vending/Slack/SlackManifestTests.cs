using System.Globalization;
using System.Text.Json.Nodes;
using ChatOps.Slack;
using ChatOps.Slack.Inbound;
using ChatOps.Tests.Infrastructure;
using YamlDotNet.Serialization;

namespace ChatOps.Tests.Vending.Slack;

public sealed class SlackManifestTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("slack-app-manifest.yml"));
    private static readonly JsonNode Manifest = ToJson(
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(Text)
    )!;

    [Fact]
    public void It_passes_slacks_own_schema()
    {
        var schema = JsonNode.Parse(
            File.ReadAllText(Repository.PathOf("tests", "Vending", "Slack", "slack-manifest.schema.json"))
        )!;
        Assert.Empty(new JsonSchemaCheck(schema).Check(Manifest));
    }

    [Theory]
    [InlineData("display_information", "name", """ "this name is longer than thirty-five characters" """)]
    [InlineData("display_information", "long_description", "\"short\"")]
    [InlineData("display_information", "colour", "\"#fff\"")]
    [InlineData("settings", "socket_mode_enabled", "\"no\"")]
    public void The_schema_check_finds_what_is_wrong(string section, string member, string value)
    {
        var schema = JsonNode.Parse(
            File.ReadAllText(Repository.PathOf("tests", "Vending", "Slack", "slack-manifest.schema.json"))
        )!;
        var wrong = Manifest.DeepClone();
        wrong[section]![member] = JsonNode.Parse(value);
        Assert.Contains(
            new JsonSchemaCheck(schema).Check(wrong),
            problem => problem.Contains(member, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_event_that_it_subscribes_to_is_read_and_has_a_sample()
    {
        var samples = Directory
            .GetFiles(Repository.PathOf("samples", "slack", "events"))
            .Select(file =>
                (
                    Json: JsonNode.Parse(File.ReadAllText(file))!,
                    Inbound: SlackEventReader.Read(File.ReadAllBytes(file), "T0LOCAL")
                )
            )
            .Where(sample => sample.Json["event"] is not null)
            .Select(sample => (Name: SubscriptionOf(sample.Json["event"]!), sample.Inbound))
            .ToList();
        var events = Strings("settings", "event_subscriptions", "bot_events");
        Assert.All(
            events,
            name =>
                Assert.Contains(
                    samples,
                    sample =>
                        sample.Name == name
                        && sample.Inbound is not SlackDropped { Reason: SlackDropReason.UnknownKind }
                )
        );
        Assert.Equal(events, samples.Select(sample => sample.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            SlackEventReader.Kinds.Order(StringComparer.Ordinal),
            events.Select(name => name.Split('.')[0]).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Its_addresses_are_the_front_doors_behind_one_placeholder()
    {
        const string Placeholder = "https://chatops.example.com";
        Assert.Equal(
            Placeholder + SlackApp.EventsPath,
            (string?)Manifest["settings"]!["event_subscriptions"]!["request_url"]
        );
        Assert.Equal(
            Placeholder + SlackApp.InteractionsPath,
            (string?)Manifest["settings"]!["interactivity"]!["request_url"]
        );
        var command = Assert.Single(Manifest["features"]!["slash_commands"]!.AsArray())!;
        Assert.Equal(
            (SlackApp.Command, Placeholder + SlackApp.CommandsPath),
            ((string?)command["command"], (string?)command["url"])
        );
    }

    [Fact]
    public void Its_shortcut_is_the_one_that_the_front_door_knows() =>
        Assert.Equal("order", (string?)Assert.Single(Manifest["features"]!["shortcuts"]!.AsArray())!["callback_id"]);

    [Fact]
    public void People_can_write_to_the_bot_and_open_its_home()
    {
        var home = Manifest["features"]!["app_home"]!;
        Assert.True((bool?)home["home_tab_enabled"]);
        Assert.True((bool?)home["messages_tab_enabled"]);
        Assert.False((bool?)home["messages_tab_read_only_enabled"]);
    }

    [Fact]
    public void Every_scope_has_its_reason_above_it()
    {
        var lines = Text.Split('\n').Select(line => line.Trim()).ToList();
        foreach (var scope in Strings("oauth_config", "scopes", "bot"))
        {
            Assert.StartsWith("# ", lines[lines.IndexOf($"- {scope}") - 1], StringComparison.Ordinal);
        }
    }

    private static string SubscriptionOf(JsonNode @event) =>
        (string)@event["type"]! switch
        {
            "message" when (string?)@event["channel_type"] == "im" => "message.im",
            "message" => $"message.{(string?)@event["channel_type"] ?? "channel"}s",
            var type => type,
        };

    private static List<string> Strings(params string[] path) =>
        [
            .. path.Aggregate(Manifest, (node, name) => node[name]!)
                .AsArray()
                .Select(node => (string)node!)
                .Order(StringComparer.Ordinal),
        ];

    private static JsonNode? ToJson(object? value) =>
        value switch
        {
            null => null,
            IDictionary<object, object> map => new JsonObject(
                map.Select(entry => KeyValuePair.Create(entry.Key.ToString()!, ToJson(entry.Value)))
            ),
            IList<object> list => new JsonArray([.. list.Select(ToJson)]),
            bool flag => JsonValue.Create(flag),
            string text => JsonValue.Create(text),
            IConvertible number => JsonValue.Create(number.ToInt64(CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException(value.GetType().Name),
        };
}
