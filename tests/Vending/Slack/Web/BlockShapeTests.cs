using System.Text.Json.Nodes;
using ChatOps.Slack.Blocks;
using SlackNet.Blocks;

namespace ChatOps.Tests.Vending.Slack.Web;

public sealed class BlockShapeTests
{
    [Fact]
    public async Task A_section_has_its_text_and_leaves_empty_fields_out() =>
        await AssertShape(
            new SectionBlock { BlockId = "b1", Text = new Markdown("*Hi*") },
            """{"type":"section","block_id":"b1","text":{"type":"mrkdwn","text":"*Hi*","verbatim":"""
                + """false},"expand":false}"""
        );

    [Fact]
    public async Task A_section_has_fields_and_an_accessory() =>
        await AssertShape(
            new SectionBlock
            {
                Fields = { new PlainText("a"), new Markdown("b") },
                Accessory = new Button
                {
                    ActionId = "go",
                    Text = "Go",
                    Url = "https://example.com",
                },
            },
            """
            {"type":"section","expand":false,
             "fields":[{"type":"plain_text","text":"a","emoji":true},{"type":"mrkdwn","text":"b","verbatim":false}],
             "accessory":{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go","emoji":true},
              "url":"https://example.com"}}
            """
        );

    [Fact]
    public async Task Buttons_have_styles_only_where_set() =>
        await AssertShape(
            new ActionsBlock
            {
                Elements =
                {
                    new Button
                    {
                        ActionId = "a",
                        Text = "Approve",
                        Value = "1",
                        Style = ButtonStyle.Primary,
                    },
                    new Button
                    {
                        ActionId = "d",
                        Text = "Deny",
                        Value = "2",
                        Style = ButtonStyle.Danger,
                    },
                    new Button { ActionId = "x", Text = "Later" },
                },
            },
            """
            {"type":"actions","elements":[
              {"type":"button","action_id":"a","text":{"type":"plain_text","text":"Approve","emoji":true},"value":"1",
               "style":"primary"},
              {"type":"button","action_id":"d","text":{"type":"plain_text","text":"Deny","emoji":true},"value":"2",
               "style":"danger"},
              {"type":"button","action_id":"x","text":{"type":"plain_text","text":"Later","emoji":true}}]}
            """
        );

    [Fact]
    public async Task A_number_has_its_limits_as_text() =>
        await AssertShape(
            new InputBlock
            {
                BlockId = "n",
                Label = "GiB",
                Element = new NumberInput
                {
                    ActionId = "n",
                    IsDecimalAllowed = true,
                    MinValue = "20",
                    MaxValue = "500",
                    InitialValue = "20",
                },
            },
            """
            {"type":"input","block_id":"n","label":{"type":"plain_text","text":"GiB","emoji":true},"optional":false,
             "dispatch_action":false,
             "element":{"type":"number_input","action_id":"n","focus_on_load":false,"is_decimal_allowed":true,
              "min_value":"20","max_value":"500","initial_value":"20"}}
            """
        );

    [Fact]
    public async Task A_select_menu_has_options_or_groups_never_an_empty_list() =>
        await AssertShape(
            new ActionsBlock
            {
                Elements =
                {
                    new StaticSelectMenu
                    {
                        ActionId = "ou",
                        Placeholder = "Choose",
                        Options =
                        {
                            new Option
                            {
                                Text = "Demos",
                                Value = "demos",
                                Description = "d",
                            },
                        },
                        InitialOption = new Option { Text = "Demos", Value = "demos" },
                    },
                    new StaticSelectMenu
                    {
                        ActionId = "g",
                        OptionGroups =
                        {
                            new OptionGroup { Label = "All", Options = [new Option { Text = "A", Value = "a" }] },
                        },
                    },
                },
            },
            """
            {"type":"actions","elements":[
              {"type":"static_select","action_id":"ou","placeholder":{"type":"plain_text","text":"Choose","emoji":true},
               "options":[{"text":{"type":"plain_text","text":"Demos","emoji":true},"value":"demos",
                "description":{"type":"plain_text","text":"d","emoji":true}}],
               "initial_option":{"text":{"type":"plain_text","text":"Demos","emoji":true},"value":"demos"}},
              {"type":"static_select","action_id":"g","option_groups":[{"label":{"type":"plain_text","text":"All",
               "emoji":true},
               "options":[{"text":{"type":"plain_text","text":"A","emoji":true},"value":"a"}]}]}]}
            """
        );

    [Fact]
    public async Task A_header_a_divider_and_a_context() =>
        await AssertShape(
            [
                new HeaderBlock { Text = "H" },
                new DividerBlock(),
                new ContextBlock { Elements = { new PlainText("p"), new Markdown("m") } },
            ],
            """
            [{"type":"header","text":{"type":"plain_text","text":"H","emoji":true}},
             {"type":"divider"},
             {"type":"context","elements":[{"type":"plain_text","text":"p","emoji":true},{"type":"mrkdwn","text":"m",
              "verbatim":false}]}]
            """
        );

    [Fact]
    public async Task Inputs_of_each_kind() =>
        await AssertShape(
            [
                new InputBlock
                {
                    BlockId = "e",
                    Label = "E-mail",
                    Hint = "h",
                    Element = new EmailTextInput
                    {
                        ActionId = "v",
                        Placeholder = "p",
                        InitialValue = "a@example.com",
                    },
                },
                new InputBlock
                {
                    BlockId = "r",
                    Label = "Reason",
                    Optional = true,
                    Element = new PlainTextInput
                    {
                        ActionId = "v",
                        Multiline = true,
                        MaxLength = 5,
                    },
                },
            ],
            """
            [{"type":"input","block_id":"e","label":{"type":"plain_text","text":"E-mail","emoji":true},
             "hint":{"type":"plain_text","text":"h","emoji":true},
              "optional":false,"dispatch_action":false,
              "element":{"type":"email_text_input","action_id":"v","placeholder":{"type":"plain_text","text":"p",
               "emoji":true},"initial_value":"a@example.com","focus_on_load":false}},
             {"type":"input","block_id":"r","label":{"type":"plain_text","text":"Reason","emoji":true},"optional":true,
              "dispatch_action":false,
              "element":{"type":"plain_text_input","action_id":"v","multiline":true,"max_length":5,
               "focus_on_load":false}}]
            """
        );

    private static Task AssertShape(Block block, string expected) => AssertShape([block], $"[{expected}]");

    private static async Task AssertShape(Block[] blocks, string expected)
    {
        await using var stub = await SlackStub.StartAsync();
        stub.Answers.Enqueue(SlackStub.Posted);
        await stub.Client().PostAsync("C1", null, new SlackContent("t", blocks), TestContext.Current.CancellationToken);
        var sent = JsonNode.Parse(stub.LastCall.Body)!["blocks"];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), $"sent {sent}");
    }
}
