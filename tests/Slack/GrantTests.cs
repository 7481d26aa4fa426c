using System.Text.Json.Nodes;
using ChatOps.Domain.Requests;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Slack;

/// <summary>LocalCloud's Slack grants and sends what the manifest asks for and nothing else: here everything is used
/// once, and nothing is missing.</summary>
public sealed class GrantTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    // Slack sends these when it is all over; there is nothing left to do then but to say so.
    private static readonly string[] Farewells = ["app_uninstalled", "tokens_revoked"];

    [Fact]
    public async Task Every_scope_event_and_command_of_the_manifest_is_used_by_the_main_job_and_it_needs_no_other()
    {
        // By direct message, the approvers' post without an answer; then in the threads of a public and a private
        // channel; then by the form.
        await slack.FaultAsync("slack", "chat.postMessage", "errorAfterEffect");
        var rest = await slack.AskByRestAsync();
        await slack.PassPauseAsync(rest, WorkKind.ShowApprovers);
        await slack.BoardAsync(rest, message => message.Buttons.Count == 2);
        await slack.DoAsync("slack/home", new { user = "U0ANA" });
        await slack.AskAsync();
        foreach (var channel in new[] { "C0GENERAL", "C0PRIVATE" })
        {
            var ts = await slack.SayAsync("<@U0BOT> I would like a new account", channel: channel);
            await slack.HearAsync(channel, ts, "account type", ts);
            await slack.AnswerAsync("Sandbox", "email", channel: channel, thread: ts);
        }

        await slack.CommandAsync(string.Empty);
        var form = (await slack.SeeAsync("slack/views?user=U0ANA")).Single(view => (string)view!["type"]! == "modal")!;
        var before = await slack.SayAsync("help");
        await slack.DoAsync(
            "slack/views/submit",
            new
            {
                user = "U0ANA",
                view_id = (string)form["id"]!,
                values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["AccountType"] = "Sandbox",
                    ["RootEmail"] = slack.NewAddress(),
                    ["AccountOU"] = "Demos",
                },
            }
        );
        await slack.HearAsync("D0ANA", before, "new account request created");
        await slack.DoAsync("slack/shortcuts", new { user = "U0ANA", callback_id = "order" });
        await slack.QuietAsync();

        var grants = await GrantsAsync();
        var unused = grants.Where(grant => grant.Value!.AsObject().Count == 0).Select(grant => grant.Key).ToList();
        Assert.Equal(Farewells, unused.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            await slack.SlackCallsAsync(),
            call =>
                call.Response.Contains("missing_scope", StringComparison.Ordinal)
                || call.Response.Contains("unknown_method", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_granted_is_what_the_manifest_of_the_repository_says()
    {
        var manifest = SlackManifest.Load(Repository.PathOf(SlackManifest.FileName));

        Assert.Equal(
            manifest
                .BotScopes.Concat(manifest.BotEvents)
                .Concat(manifest.Commands)
                .Concat(manifest.Shortcuts)
                .Order(StringComparer.Ordinal),
            (await GrantsAsync()).Select(grant => grant.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal((true, true, true), (manifest.IsInteractive, manifest.HasHome, manifest.HasMessages));
    }

    private async Task<JsonObject> GrantsAsync() => (JsonObject)await slack.ReadAsync("slack/grants");
}
