using System.Net;
using ChatOps.Slack.FrontDoor;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Talk;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack.Acts;

/// <summary>A person notices the result of every act in Slack, whichever dependency fails.</summary>
public sealed class NoticeTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private const string QueueIsDown = "the queue is down";
    private const string TooMuch = "the person does too much";
    private const string RecordsAreUnreadable = "the records are unreadable";

    private static readonly Dictionary<string, Action<ActWorld, ActKind>> Failures = new(StringComparer.Ordinal)
    {
        ["nothing fails"] = (_, _) => { },
        ["Slack refuses the modal"] = (world, _) =>
            Refuse(world, "views.", () => SlackEdge.Error("expired_trigger_id"), except: "views.publish"),
        ["Slack fails at the modal"] = (world, _) =>
            Refuse(
                world,
                "views.",
                () => new HttpResponseMessage(HttpStatusCode.InternalServerError),
                except: "views.publish"
            ),
        ["Slack limits the modal"] = (world, _) => Refuse(world, "views.", Limited, except: "views.publish"),
        ["Slack's answer to the modal is none"] = (world, _) =>
            Refuse(
                world,
                "views.",
                () => new HttpResponseMessage { Content = new StringContent("<html>") },
                except: "views.publish"
            ),
        ["Slack does not take the Home tab"] = (world, _) =>
            Refuse(world, "views.publish", () => SlackEdge.Error("internal_error")),
        ["Slack does not say who it is"] = (world, _) =>
            Refuse(world, "users.info", () => SlackEdge.Error("internal_error")),
        ["nothing may be posted there"] = (world, kind) =>
            world.Edge.Refuse = call =>
                call.Method.StartsWith("chat.", StringComparison.Ordinal) && call.Text("channel") == kind.Channel
                    ? SlackEdge.Error("restricted_action_read_only_channel")
                    : null,
        ["the person is not in the channel"] = (world, kind) =>
            world.Edge.Refuse = call =>
                call.Method == "chat.postEphemeral" && call.Text("channel") == kind.Channel
                    ? SlackEdge.Error("user_not_in_channel")
                    : null,
        [TooMuch] = (world, _) => world.IsTooFast = true,
        ["the person is a stranger"] = (world, _) => world.Edge.Profile["team_id"] = "T0OTHER",
        ["the person is deactivated"] = (world, _) => world.Edge.Profile["deleted"] = true,
        ["the person has no address"] = (world, _) => world.Edge.Profile["profile"]!["email"] = null,
        [RecordsAreUnreadable] = (world, _) => world.Break(Part.Records),
        ["the requests are unreadable"] = (world, _) => world.Break(Part.Requests),
        ["the conversations are unreadable"] = (world, _) => world.Break(Part.Conversations),
        ["the directory is unreadable"] = (world, _) => world.Break(Part.Directory),
        ["Lex is down"] = (world, _) => world.Break(Part.Lex),
        [QueueIsDown] = (world, _) => world.Break(Part.Queue),
    };

    public static TheoryData<string> Kinds => [.. Failures.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_act_has_a_visible_result(string failure)
    {
        var unnoticed = new List<string>();
        foreach (
            var kind in ActKind.All.Where(kind =>
                !kind.IsSilent && !(kind.MayBeForOthers && failure == RecordsAreUnreadable)
            )
        )
        {
            if (!await IsNoticedAsync(kind, failure))
            {
                unnoticed.Add(kind.Name);
            }
        }

        Assert.Empty(unnoticed);
    }

    // A remembered refusal is sent at once, and checked again later.
    [Fact]
    public async Task Every_act_of_a_refused_person_has_a_visible_result()
    {
        var unnoticed = new List<string>();
        foreach (var kind in ActKind.All.Where(kind => !kind.IsSilent && !kind.NeedsMember))
        {
            await using var world = new ActWorld(slack);
            world.Edge.Profile["team_id"] = "T0OTHER";
            await world
                .Services.GetRequiredService<SlackPeople>()
                .FindAsync("T0LOCAL", world.User, TestContext.Current.CancellationToken);
            var deed = await kind.PrepareAsync(world);
            var before = world.Edge.Taken.Count;
            if (!world.IsNoticed(await world.DoAsync(deed), before, kind.Channel))
            {
                unnoticed.Add(kind.Name);
            }
        }

        Assert.Empty(unnoticed);
    }

    [Fact]
    public async Task What_needs_no_word_gets_none()
    {
        foreach (var kind in ActKind.All.Where(kind => kind.IsSilent))
        {
            await using var world = new ActWorld(slack);
            var deed = await kind.PrepareAsync(world);
            Assert.Equal(SlackAnswer.Acknowledged, await world.DoAsync(deed));
            Assert.DoesNotContain(world.Edge.Taken, call => call.Method.StartsWith("chat.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_act_of_a_bot_gets_an_answer()
    {
        foreach (
            var kind in ActKind.All.Where(kind =>
                !kind.IsApprovers && kind.Type == typeof(SlackPersonMessage) && !kind.NeedsMember
            )
        )
        {
            await using var world = new ActWorld(slack);
            world.Edge.Profile["is_bot"] = true;
            var deed = await kind.PrepareAsync(world);
            Assert.Equal(SlackAnswer.Acknowledged, await world.DoAsync(deed));
            Assert.DoesNotContain(world.Edge.Taken, call => call.Method.StartsWith("chat.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_kind_of_act_is_tried()
    {
        var types = typeof(SlackAct)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SlackAct)) && !type.IsAbstract);
        Assert.Empty(types.Except(ActKind.All.Select(kind => kind.Type)));

        Assert.Empty(
            Enum.GetValues<SlackActionKind>().Except(ActKind.All.Select(kind => kind.Action).OfType<SlackActionKind>())
        );
        Assert.NotEmpty(ActKind.ManifestShortcuts);
    }

    // The pressed kind is the kind that the product reads.
    [Fact]
    public async Task Every_press_is_of_its_kind()
    {
        foreach (var kind in ActKind.All.Where(kind => kind.Action is not null))
        {
            await using var world = new ActWorld(slack);
            var press = Assert.IsType<SlackBlockAction>(
                SlackInteractionReader.ReadPayload((await kind.PrepareAsync(world)).Body, "T0LOCAL")
            );
            Assert.Equal(kind.Action, SlackActions.KindOf(press));
        }
    }

    [Fact]
    public async Task A_failure_is_reported_once_in_the_persons_language_at_the_second_try()
    {
        await using var world = new ActWorld(slack);
        world.Edge.Profile["locale"] = "de-DE";
        await world
            .Services.GetRequiredService<SlackPeople>()
            .FindAsync("T0LOCAL", world.User, TestContext.Current.CancellationToken);
        world.Break(Part.Lex);
        await world.DoAsync(await ActKind.All.Single(kind => kind.Name == "a direct message").PrepareAsync(world));

        var told = Assert.Single(world.Edge.Taken, call => call.Method == "chat.postMessage");
        Assert.Equal(ChatOps.Languages.SpokenLanguages.Of("de").Slack.Trouble, told.Text("text"));
    }

    private async Task<bool> IsNoticedAsync(ActKind kind, string failure)
    {
        // Each kind needs its own person, who gets one message about the limit.
        await using var world =
            kind.IsApprovers && failure != TooMuch
                ? new ActWorld(slack, "U0APP1", "approver@example.com")
                : new ActWorld(slack);
        var deed = await kind.PrepareAsync(world);
        Failures[failure](world, kind);
        var before = world.Edge.Taken.Count;
        try
        {
            var answer = await world.DoAsync(deed);
            return world.IsNoticed(answer, before, kind.Channel) || await kind.IsSeenElsewhereAsync(world, deed);
        }
        catch (IOException) when (failure == QueueIsDown)
        {
            // Slack gets a 500: it repeats an event, and shows a warning otherwise. An act with its own answer shows it
            // there.
            return kind.Type != typeof(SlackCommand) && kind.Type != typeof(SlackViewSubmission);
        }
    }

    private static void Refuse(
        ActWorld world,
        string method,
        Func<HttpResponseMessage> refusal,
        string? except = null
    ) =>
        world.Edge.Refuse = call =>
            call.Method.StartsWith(method, StringComparison.Ordinal) && call.Method != except ? refusal() : null;

    private static HttpResponseMessage Limited()
    {
        var limited = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        limited.Headers.RetryAfter = new(TimeSpan.FromMinutes(1));
        return limited;
    }
}
