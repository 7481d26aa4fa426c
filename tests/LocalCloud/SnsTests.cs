using ChatOps.LocalCloud.Sns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud;

public sealed class SnsTests : CloudTest
{
    private const string TopicArn = "arn:aws:sns:us-east-1:000000000000:approvals";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.Equal(TopicArn, Value((await SnsAsync("CreateTopic", ("Name", "approvals"))).Body, "TopicArn"));
    }

    [Fact]
    public async Task Topic_is_created_once_and_found_again_after_a_restart()
    {
        await RestartAsync();
        await SnsAsync("CreateTopic", ("Name", "approvals"));
        Assert.Single(
            (await SnsAsync("ListTopics")).Body.Descendants(),
            element => element.Name.LocalName == "TopicArn"
        );
    }

    [Fact]
    public async Task Nothing_is_delivered_before_the_recipient_confirms()
    {
        var subscribed = await SnsAsync(
            "Subscribe",
            ("TopicArn", TopicArn),
            ("Protocol", "email"),
            ("Endpoint", "approver@example.com")
        );
        Assert.Equal("pending confirmation", Value(subscribed.Body, "SubscriptionArn"));
        Assert.Equal(
            "PendingConfirmation",
            Value((await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", TopicArn))).Body, "SubscriptionArn")
        );
        Assert.Equal(200, (await PublishAsync()).Status);
        Assert.Empty((await GetAsync("/_local/mailbox")).AsArray());

        Assert.Equal(
            200,
            (await SendAsync(HttpMethod.Post, "/_local/sns/confirm", new { email = "APPROVER@example.com" })).Status
        );
        await PublishAsync();
        var mail = Assert.Single((await GetAsync("/_local/mailbox")).AsArray())!;
        Assert.Equal(["to", "subject", "body", "sentAt"], mail.AsObject().Select(member => member.Key));
        Assert.Equal("approver@example.com", mail["to"]!.GetValue<string>());
        Assert.Equal("Please decide", mail["subject"]!.GetValue<string>());
        Assert.Equal("Line one\nhttps://example.com/?a=1&b=2 ü", mail["body"]!.GetValue<string>());
        Assert.True(mail["sentAt"]!.GetValue<DateTimeOffset>() > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Confirming_an_unknown_subscription_returns_404() =>
        Assert.Equal(
            404,
            (await SendAsync(HttpMethod.Post, "/_local/sns/confirm", new { email = "unknown@example.com" })).Status
        );

    [Fact]
    public async Task A_confirmation_token_is_valid_for_two_days()
    {
        await SnsAsync("Subscribe", ("TopicArn", TopicArn), ("Protocol", "email"), ("Endpoint", "a@example.com"));
        await SnsAsync("Subscribe", ("TopicArn", TopicArn), ("Protocol", "email"), ("Endpoint", "b@example.com"));
        var tokens = (await GetAsync("/_local/sns/subscriptions"))
            .AsArray()
            .ToDictionary(item => item!["endpoint"]!.GetValue<string>(), item => item!["token"]!.GetValue<string>());

        Assert.Equal(
            "InvalidParameter",
            Value((await SnsAsync("ConfirmSubscription", ("TopicArn", TopicArn), ("Token", "wrong"))).Body, "Code")
        );
        var confirmed = await SnsAsync(
            "ConfirmSubscription",
            ("TopicArn", TopicArn),
            ("Token", tokens["a@example.com"])
        );
        Assert.StartsWith(TopicArn, Value(confirmed.Body, "SubscriptionArn"), StringComparison.Ordinal);
        await AdvanceAsync(2 * 86_400 + 1);
        Assert.Equal(
            "InvalidParameter",
            Value(
                (
                    await SnsAsync("ConfirmSubscription", ("TopicArn", TopicArn), ("Token", tokens["b@example.com"]))
                ).Body,
                "Code"
            )
        );
    }

    [Fact]
    public async Task Subscription_shows_its_attributes_and_is_removed()
    {
        var pending = await SnsAsync(
            "Subscribe",
            ("TopicArn", TopicArn),
            ("Protocol", "email"),
            ("Endpoint", "a@example.com"),
            ("ReturnSubscriptionArn", "true")
        );
        var arn = Value(pending.Body, "SubscriptionArn");
        Assert.Equal(
            "true",
            Attribute(await SnsAsync("GetSubscriptionAttributes", ("SubscriptionArn", arn)), "PendingConfirmation")
        );

        const string Policy = """{"approver":["a@example.com"]}""";
        Assert.Equal(
            200,
            (
                await SnsAsync(
                    "SetSubscriptionAttributes",
                    ("SubscriptionArn", arn),
                    ("AttributeName", "FilterPolicy"),
                    ("AttributeValue", Policy)
                )
            ).Status
        );
        await SendAsync(HttpMethod.Post, "/_local/sns/confirm", new { email = "a@example.com" });
        await RestartAsync();
        var shown = await SnsAsync("GetSubscriptionAttributes", ("SubscriptionArn", arn));
        Assert.Equal("false", Attribute(shown, "PendingConfirmation"));
        Assert.Equal(Policy, Attribute(shown, "FilterPolicy"));

        Assert.Equal(200, (await SnsAsync("Unsubscribe", ("SubscriptionArn", arn))).Status);
        var gone = await SnsAsync("GetSubscriptionAttributes", ("SubscriptionArn", arn));
        Assert.Equal(404, gone.Status);
        Assert.Equal("NotFound", Value(gone.Body, "Code"));
    }

    [Theory]
    [InlineData("""{"approver":["a@example.com"]}""", "a@example.com", true)]
    [InlineData("""{"approver":["a@example.com"]}""", "A@example.com", false)]
    [InlineData("""{"approver":["x","a@example.com"]}""", "a@example.com", true)]
    [InlineData("""{"approver":[{"prefix":"a@"}]}""", "a@example.com", true)]
    [InlineData("""{"approver":[{"prefix":"b@"}]}""", "a@example.com", false)]
    [InlineData("""{"approver":[{"suffix":"@example.com"}]}""", "a@example.com", true)]
    [InlineData("""{"approver":[{"equals-ignore-case":"A@EXAMPLE.COM"}]}""", "a@example.com", true)]
    [InlineData("""{"approver":[{"anything-but":["a@example.com"]}]}""", "a@example.com", false)]
    [InlineData("""{"approver":[{"anything-but":"b"}]}""", "a@example.com", true)]
    [InlineData("""{"approver":[{"anything-but":{"prefix":"a"}}]}""", "a@example.com", false)]
    [InlineData("""{"approver":[{"exists":true}]}""", "a@example.com", true)]
    [InlineData("""{"approver":[{"exists":false}]}""", "a@example.com", false)]
    [InlineData("""{"stage":[{"exists":false}]}""", "a@example.com", true)]
    [InlineData("""{"stage":["prod"]}""", "a@example.com", false)]
    [InlineData("""{"approver":["a@example.com"],"stage":["prod"]}""", "a@example.com", false)]
    public async Task A_subscription_gets_only_messages_that_its_filter_accepts(
        string policy,
        string approver,
        bool delivered
    )
    {
        Cloud.Services.GetRequiredService<SnsTopics>().SubscribeConfirmed(TopicArn, "inbox@example.com", policy);
        await PublishAsync(
            ("MessageAttributes.entry.1.Name", "approver"),
            ("MessageAttributes.entry.1.Value.DataType", "String"),
            ("MessageAttributes.entry.1.Value.StringValue", approver)
        );
        Assert.Equal(delivered ? 1 : 0, (await GetAsync("/_local/mailbox")).AsArray().Count);
    }

    [Fact]
    public async Task A_list_attribute_matches_by_any_element()
    {
        var topics = Cloud.Services.GetRequiredService<SnsTopics>();
        topics.SubscribeConfirmed(TopicArn, "a@example.com", """{"approver":["a"]}""");
        topics.SubscribeConfirmed(TopicArn, "b@example.com", """{"approver":["b"]}""");
        topics.SubscribeConfirmed(TopicArn, "c@example.com", """{"approver":["c"]}""");
        await PublishAsync(
            ("MessageAttributes.entry.1.Name", "approver"),
            ("MessageAttributes.entry.1.Value.DataType", "String.Array"),
            ("MessageAttributes.entry.1.Value.StringValue", """["a","c"]""")
        );
        Assert.Equal(
            ["a@example.com", "c@example.com"],
            (await GetAsync("/_local/mailbox")).AsArray().Select(mail => mail!["to"]!.GetValue<string>()).Order()
        );
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"approver":"a"}""")]
    [InlineData("""{"approver":[]}""")]
    [InlineData("""{"approver":[{"sounds-like":"a"}]}""")]
    [InlineData("""{"a":["1"],"b":["1"],"c":["1"],"d":["1"],"e":["1"],"f":["1"]}""")]
    public async Task A_filter_that_SNS_rejects_is_refused(string policy)
    {
        var (status, body) = await SnsAsync(
            "Subscribe",
            ("TopicArn", TopicArn),
            ("Protocol", "email"),
            ("Endpoint", "a@example.com"),
            ("Attributes.entry.1.key", "FilterPolicy"),
            ("Attributes.entry.1.value", policy)
        );
        Assert.Equal(400, status);
        Assert.Equal("InvalidParameter", Value(body, "Code"));
        Assert.Contains("FilterPolicy", Value(body, "Message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Grüße")]
    [InlineData(" leading space")]
    [InlineData("!important")]
    [InlineData("two\nlines")]
    [InlineData("tab\there")]
    [InlineData("")]
    public async Task Subject_that_breaks_the_rules_is_refused(string subject) =>
        await AssertSubjectRefusedAsync(subject);

    [Fact]
    public async Task Subject_has_at_most_99_characters()
    {
        await AssertSubjectRefusedAsync(new string('a', 100));
        Assert.Equal(
            200,
            (
                await SnsAsync("Publish", ("TopicArn", TopicArn), ("Message", "m"), ("Subject", new string('a', 99)))
            ).Status
        );
    }

    [Fact]
    public async Task Message_has_at_most_256_KiB_attributes_included()
    {
        var message = new string('m', 262_144);
        Assert.Equal(200, (await SnsAsync("Publish", ("TopicArn", TopicArn), ("Message", message))).Status);
        var tooLong = await SnsAsync(
            "Publish",
            ("TopicArn", TopicArn),
            ("Message", message),
            ("MessageAttributes.entry.1.Name", "a"),
            ("MessageAttributes.entry.1.Value.DataType", "String"),
            ("MessageAttributes.entry.1.Value.StringValue", "b")
        );
        Assert.Equal("Invalid parameter: Message too long", Value(tooLong.Body, "Message"));
    }

    [Theory]
    [InlineData("MessageAttributes.entry.1.Value.DataType", "Text", "ParameterValueInvalid")]
    [InlineData("MessageAttributes.entry.1.Value.Type", "String", "InvalidParameter")]
    [InlineData("Colour", "red", "InvalidParameter")]
    public async Task Wrong_attribute_type_and_unknown_field_are_refused(string name, string value, string code)
    {
        var (status, body) = await PublishAsync(
            ("MessageAttributes.entry.1.Name", "approver"),
            ("MessageAttributes.entry.1.Value.StringValue", "a"),
            (name, value)
        );
        Assert.Equal(400, status);
        Assert.Equal(code, Value(body, "Code"));
    }

    [Fact]
    public async Task Structured_message_needs_a_default_and_prefers_the_email_text()
    {
        Cloud.Services.GetRequiredService<SnsTopics>().SubscribeConfirmed(TopicArn, "a@example.com");
        Assert.Equal(
            400,
            (
                await SnsAsync(
                    "Publish",
                    ("TopicArn", TopicArn),
                    ("Message", """{"sms":"short"}"""),
                    ("MessageStructure", "json")
                )
            ).Status
        );
        Assert.Equal(
            200,
            (
                await SnsAsync(
                    "Publish",
                    ("TopicArn", TopicArn),
                    ("Message", """{"default":"d","email":"long"}"""),
                    ("MessageStructure", "json")
                )
            ).Status
        );
        var mail = Assert.Single((await GetAsync("/_local/mailbox")).AsArray())!;
        Assert.Equal("long", mail["body"]!.GetValue<string>());
        Assert.Equal("AWS Notification Message", mail["subject"]!.GetValue<string>());
    }

    [Fact]
    public async Task Unknown_topic_missing_member_and_other_protocols_are_refused()
    {
        var unknown = await SnsAsync("Publish", ("TopicArn", TopicArn + "-not"), ("Message", "m"));
        Assert.Equal((404, "NotFound"), (unknown.Status, Value(unknown.Body, "Code")));
        var missing = await SnsAsync("Publish", ("TopicArn", TopicArn));
        Assert.Contains("Message", Value(missing.Body, "Message"), StringComparison.Ordinal);
        Assert.Equal("InvalidParameter", Value((await SnsAsync("Publish", ("Message", "m"))).Body, "Code"));
        Assert.Equal(
            "InvalidParameter",
            Value((await SnsAsync("Publish", ("TopicArn", TopicArn), ("Message", string.Empty))).Body, "Code")
        );
        Assert.Equal(
            400,
            (await SnsAsync("Subscribe", ("TopicArn", TopicArn), ("Protocol", "sms"), ("Endpoint", "1"))).Status
        );
        Assert.Equal(
            400,
            (
                await SnsAsync("Subscribe", ("TopicArn", TopicArn), ("Protocol", "email"), ("Endpoint", "no address"))
            ).Status
        );
        Assert.Equal(400, (await SnsAsync("CreateTopic", ("Name", "with space"))).Status);
        Assert.Equal(400, (await SnsAsync("ListTopics", ("NextToken", "bm9uZQ=="))).Status);
    }

    [Fact]
    public async Task Mails_survive_a_restart_and_a_reset_deletes_them()
    {
        Cloud.Services.GetRequiredService<SnsTopics>().SubscribeConfirmed(TopicArn, "a@example.com");
        await PublishAsync();
        await RestartAsync();
        await PublishAsync();
        Assert.Equal(2, (await GetAsync("/_local/mailbox")).AsArray().Count);
        Assert.Equal(204, (await SendAsync(HttpMethod.Post, "/_local/reset")).Status);
        Assert.Empty((await GetAsync("/_local/mailbox")).AsArray());
        Assert.Equal(
            "1",
            Attribute(await SnsAsync("GetTopicAttributes", ("TopicArn", TopicArn)), "SubscriptionsConfirmed")
        );
    }

    private async Task AssertSubjectRefusedAsync(string subject)
    {
        var (status, body) = await SnsAsync("Publish", ("TopicArn", TopicArn), ("Message", "m"), ("Subject", subject));
        Assert.Equal(400, status);
        Assert.Equal("InvalidParameter", Value(body, "Code"));
        Assert.Equal("Invalid parameter: Subject", Value(body, "Message"));
    }

    private Task<(int Status, System.Xml.Linq.XElement Body)> PublishAsync(params (string Name, string Value)[] more) =>
        SnsAsync(
            "Publish",
            [
                ("TopicArn", TopicArn),
                ("Subject", "Please decide"),
                ("Message", "Line one\nhttps://example.com/?a=1&b=2 ü"),
                .. more,
            ]
        );

    private static string Attribute((int Status, System.Xml.Linq.XElement Body) answer, string name) =>
        answer
            .Body.Descendants()
            .Single(element => element.Name.LocalName == "entry" && element.Elements().Any(key => key.Value == name))
            .Elements()
            .Single(element => element.Name.LocalName == "value")
            .Value;
}
