using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud.Slack;

public sealed class BlockLimitTests
{
    public static TheoryData<string, string> TooMuch =>
        new()
        {
            { Section(Text(3001)), "/blocks/0/text/text" },
            { $$"""{"type":"section","fields":[{{Repeat(11, Text(1))}}]}""", "/blocks/0/fields" },
            { $$"""{"type":"section","fields":[{{Text(2001)}}]}""", "/blocks/0/fields/0/text" },
            { """{"type":"section"}""", "/blocks/0" },
            { """{"type":"section","text":{"type":"plain_text","text":""}}""", "/blocks/0/text/text" },
            { """{"type":"section","text":"bare"}""", "/blocks/0/text" },
            { Header(Plain(151)), "/blocks/0/text/text" },
            { Header(Text(1)), "/blocks/0/text/type" },
            { Actions(Repeat(26, index => Button(index))), "/blocks/0/elements" },
            { Actions(string.Empty), "/blocks/0/elements" },
            { Actions(Button(1), Button(1)), "/blocks/0/elements/1/action_id" },
            { Actions(Button(1, text: Plain(76))), "/blocks/0/elements/0/text/text" },
            { Actions(Button(1, text: Text(1))), "/blocks/0/elements/0/text/type" },
            { Actions(Button(1, extra: $",\"value\":\"{new string('v', 2001)}\"")), "/blocks/0/elements/0/value" },
            { Actions(Button(1, extra: ",\"style\":\"green\"")), "/blocks/0/elements/0/style" },
            {
                Actions(Button(1, extra: ",\"confirm\":{\"title\":{\"type\":\"plain_text\",\"text\":\"t\"}}")),
                "/blocks/0/elements/0/confirm"
            },
            { Actions(Select(101)), "/blocks/0/elements/0/options" },
            { Actions(Select(0)), "/blocks/0/elements/0/options" },
            {
                Actions(Select(1, type: "radio_buttons"), Select(11, "r2", "radio_buttons")),
                "/blocks/0/elements/1/options"
            },
            { Actions(Select(1, extra: $",\"placeholder\":{Plain(151)}")), "/blocks/0/elements/0/placeholder/text" },
            { Actions("""{"type":"plain_text_input","action_id":"a"}"""), "/blocks/0/elements/0/type" },
            { $$"""{"type":"context","elements":[{{Repeat(11, Text(1))}}]}""", "/blocks/0/elements" },
            {
                $$"""{"type":"input","label":{{Plain(2001)}},"element":{"type":"plain_text_input","action_id":"a"} }""",
                "/blocks/0/label/text"
            },
            { $$"""{"type":"input","label":{{Plain(1)}}}""", "/blocks/0" },
            {
                Input("""{"type":"plain_text_input","action_id":"a","max_length":3001}"""),
                "/blocks/0/element/max_length"
            },
            {
                Input("""{"type":"plain_text_input","action_id":"a","min_length":-1}"""),
                "/blocks/0/element/min_length"
            },
            { Input("""{"type":"number_input","action_id":"a"}"""), "/blocks/0/element" },
            {
                Input("""{"type":"number_input","action_id":"a","is_decimal_allowed":true,"min_value":"low"}"""),
                "/blocks/0/element/min_value"
            },
            {
                Input("""{"type":"number_input","action_id":"a","is_decimal_allowed":true,"max_value":5}"""),
                "/blocks/0/element/max_value"
            },
            { Input(Select(1, extra: $",\"initial_option\":{Option(1)}")), "/blocks/0/element/initial_option" },
            { $$"""{"type":"divider","block_id":"{{new string('b', 256)}}"}""", "/blocks/0/block_id" },
            { """{"type":"divider","block_id":"b"},{"type":"divider","block_id":"b"}""", "/blocks/1/block_id" },
            { """{"type":"sparkles"}""", "/blocks/0/type" },
            { Repeat(51, """{"type":"divider"}"""), "/blocks" },
        };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task Blocks_beyond_the_limits_are_refused_with_the_place(string blocks, string pointer)
    {
        await using var world = await SlackWorld.StartAsync();
        var answer = await world.CallAsync(
            "chat.postMessage",
            new
            {
                channel = "C0GENERAL",
                text = "t",
                blocks = JsonNode.Parse($"[{blocks}]"),
            }
        );
        Assert.Equal("invalid_blocks", (string?)answer["error"]);
        Assert.Contains(
            (JsonArray)answer["response_metadata"]!["messages"]!,
            message => ((string?)message)!.EndsWith($"[json-pointer:{pointer}]", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Blocks_at_the_limits_are_taken()
    {
        await using var world = await SlackWorld.StartAsync();
        string[] blocks =
        [
            Section(Text(3000)),
            Header(Plain(150)),
            Actions(Repeat(25, index => Button(index, text: Plain(75)))),
            Actions(Select(100), Select(10, "r", "radio_buttons")),
            .. Enumerable.Repeat("""{"type":"divider"}""", 46),
        ];
        var answer = await world.CallAsync(
            "chat.postMessage",
            new
            {
                channel = "C0GENERAL",
                text = "t",
                blocks = JsonNode.Parse($"[{string.Join(',', blocks)}]"),
            }
        );
        Assert.True((bool?)answer["ok"], answer.ToJsonString());
        Assert.NotNull((string?)answer["message"]!["blocks"]![0]!["block_id"]);
    }

    private static string Text(int length) => $$"""{"type":"mrkdwn","text":"{{new string('x', length)}}"}""";

    private static string Plain(int length) => $$"""{"type":"plain_text","text":"{{new string('x', length)}}"}""";

    private static string Section(string text) => $$"""{"type":"section","text":{{text}}}""";

    private static string Header(string text) => $$"""{"type":"header","text":{{text}}}""";

    private static string Actions(params string[] elements) =>
        $$"""{"type":"actions","elements":[{{string.Join(',', elements)}}]}""";

    private static string Input(string element) => $$"""{"type":"input","label":{{Plain(1)}},"element":{{element}}}""";

    private static string Button(int id, string? text = null, string extra = "") =>
        $$"""{"type":"button","action_id":"a{{id}}","text":{{text ?? Plain(1)}}{{extra}}}""";

    private static string Select(int options, string id = "s", string type = "static_select", string extra = "") =>
        $$"""{"type":"{{type}}","action_id":"{{id}}","options":[{{Repeat(options, Option)}}]{{extra}}}""";

    private static string Option(int index) => $$"""{"text":{{Plain(1)}},"value":"v{{index}}"}""";

    private static string Repeat(int count, string text) => Repeat(count, _ => text);

    private static string Repeat(int count, Func<int, string> text) =>
        string.Join(',', Enumerable.Range(0, count).Select(text));
}
