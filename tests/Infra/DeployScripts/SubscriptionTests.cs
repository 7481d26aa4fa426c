using System.Text.Json.Nodes;
using ChatOps.Aws;

namespace ChatOps.Tests.Infra.DeployScripts;

/// <summary>
/// The script that shows who gets mail, confirms so that no link can end it, and brings a lost subscription back.
/// </summary>
public sealed class SubscriptionTests
{
    private const string Topic = "arn:aws:sns:eu-north-1:111111111111:chatops-dev-approvals";
    private const string Link =
        $"https://sns.eu-north-1.amazonaws.com/confirmation.html?TopicArn={Topic}&Token=2336412f37fb687f5d51e6e2425a8a58&Endpoint=approver@example.com";

    [Fact]
    public async Task Every_mailbox_is_shown_with_how_its_subscription_stands()
    {
        using var world = World();
        world.Write(
            "subscriptions.chatops-dev-approvals",
            $"{Topic}:good\tapprover@example.com\n{Topic}:open\tSecond.Approver@example.com\n{Topic}:else\tmallory@example.net\nDeleted\tgone@example.com\n"
        );
        world.Write("authenticated.open", "false\n");
        world.Write("subscriptions.chatops-dev-operations", "PendingConfirmation\toperators@example.com\n");

        var result = await world.RunAsync("subscriptions.sh", "--stage dev");

        Assert.Equal(1, result.Code);
        const string Waits =
            "NOT CONFIRMED: nothing is delivered. --confirm with the link of its mail; --restore operators@example.com sends another";
        Assert.Equal(
            [
                $"operators@example.com (operations, eu-central-1): {Waits}",
                "approver@example.com (approvals, eu-north-1): cannot be ended by a link",
                "second.approver@example.com (approvals, eu-north-1): CONFIRMED BY ITS LINK: anyone who opens a mail's "
                    + "unsubscribe link ends it. --restore second.approver@example.com, then --confirm",
                "mallory@example.net (approvals, eu-north-1): NOT OF THE CONFIGURATION: aws sns unsubscribe "
                    + $"--region eu-north-1 --subscription-arn {Topic}:else",
                $"operators@example.com (operations, eu-north-1): {Waits}",
            ],
            result
                .Output.Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Contains(", eu-", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(world.Calls, Changes);
    }

    [Fact]
    public async Task All_well_ends_with_0()
    {
        using var world = World();
        world.Write(
            "subscriptions.chatops-dev-approvals",
            $"{Topic}:1\tapprover@example.com\n{Topic}:2\tsecond.approver@example.com\n"
        );
        world.Write("subscriptions.chatops-dev-operations", $"{Topic}:3\toperators@example.com\n");

        var result = await world.RunAsync("subscriptions.sh", "--stage dev");

        Assert.True(result.Code == 0, result.All);
    }

    [Theory]
    [InlineData(Link)]
    [InlineData(
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fsns.eu-north-1.amazonaws.com%2Fconfirmation.html%3FTopicArn%3Darn%3Aaws%3Asns%3Aeu-north-1%3A111111111111%3Achatops-dev-approvals%26Token%3D2336412f37fb687f5d51e6e2425a8a58%26Endpoint%3Dapprover%40example.com&data=05"
    )]
    public async Task A_link_is_confirmed_so_that_only_the_account_can_end_the_subscription(string link)
    {
        using var world = World();

        var result = await world.RunAsync("subscriptions.sh", $"--stage dev --confirm {link}");

        Assert.True(result.Code == 0, result.All);
        Assert.Equal(
            $"aws sns confirm-subscription --topic-arn {Topic} --token 2336412f37fb687f5d51e6e2425a8a58 --authenticate-on-unsubscribe true --region eu-north-1 --query SubscriptionArn --output text",
            Assert.Single(world.Calls, Changes)
        );
    }

    [Theory]
    [InlineData("https://example.com/", "That isn't a link from an email of AWS Notifications.")]
    [InlineData("2336412f37fb687f5d51e6e2425a8a58", "That isn't a link from an email of AWS Notifications.")]
    [InlineData(
        "https://sns.eu-north-1.amazonaws.com/?TopicArn=arn:aws:sns:eu-north-1:222222222222:chatops-dev-approvals&Token=23",
        "which isn't a topic of chatops-dev in account 111111111111"
    )]
    [InlineData(
        "https://sns.eu-north-1.amazonaws.com/?TopicArn=arn:aws:sns:eu-north-1:111111111111:chatops-prod-approvals&Token=23",
        "which isn't a topic of chatops-dev in account 111111111111"
    )]
    public async Task A_link_of_another_topic_confirms_nothing(string link, string said)
    {
        using var world = World();

        var result = await world.RunAsync("subscriptions.sh", $"--stage dev --confirm {link}");

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Calls, Changes);
    }

    [Fact]
    public async Task A_stale_link_says_how_to_get_another()
    {
        using var world = World();
        world.Write("stale-token");

        var result = await world.RunAsync("subscriptions.sh", $"--stage dev --confirm {Link}");

        Assert.Equal(1, result.Code);
        Assert.Contains("--restore sends another", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("PendingConfirmation", 0)]
    [InlineData("Deleted", 0)]
    [InlineData(Topic + ":open", 1)]
    public async Task A_lost_subscription_comes_back_as_the_template_made_it(string arn, int ended)
    {
        using var world = World();
        world.Write("subscriptions.chatops-dev-approvals", arn.Length == 0 ? "\n" : $"{arn}\tapprover@example.com\n");
        world.Write("authenticated.open", "false\n");

        var result = await world.RunAsync("subscriptions.sh", "--stage dev --yes --restore Approver@Example.com");

        Assert.True(result.Code == 0, result.All);
        var changes = world.Calls.Where(Changes).ToList();
        Assert.Equal(
            ended,
            changes.Count(call => call == $"aws sns unsubscribe --subscription-arn {arn} --region eu-north-1")
        );
        var subscribe = changes[^1].Split(" --attributes ");
        Assert.Equal(ended + 1, changes.Count);
        Assert.Equal(
            $"aws sns subscribe --topic-arn {Topic} --protocol email --notification-endpoint approver@example.com --region eu-north-1",
            subscribe[0]
        );
        var attributes = JsonNode.Parse(subscribe[1])!;
        Assert.Equal("MessageAttributes", attributes["FilterPolicyScope"]!.GetValue<string>());
        Assert.True(
            JsonNode.DeepEquals(
                new JsonObject { [NotificationTopics.ApproverAttribute] = new JsonArray("approver@example.com") },
                JsonNode.Parse(attributes["FilterPolicy"]!.GetValue<string>())
            )
        );
    }

    [Fact]
    public async Task The_operators_mailbox_comes_back_in_each_Region_without_a_filter()
    {
        using var world = World();

        var result = await world.RunAsync("subscriptions.sh", "--stage dev --restore operators@example.com");

        Assert.True(result.Code == 0, result.All);
        Assert.Equal(
            ["eu-central-1", "eu-north-1"],
            world.Calls.Where(Changes).Select(call => call.Split(' ')[^1]).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("stranger@example.com", "stranger@example.com isn't a mailbox of this stage.")]
    [InlineData("approver@example.com", "Nothing was done.")]
    public async Task Nothing_is_changed_for_a_stranger_or_without_a_word(string mailbox, string said)
    {
        using var world = World();
        world.Write("subscriptions.chatops-dev-approvals", $"{Topic}:open\tapprover@example.com\n");
        world.Write("authenticated.open", "false\n");

        var result = await world.RunAsync("subscriptions.sh", $"--stage dev --restore {mailbox}", "no");

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Calls, Changes);
    }

    private static bool Changes(string call) =>
        call.Contains("sns subscribe", StringComparison.Ordinal)
        || call.Contains("sns unsubscribe", StringComparison.Ordinal)
        || call.Contains("sns confirm", StringComparison.Ordinal);

    private static ScriptWorld World()
    {
        var world = new ScriptWorld();
        world.Configure("dev");
        return world;
    }
}
