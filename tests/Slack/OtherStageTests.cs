using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application;
using ChatOps.Application.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Playground;

namespace ChatOps.Tests.Slack;

/// <summary>A stage where one approver is known by his e-mail address alone, and one account type may live in more OUs
/// than fit into buttons.</summary>
public sealed class OtherStage : SlackPlayground
{
    public static IReadOnlyList<string> Ous { get; } =
    ["Demos", "Experiment", "Infrastructure", "Payments", "Regulated", "Security", "Workloads"];

    protected override PlaygroundOptions Configure(PlaygroundOptions options)
    {
        var policy = JsonNode.Parse(File.ReadAllText(options.PolicyFile))!;
        policy["accountTypes"]!.AsArray().Single(type => (string)type!["name"]! == "Sandbox")!["organizationalUnits"] =
            JsonSerializer.SerializeToNode(Ous);
        var file = Path.Combine(options.DataDirectory, VendingPolicyFile.Name);
        File.WriteAllText(file, policy.ToJsonString());
        File.Copy(
            Path.Combine(options.BotDirectory, "bot-definition.json"),
            Path.Combine(options.DataDirectory, "bot-definition.json"),
            overwrite: true
        );
        return options with
        {
            PolicyFile = file,
            BotDirectory = options.DataDirectory,
            Approvers = [new Approver("approver@example.com"), new Approver("second.approver@example.com", "U0APP2")],
        };
    }
}

public sealed class OtherStageTests(OtherStage slack) : IClassFixture<OtherStage>
{
    [Fact]
    public async Task More_than_five_ous_are_a_menu_choosing_counts_as_saying_it_and_the_message_shows_the_choice()
    {
        var address = slack.NewAddress();
        await slack.AnswerAsync("I would like a new account", "account type");
        await slack.AnswerAsync("Sandbox", "email");
        var question = await slack.AnswerAsync(address, "OU");
        var menu = Assert.Single(
            question
                .Blocks.Where(block => (string)block!["type"]! == "actions")
                .SelectMany(block => block!["elements"]!.AsArray())
        )!;
        Assert.Equal("static_select", (string)menu["type"]!);
        Assert.Equal(
            OtherStage.Ous,
            menu["options"]!.AsArray().Select(option => (string)option!["value"]!).Order(StringComparer.Ordinal)
        );

        await slack.PressAsync(question, "choice:menu", "Payments");
        var confirmation = await slack.HearAsync("D0ANA", question.Ts, message => message.Buttons.Count == 2);
        Assert.Contains("Payments", confirmation.All, StringComparison.Ordinal);
        var answered = (await slack.MessagesAsync("D0ANA")).Single(message => message.Ts == question.Ts);
        Assert.Empty(answered.Buttons);
        Assert.Contains("Your answer: *Payments*", answered.All, StringComparison.Ordinal);

        await slack.PressAsync(confirmation, "choice:0", "yes");
        var created = await slack.HearAsync("D0ANA", confirmation.Ts, "created");
        Assert.Equal(
            "Payments",
            (await slack.RequestAsync(SlackPlayground.IdIn(created.Text)))!.Account.Ou.Label.Split('/')[^1]
        );
    }

    [Fact]
    public async Task Approver_known_by_e_mail_alone_decides_and_a_person_with_another_address_does_not()
    {
        var id = await slack.AskByRestAsync();
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(shown, "approve", id, "U0BOB");
        await slack.WhisperAsync("U0BOB", "not one of them");
        await slack.PressAsync(shown, "deny", id, "U0BOB");
        Assert.Empty(await slack.SeeAsync("slack/views?user=U0BOB"));

        // Nobody knows yet who this is, and the front door may not ask Slack: the form opens, and its submission is
        // refused.
        await slack.PressAsync(shown, "deny", id, "U0NOMAIL");
        var form = Assert.Single(await slack.SeeAsync("slack/views?user=U0NOMAIL"))!;
        await slack.DoAsync(
            "slack/views/submit",
            new
            {
                user = "U0NOMAIL",
                view_id = (string)form["id"]!,
                values = new { reason = "I do not like it" },
            }
        );
        await slack.WhisperAsync("U0NOMAIL", "not one of them");
        Assert.Equal(
            (RequestStatus.PendingApproval, 0),
            ((await slack.RequestAsync(id))!.Status, (await slack.RequestAsync(id))!.ApprovalsGiven)
        );

        await slack.PressAsync(shown, "approve", id, "U0APP1");
        await slack.BoardAsync(
            id,
            message =>
                message.Buttons.Count == 0
                && message.Text.Contains("Approved by approver@example.com in Slack", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Approver_known_by_e_mail_alone_denies_with_a_reason()
    {
        var id = await slack.AskByRestAsync();
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(shown, "deny", id, "U0APP1");
        var form = Assert.Single(await slack.SeeAsync("slack/views?user=U0APP1"))!;
        await slack.DoAsync(
            "slack/views/submit",
            new
            {
                user = "U0APP1",
                view_id = (string)form["id"]!,
                values = new { reason = "Use the shared one" },
            }
        );

        await slack.BoardAsync(
            id,
            message =>
                message.Text.Contains(
                    "Denied by approver@example.com in Slack: Use the shared one",
                    StringComparison.Ordinal
                )
        );
    }
}
