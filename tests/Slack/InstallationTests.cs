using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Slack.Inbound;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Slack;

/// <summary>The envelope's authorizations decide which events are for the stage's workspace.</summary>
public sealed class InstallationTests
{
    private const string Ours = "T0LOCAL";
    private const string Partner = "T0OTHER";

    // Every supported kind of event.
    private static readonly string[] Samples =
    [
        "message-im",
        "app-mention",
        "message-thread-reply",
        "app-home-opened",
        "app-uninstalled",
        "tokens-revoked",
    ];

    public static TheoryData<string, string, string?, string?, bool> Envelopes()
    {
        var data = new TheoryData<string, string, string?, string?, bool>();
        foreach (var sample in Samples)
        {
            data.Add(sample, Ours, Ours, Authorized(Ours), true);

            // A partner's shared channel.
            data.Add(sample, Partner, Ours, Authorized(Ours), true);
            data.Add(sample, Partner, Partner, Authorized(Ours), true);
            data.Add(sample, Partner, null, Authorized(Ours), true);
            data.Add(sample, Partner, Ours, $"[{One(Partner)},{One(Ours)}]", true);

            // An installation for a whole organization names no workspace.
            data.Add(sample, Partner, Ours, Authorized(null), true);
            data.Add(sample, Ours, null, Authorized(null), true);

            // Slack says nothing about installations.
            data.Add(sample, Ours, Ours, "[]", true);
            data.Add(sample, Ours, Ours, null, true);
            data.Add(sample, Partner, Ours, "[]", false);
            data.Add(sample, Partner, Ours, null, false);

            // The same app in a partner's workspace, with any envelope.
            data.Add(sample, Ours, Ours, Authorized(Partner), false);
            data.Add(sample, Partner, Ours, Authorized(Partner), false);
            data.Add(sample, Partner, Partner, Authorized(Partner), false);
            data.Add(sample, Ours, Partner, Authorized(null), false);
            data.Add(sample, Ours, Ours, Authorized("T0LOCAL2"), false);
            data.Add(sample, Ours, Ours, Authorized("t0local"), false);
            data.Add(sample, Ours, Ours, """["T0LOCAL"]""", true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void An_event_is_for_the_workspace_that_its_authorizations_name(
        string sample,
        string team,
        string? context,
        string? authorizations,
        bool isOurs
    )
    {
        var envelope = (JsonObject)JsonNode.Parse(Repository.SlackSample($"events/{sample}.json"))!;
        envelope["team_id"] = team;
        envelope["context_team_id"] = context;
        envelope["authorizations"] = authorizations is null ? null : JsonNode.Parse(authorizations);
        var read = SlackEventReader.Read(Encoding.UTF8.GetBytes(envelope.ToJsonString()), Ours);

        Assert.Equal(!isOurs, read is SlackDropped { Reason: SlackDropReason.AnotherWorkspace });
        if (read is SlackAct act)
        {
            Assert.Equal(Ours, act.TeamId);
        }
    }

    [Theory]
    [InlineData("view", """{"team":{"id":"T0OTHER"},"view":{"app_installed_team_id":"T0LOCAL"}}""", true)]
    [InlineData("view", """{"team":{"id":"T0LOCAL"},"view":{"app_installed_team_id":"T0OTHER"}}""", false)]
    [InlineData("view", """{"team":{"id":"T0LOCAL"},"view":{}}""", true)]
    [InlineData("press", """{"team":{"id":"T0LOCAL"},"user":{"id":"U0EXT","team_id":"T0OTHER"}}""", true)]
    [InlineData("press", """{"team":{"id":"T0OTHER"},"user":{"id":"U0ANA","team_id":"T0LOCAL"}}""", false)]
    [InlineData("press", """{"team":null,"user":{"id":"U0ANA","team_id":"T0LOCAL"}}""", true)]
    [InlineData("press", """{"team":null,"user":{"id":"U0ANA","team_id":"T0OTHER"}}""", false)]
    [InlineData("press", "{}", false)]
    public void An_interaction_is_for_the_workspace_of_its_installation(string kind, string rest, bool isOurs)
    {
        var payload = (JsonObject)JsonNode.Parse(rest)!;
        payload["type"] = kind == "view" ? "view_submission" : "block_actions";
        payload["actions"] = new JsonArray(new JsonObject { ["action_id"] = "approve" });
        payload.TryAdd("user", new JsonObject { ["id"] = "U0ANA" });

        Assert.Equal(!isOurs, SlackInteractionReader.ReadPayload(payload.ToJsonString(), Ours) is SlackDropped);
    }

    private static string Authorized(string? team) => $"[{One(team)}]";

    private static string One(string? team) =>
        JsonSerializer.Serialize(
            new
            {
                enterprise_id = "E0",
                team_id = team,
                user_id = "U0BOT",
                is_bot = true,
                is_enterprise_install = team is null,
            }
        );
}
