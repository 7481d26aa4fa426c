using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Tests.Slack.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>Membership by Slack's profile. In shared channels (Slack Connect) and organizations (Enterprise Grid), a
/// stranger is refused in every way, and changes nothing.</summary>
public sealed class StrangerTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private static readonly Dictionary<string, string> MembersByProfile = new(StringComparer.Ordinal)
    {
        ["of this workspace"] = """{"team_id":"T0LOCAL"}""",
        ["of this workspace, and not a stranger"] = """{"team_id":"T0LOCAL","is_stranger":false}""",
        ["of this workspace and others"] =
            """{"team_id":"T0LOCAL","enterprise_user":{"enterprise_id":"E0","teams":["T0SISTER","T0LOCAL"]}}""",
        ["of another workspace first"] =
            """{"team_id":"T0SISTER","enterprise_user":{"enterprise_id":"E0","teams":["T0SISTER","T0LOCAL"]}}""",
        ["of an organization that names no first one"] =
            """{"enterprise_user":{"enterprise_id":"E0","teams":["T0LOCAL"]}}""",
        ["of an organization that is named instead"] =
            """{"team_id":"E0","is_stranger":false,"enterprise_user":{"enterprise_id":"E0","teams":["T0LOCAL"]}}""",
    };

    private static readonly Dictionary<string, string> StrangersByProfile = new(StringComparer.Ordinal)
    {
        ["of a partner"] = """{"team_id":"T0OTHER","is_stranger":true}""",
        ["of a partner in a shared channel, whom Slack calls no stranger"] =
            """{"team_id":"T0OTHER","is_stranger":false}""",
        ["of a partner, without a word about it"] = """{"team_id":"T0OTHER"}""",
        ["of another workspace of the organization alone"] =
            """{"team_id":"T0SISTER","enterprise_user":{"enterprise_id":"E0","teams":["T0SISTER"]}}""",
        ["of an organization that names no workspace"] =
            """{"team_id":"T0SISTER","enterprise_user":{"enterprise_id":"E0","teams":[]}}""",
        ["of an organization whose workspaces are missing"] =
            """{"team_id":"T0SISTER","enterprise_user":{"enterprise_id":"E0"}}""",
        ["of an organization whose workspaces are null"] =
            """{"team_id":"T0SISTER","enterprise_user":{"enterprise_id":"E0","teams":null}}""",
        ["of a workspace whose ID is like ours"] =
            """{"team_id":"T0LOCAL2","enterprise_user":{"teams":["t0local","T0LOCAL ","T0LOCA","T0LOCAL,T0OTHER"]}}""",
        ["of ours by what the profile says alone"] =
            """{"team_id":"T0OTHER","teams":["T0LOCAL"],"profile":{"team":"T0LOCAL","email":"s@example.com"}}""",
        ["called a stranger in an organization with ours"] =
            """{"team_id":"T0OTHER","is_stranger":true,"enterprise_user":{"teams":["T0LOCAL"]}}""",
        ["called a stranger in ours"] = """{"team_id":"T0LOCAL","is_stranger":true}""",
        ["of nowhere"] = "{}",
        ["of an empty workspace"] = """{"team_id":"","enterprise_user":{"teams":[""]}}""",
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Members => [.. MembersByProfile.Keys];

    public static TheoryData<string> Strangers => [.. StrangersByProfile.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_is_answered(string who)
    {
        await using var world = WorldOf(MembersByProfile[who]);
        await world.DoAsync(await DeedAsync(world, "a mention"));

        Assert.Contains("what account type", SaidBy(world), StringComparison.Ordinal);
        Assert.NotNull(
            (await world.Services.GetRequiredService<SlackPeople>().FindAsync("T0LOCAL", world.User, Cancelled)).Person
        );
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_stranger_is_refused_by_every_way_and_changes_nothing(string who)
    {
        var email = $"stranger{Guid.NewGuid():N}@example.com";
        foreach (var kind in ActKind.All.Where(kind => !kind.IsSilent && !kind.NeedsMember))
        {
            await using var world = WorldOf(StrangersByProfile[who], email);
            var deed = await kind.PrepareAsync(world);
            var answer = await world.DoAsync(deed);

            Assert.True(world.IsNoticed(answer, 0, kind.Channel), $"{kind.Name} went unnoticed.");
            Assert.DoesNotContain("what account type", SaidBy(world), StringComparison.Ordinal);
            Assert.False(await kind.IsSeenElsewhereAsync(world, deed), $"{kind.Name} decided.");
        }

        var made = await slack
            .Host.Services.GetRequiredService<IRequestStore>()
            .ListAsync(new RequestQuery { Requester = email, Limit = 1 }, Cancelled);
        Assert.Empty(made.Items);
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_stranger_with_an_approvers_address_decides_nothing(string who)
    {
        foreach (var kind in ActKind.All.Where(kind => kind.IsApprovers))
        {
            await using var world = WorldOf(StrangersByProfile[who], "approver@example.com");
            var deed = await kind.PrepareAsync(world);
            await world.DoAsync(deed);

            Assert.False(await kind.IsSeenElsewhereAsync(world, deed), $"{kind.Name} decided.");
        }
    }

    // A refusal is checked with Slack again after an hour, since the reason may be gone.
    [Fact]
    public async Task A_person_who_becomes_a_member_is_refused_no_longer()
    {
        await using var world = WorldOf("""{"team_id":"T0OTHER"}""");
        var command = await DeedAsync(world, "the command 'help'");
        await world.Services.GetRequiredService<SlackPeople>().FindAsync("T0LOCAL", world.User, Cancelled);
        Assert.Contains(Words.English.Slack.Stranger, (await world.DoAsync(command)).Body, StringComparison.Ordinal);

        world.Edge.Profile["team_id"] = "T0LOCAL";
        await slack.AdvanceAsync(3601);

        Assert.DoesNotContain(
            Words.English.Slack.Stranger,
            (await world.DoAsync(await DeedAsync(world, "the command 'help'"))).Body,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"team_id":"T0LOCAL","is_bot":true}""")]
    [InlineData("""{"team_id":"T0OTHER","is_bot":true}""")]
    public async Task A_bot_is_not_a_person_and_gets_no_refusal(string profile)
    {
        await using var world = WorldOf(profile);
        var who = await world.Services.GetRequiredService<SlackPeople>().FindAsync("T0LOCAL", world.User, Cancelled);

        Assert.Equal((true, null, null), (who.IsMachine, who.Person, who.Refusal));
    }

    [Fact]
    public async Task Slackbot_is_a_machine_though_its_profile_calls_it_no_bot()
    {
        var profile = JsonNode.Parse(ChatOps.Tests.Infrastructure.Repository.SlackSample("users/slackbot.json"))![
            "user"
        ]!;
        await using var world = WorldOf(profile.ToJsonString());

        Assert.False((bool)profile["is_bot"]!);
        Assert.True(
            (
                await world.Services.GetRequiredService<SlackPeople>().FindAsync("T0LOCAL", world.User, Cancelled)
            ).IsMachine
        );
    }

    [Fact]
    public void A_submission_in_a_members_other_workspace_is_for_this_one()
    {
        var json = System.Text.Encoding.UTF8.GetString(
            ChatOps.Tests.Infrastructure.Repository.SlackSample("interactions/view-submission-organization.json")
        );

        Assert.Equal(
            ("T0LOCAL", "U0GRID"),
            Assert.IsType<SlackViewSubmission>(SlackInteractionReader.ReadPayload(json, "T0LOCAL")) is { } read
                ? (read.TeamId, read.UserId)
                : default
        );
        Assert.IsType<SlackDropped>(SlackInteractionReader.ReadPayload(json, "T0SISTER"));
    }

    private ActWorld WorldOf(string profile, string? email = null)
    {
        var world = new ActWorld(slack, email: email);
        var said = ActWorld.Member(world.User, email ?? "s@example.com");
        said.Remove("team_id");
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(profile)!)
        {
            said[name] = value?.DeepClone();
        }

        world.Edge.Profile = said;
        return world;
    }

    private static Task<Deed> DeedAsync(ActWorld world, string name) =>
        ActKind.All.Single(kind => kind.Name == name).PrepareAsync(world);

    private static string SaidBy(ActWorld world) =>
        string.Join(
            '\n',
            world
                .Edge.Taken.Where(call => call.Method.StartsWith("chat.", StringComparison.Ordinal))
                .Select(call => call.Text("text"))
        );
}
