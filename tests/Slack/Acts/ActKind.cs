using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Slack;
using ChatOps.Slack.Asking;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Deciding;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.Talk;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Tests.Slack.Acts;

/// <summary>A kind of thing that a person does in Slack.</summary>
/// <param name="Name">In words.</param>
/// <param name="Type">How the product reads it.</param>
/// <param name="PrepareAsync">What goes before; returns what Slack sends when the person does it.</param>
internal sealed record ActKind(string Name, Type Type, Func<ActWorld, Task<Deed>> PrepareAsync)
{
    private const string Public = "C0GENERAL";
    private const string Approvers = "C0APPROVERS";
    private const string Thread = "1799999999.000100";

    /// <summary>Which press; null for what is none.</summary>
    public SlackActionKind? Action { get; init; }

    /// <summary>Where it is done, but for a direct message.</summary>
    public string Channel { get; init; } = Public;

    /// <summary>
    /// True where nothing need be said: the person did it to have done with it, or Slack itself shows what comes of it.
    /// </summary>
    public bool IsSilent { get; init; }

    /// <summary>
    /// True for a reply that may be for the others in the thread: whether it is for the bot, the product's records say.
    /// </summary>
    public bool MayBeForOthers { get; init; }

    /// <summary>True for the continuation of a conversation, which only a member has with the bot.</summary>
    public bool NeedsMember { get; init; }

    /// <summary>True where an approver does it.</summary>
    public bool IsApprovers { get; init; }

    /// <summary>Where what comes of it is seen elsewhere than in a message to the person.</summary>
    public Func<ActWorld, Deed, Task<bool>> IsSeenElsewhereAsync { get; init; } = (_, _) => Task.FromResult(false);

    public static IReadOnlyList<ActKind> All { get; } =
    [
        Of<SlackPersonMessage>("a direct message", world => Said(world, world.Direct, "I would like a new account")),
        Of<SlackPersonMessage>("a direct message without words", world => Said(world, world.Direct, string.Empty)),
        Of<SlackPersonMessage>(
            "a reply in a direct message's thread",
            world => Said(world, world.Direct, "help", Thread)
        ),
        Of<SlackPersonMessage>("a mention", world => Said(world, Public, "<@U0BOT> I would like a new account")),
        new("a reply where the bot talks", typeof(SlackPersonMessage), world => ReplyAsync(world, "Sandbox"))
        {
            MayBeForOthers = true,
            NeedsMember = true,
        },
        new("a file where the bot talks", typeof(SlackPersonMessage), world => ReplyAsync(world, string.Empty))
        {
            MayBeForOthers = true,
            NeedsMember = true,
        },
        Of<SlackHomeOpened>("the Home tab", HomeOpened),
        new("an answer", typeof(SlackBlockAction), AnswerAsync) { Action = SlackActionKind.Choice, NeedsMember = true },
        Pressed(SlackActionKind.Choice, "an answer to nothing", world => Press(world, "choice:0", "x", "choices:x:y")),
        Deciding(SlackActionKind.Approve, SlackApprovalMessage.ApproveAction) with
        {
            IsSeenElsewhereAsync = IsDecidedAsync,
        },
        Deciding(SlackActionKind.Deny, SlackApprovalMessage.DenyAction),
        Pressed(SlackActionKind.OpenAccountForm, "the button of the account form", SlackRequestForm.OpenAction),
        Pressed(SlackActionKind.OpenChoice, "the button of everything", SlackForms.OrderAction),
        Pressed(SlackActionKind.ChooseProduct, "the choice of a product", SlackForms.ChooseAction, "account"),
        Pressed(SlackActionKind.Link, "a link", $"{SlackTexts.LinkAction}:REQ-1") with
        {
            IsSilent = true,
        },
        Pressed(SlackActionKind.Unknown, "an unknown button", world => Press(world, "of-old", "x", "b")),
        Pressed(SlackActionKind.Unknown, "an unknown button in a view", "of-old"),
        .. ManifestShortcuts.Select(id => Of<SlackShortcut>($"the shortcut {id}", world => Shortcut(world, id))),
        Of<SlackShortcut>("an unknown shortcut", world => Shortcut(world, "of-old")),
        Submitted("the account form", SlackRequestForm.AccountCallback, AccountFields),
        Submitted("a wrong account form", SlackRequestForm.AccountCallback, _ => AccountFields("x")),
        Submitted("a product's form", SlackProductView.Callback, _ => new() { ["Name"] = "x" }, "pa-old|Log bucket"),
        Submitted("a product's form without fields", SlackProductView.Callback, _ => [], "pa-old|Log bucket"),
        Submitted("an unknown form", "of-old", _ => new() { ["a"] = "b" }),
        new("the reason for a denial", typeof(SlackViewSubmission), ReasonAsync)
        {
            Channel = Approvers,
            IsApprovers = true,
            IsSeenElsewhereAsync = IsDecidedAsync,
        },
        Of<SlackViewClosed>(
            "a closed form",
            world => Interaction(world, "view_closed", new { view = new { id = "V0" } })
        ) with
        {
            IsSilent = true,
        },
        Of<SlackUnknownAct>(
            "an unknown interaction",
            world => Interaction(world, "message_action", new { trigger_id = "1" })
        ),
        .. new[] { string.Empty, "order", "status", "help", "something else" }.Select(text =>
            Of<SlackCommand>($"the command '{text}'", world => Command(world, text))
        ),
    ];

    /// <summary>The shortcuts that the app's manifest offers.</summary>
    public static IReadOnlyList<string> ManifestShortcuts =>
        ChatOps
            .LocalCloud.Slack.Workspace.SlackManifest.Load(
                ChatOps.Tests.Infrastructure.Repository.PathOf(
                    ChatOps.LocalCloud.Slack.Workspace.SlackManifest.FileName
                )
            )
            .Shortcuts;

    private static ActKind Of<T>(string name, Func<ActWorld, Deed> deed) =>
        new(name, typeof(T), world => Task.FromResult(deed(world)));

    private static ActKind Pressed(SlackActionKind action, string name, Func<ActWorld, Deed> deed) =>
        Of<SlackBlockAction>(name, deed) with
        {
            Action = action,
        };

    private static ActKind Pressed(SlackActionKind action, string name, string id, string? value = null) =>
        Pressed(action, name, world => PressInView(world, id, value));

    private static ActKind Deciding(SlackActionKind action, string id) =>
        new(
            $"{action}",
            typeof(SlackBlockAction),
            async world => Press(world, id, await world.RequestAsync(), "decide", Approvers)
        )
        {
            Action = action,
            Channel = Approvers,
            IsApprovers = true,
        };

    private static ActKind Submitted(
        string name,
        string callback,
        Func<ActWorld, Dictionary<string, string>> fields,
        string metadata = ""
    ) => Of<SlackViewSubmission>(name, world => Submission(world, callback, metadata, fields(world)));

    private static Dictionary<string, string> AccountFields(ActWorld world) =>
        AccountFields($"{world.User}@example.com");

    private static Dictionary<string, string> AccountFields(string email) =>
        new(StringComparer.Ordinal)
        {
            ["AccountType"] = "Sandbox",
            ["RootEmail"] = email,
            ["AccountOU"] = "Demos",
        };

    private static async Task<Deed> ReasonAsync(ActWorld world)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = "Not now" };
        return Submission(world, SlackDenyForm.Callback, $"{await world.RequestAsync()}|{Approvers}|", fields);
    }

    private static Deed HomeOpened(ActWorld world) =>
        Event(
            world,
            new
            {
                type = "app_home_opened",
                user = world.User,
                channel = world.Direct,
                tab = "home",
            }
        );

    private static Deed Said(ActWorld world, string channel, string text, string? thread = null, string? ts = null) =>
        Event(
            world,
            new
            {
                type = channel.StartsWith('D') || thread is not null ? "message" : "app_mention",
                channel_type = channel.StartsWith('D') ? "im" : "channel",
                channel,
                user = world.User,
                text,
                ts = ts ?? world.NewTs(),
                thread_ts = thread,
            }
        );

    private static Deed Event(ActWorld world, object @event) =>
        new(
            "events",
            JsonSerializer.Serialize(
                new
                {
                    type = "event_callback",
                    team_id = "T0LOCAL",
                    event_id = $"Ev{world.NewTs()}",
                    authorizations = new[] { new { team_id = "T0LOCAL", user_id = "U0BOT" } },
                    @event,
                }
            )
        );

    private static async Task<Deed> ReplyAsync(ActWorld world, string text)
    {
        var thread = world.NewTs();
        await world.DoAsync(Said(world, Public, "<@U0BOT> I would like a new account", ts: thread));
        return Said(world, Public, text, thread);
    }

    private static async Task<Deed> AnswerAsync(ActWorld world)
    {
        await world.DoAsync(Said(world, world.Direct, "I would like a new account"));
        var question = world.Edge.Taken.Last(call => call.Method == "chat.postMessage");
        var block = question.Arguments["blocks"]!.AsArray().Single(block => (string)block!["type"]! == "actions")!;
        return Press(world, "choice:1", "Sandbox", (string)block["block_id"]!, world.Direct);
    }

    private static Deed Press(ActWorld world, string action, string value, string block, string channel = Public) =>
        Interaction(
            world,
            "block_actions",
            new
            {
                container = new
                {
                    type = "message",
                    message_ts = "1799999999.000200",
                    channel_id = channel,
                },
                channel = new { id = channel },
                trigger_id = world.NewTs(),
                actions = new[]
                {
                    new
                    {
                        type = "button",
                        action_id = action,
                        block_id = block,
                        value,
                        text = new { text = value },
                        action_ts = world.NewTs(),
                    },
                },
            }
        );

    private static Deed PressInView(ActWorld world, string action, string? value = null) =>
        Interaction(
            world,
            "block_actions",
            new
            {
                container = new { type = "view", view_id = "V0HOME" },
                view = new { id = "V0HOME", app_installed_team_id = "T0LOCAL" },
                trigger_id = world.NewTs(),
                actions = new[]
                {
                    new
                    {
                        type = "button",
                        action_id = action,
                        block_id = "b",
                        value,
                        action_ts = world.NewTs(),
                    },
                },
            }
        );

    private static Deed Shortcut(ActWorld world, string callback) =>
        Interaction(world, "shortcut", new { callback_id = callback, trigger_id = world.NewTs() });

    private static Deed Submission(
        ActWorld world,
        string callback,
        string metadata,
        Dictionary<string, string> values
    ) =>
        Interaction(
            world,
            "view_submission",
            new
            {
                trigger_id = world.NewTs(),
                view = new
                {
                    id = $"V{world.NewTs()}",
                    callback_id = callback,
                    private_metadata = metadata,
                    app_installed_team_id = "T0LOCAL",
                    state = new
                    {
                        values = new JsonObject(
                            values.Select(field =>
                                KeyValuePair.Create(
                                    field.Key,
                                    (JsonNode?)
                                        new JsonObject
                                        {
                                            [field.Key] = new JsonObject
                                            {
                                                ["type"] = "plain_text_input",
                                                ["value"] = field.Value,
                                            },
                                        }
                                )
                            )
                        ),
                    },
                },
            }
        );

    private static Deed Interaction(ActWorld world, string type, object rest)
    {
        var payload = JsonSerializer.SerializeToNode(rest)!.AsObject();
        payload["type"] = type;
        payload["user"] = new JsonObject { ["id"] = world.User, ["team_id"] = "T0LOCAL" };
        payload["team"] = new JsonObject { ["id"] = "T0LOCAL" };
        return new Deed("interactions", payload.ToJsonString());
    }

    private static Deed Command(ActWorld world, string text)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["team_id"] = "T0LOCAL",
            ["user_id"] = world.User,
            ["channel_id"] = Public,
            ["command"] = SlackApp.Command,
            ["text"] = text,
            ["trigger_id"] = world.NewTs(),
        };
        return new Deed("commands", QueryHelpers.AddQueryString(string.Empty, fields)[1..]);
    }

    // The approvers' message shows it, and the requester is told.
    private static async Task<bool> IsDecidedAsync(ActWorld world, Deed deed)
    {
        var id = SlackPlayground.IdIn(deed.Body);
        return (await world.RequestAsync(id))!.Approvals.Any(approval => approval.Decision is not null);
    }
}
