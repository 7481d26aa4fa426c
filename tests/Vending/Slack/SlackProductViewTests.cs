using System.Text.Json.Nodes;
using ChatOps.Application.Products;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using ChatOps.Slack.Asking;
using ChatOps.Tests.LocalCloud.Slack;
using SlackNet;

namespace ChatOps.Tests.Vending.Slack;

/// <summary>Slack accepts the form of every product, however odd its parameters.</summary>
public sealed class SlackProductViewTests
{
    private static readonly ProductParameter Text = new()
    {
        Key = "Name",
        Label = "Name",
        Type = "String",
    };

    [Fact]
    public async Task A_product_of_every_kind_of_parameter_beyond_every_limit_is_a_form_that_slack_takes()
    {
        List<ProductParameter> parameters =
        [
            Text with
            {
                Key = "Region",
                AllowedValues = [.. Enumerable.Range(0, 250).Select(number => $"region-{number}")],
                Default = "region-249",
            },
            Text with
            {
                Key = "Long",
                AllowedValues = ["short", new string('l', 400)],
                Default = new string('l', 400),
            },
            Text with
            {
                Key = "Maybe",
                AllowedValues = ["", "yes"],
                Default = "yes",
            },
            Text with
            {
                Key = "Essay",
                Label = new string('e', 2500),
                Default = new string('d', 3500),
                MinLength = 1,
                MaxLength = 4096,
            },
            Text with
            {
                Key = "List",
                Type = "List<Number>",
                MinLength = 5,
                MaxLength = 6,
            },
            Text with
            {
                Key = "Amount",
                Type = "Number",
                MinValue = 0.5m,
                Default = "1.5",
            },
            Text with
            {
                Key = "Any",
                AllowedValues = [.. Enumerable.Range(0, 10_001).Select(number => $"v{number}")],
            },
            Text with
            {
                Key = "Secret",
                Label = "Password",
                IsNoEcho = true,
            },
            .. Enumerable.Range(0, 150).Select(number => Text with { Key = $"Tuning{number}", Default = string.Empty }),
            Text with
            {
                Key = "Last",
            },
        ];
        var view = SlackProductView.Of("x", Offered(parameters, name: "A product whose name is longer than a title"));

        var shown = await OpenAsync(view);

        var blocks = shown["blocks"]!.AsArray();
        Assert.Equal(100, blocks.Count);
        Assert.Equal(24, ((string)shown["title"]!["text"]!).Length);
        var region = Element(blocks, "Region");
        Assert.Equal(
            [100, 100, 50],
            region["option_groups"]!.AsArray().Select(group => group!["options"]!.AsArray().Count)
        );
        Assert.Equal("region-249", (string?)region["initial_option"]!["value"]);
        var token = (string)Element(blocks, "Long")["initial_option"]!["value"]!;
        Assert.StartsWith("sha256:", token, StringComparison.Ordinal);
        Assert.Equal(new string('l', 400), SlackProductField.Read(parameters[1], IncomingText.OfOurs(token)).Value);
        Assert.Equal(
            ["yes"],
            Element(blocks, "Maybe")["options"]!.AsArray().Select(option => (string)option!["value"]!)
        );
        Assert.True((bool?)blocks.Single(block => (string?)block!["block_id"] == "Maybe")!["optional"]);
        Assert.Equal(
            ("number_input", "0.5", "1.5"),
            (
                (string?)Element(blocks, "Amount")["type"],
                (string?)Element(blocks, "Amount")["min_value"],
                (string?)Element(blocks, "Amount")["initial_value"]
            )
        );
        Assert.Equal("plain_text_input", (string?)Element(blocks, "Any")["type"]);
        Assert.NotNull(Element(blocks, "Last"));
        Assert.DoesNotContain(blocks, block => (string?)block!["block_id"] == "Secret");
        var notes = string.Join(
            '\n',
            blocks
                .Where(block => (string?)block!["type"] == "section")
                .Select(block => (string)block!["text"]!["text"]!)
        );
        Assert.Contains("61 more settings keep their defaults", notes, StringComparison.Ordinal);
        Assert.Contains("on a private page that I send you a link to: Password.", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_empty_is_the_default_or_nothing_where_that_is_a_choice()
    {
        Assert.Equal(
            "standard",
            SlackProductField.Read(Text with { Default = "standard" }, IncomingText.Of(string.Empty)).Value
        );
        Assert.Equal(
            string.Empty,
            SlackProductField
                .Read(Text with { AllowedValues = ["", "yes"], Default = "yes" }, IncomingText.Of(string.Empty))
                .Value
        );
        Assert.NotNull(SlackProductField.Read(Text, IncomingText.Of(string.Empty)).Objection);
        Assert.Equal("none", SlackProductField.Read(Text with { Default = "x" }, IncomingText.Of("none")).Value);
        Assert.Equal(
            "10.0.0.0/8,10.1.0.0/16",
            SlackProductField
                .Read(Text with { Type = "CommaDelimitedList" }, IncomingText.Of(" 10.0.0.0/8, 10.1.0.0/16 "))
                .Value
        );
    }

    [Fact]
    public async Task More_than_a_form_can_hold_is_asked_in_conversation_and_the_form_says_so()
    {
        var view = await OpenAsync(
            SlackProductView.Of(
                "x",
                Offered([.. Enumerable.Range(0, 98).Select(number => Text with { Key = $"Must{number}" })])
            )
        );

        Assert.Contains(
            "Please write to me instead: \"I need a Kit\"",
            (string?)view["blocks"]![0]!["text"]!["text"],
            StringComparison.Ordinal
        );
        Assert.Null(view["submit"]);
    }

    [Fact]
    public async Task A_person_who_may_not_order_the_product_sees_the_reason() =>
        Assert.Contains(
            "Sorry, only people at example.com",
            (
                await OpenAsync(
                    SlackProductView.Of(
                        "Kit",
                        OfferedProduct.Refused(new PolicyReason.ProductDomains(["example.com"], "Kit"))
                    )
                )
            ).ToJsonString(),
            StringComparison.Ordinal
        );

    private static OfferedProduct Offered(IReadOnlyList<ProductParameter> parameters, string name = "Kit") =>
        new(new ProductPolicy { Name = name, Approvals = 2 }, new CatalogProduct(name, "pa-1", parameters), null);

    private static JsonNode Element(JsonArray blocks, string block) =>
        blocks.Single(candidate => (string?)candidate!["block_id"] == block)!["element"]!;

    private static async Task<JsonNode> OpenAsync(ModalViewDefinition view)
    {
        await using var world = await SlackWorld.StartAsync();
        await world.DoAsync("shortcuts", new { user = "U0ANA", callback_id = "order" });
        var trigger = (string)(await world.Product.NextAsync()).Payload["trigger_id"]!;
        await world.Slack().OpenAsync(trigger, view, SlackWorld.Cancelled);
        return Assert.Single(await world.SeeAsync("views?user=U0ANA"))!;
    }
}
