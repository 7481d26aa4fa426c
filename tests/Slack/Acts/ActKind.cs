using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack;
using ChatOps.Vending.Slack.Asking;
using ChatOps.Vending.Slack.Deciding;
using ChatOps.Vending.Slack.Inbound;
using ChatOps.Vending.Slack.Talk;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Tests.Slack.Acts;

/// <summary>A kind of thing that a person does in Slack.</summary>
/// <param name="Name">In words.</param>
/// <param name="Type">How the product reads it.</param>
/// <param name="PrepareAsync">What goes before; returns what Slack sends when the person does it.</param>
internal sealed record ActKind(string Name, Type Type, Func<ActWorld, Task<Deed>> PrepareAsync)
{
    private const string Public = "C0GENERAL";

    /// <summary>Which press; null for what is none.</summary>
    public SlackActionKind? Action { get; init; }

    /// <summary>Where it is done, but for a direct message.</summary>
    public string Channel { get; init; } = Public;

    /// <summary>True where nothing need be said: the person did it to have done with it, or Slack itself shows what comes of it.</summary>
    public bool IsSilent { get; init; }

    /// <summary>True for a reply that may be for the others in the thread: whether it is for the bot, the product's records say.</summary>
    public bool MayBeForOthers { get; init; }

    /// <summary>True for the continuation of a conversation, which only a member has with the bot.</summary>
    public bool NeedsMember { get; init; }

    /// <summary>True where an approver does it.</summary>
    public bool IsApprovers { get; init; }

    /// <summary>Where what comes of it is seen elsewhere than in a message to the person.</summary>
    public Func<ActWorld, Deed, Task<bool>> IsSeenElsewhereAsync { get; init; } = (_, _) => Task.FromResult(false);

    public static IReadOnlyList<ActKind> All { get; } =
    [
        new("a direct message", typeof(SlackPersonMessage), world => Now(Said(world, world.Direct, "I would like a new account"))),
        new("a direct message without words", typeof(SlackPersonMessage), world => Now(Said(world, world.Direct, string.Empty))),
        new("a reply in a direct message's thread", typeof(SlackPersonMessage), world => Now(Said(world, world.Direct, "help", "1799999999.000100"))),
        new("a mention", typeof(SlackPersonMessage), world => Now(Said(world, Public, "<@U0BOT> I would like a new account"))),
        new("a reply where the bot talks", typeof(SlackPersonMessage), world => ReplyAsync(world, "Sandbox")) { MayBeForOthers = true, NeedsMember = true },
        new("a file where the bot talks", typeof(SlackPersonMessage), world => ReplyAsync(world, string.Empty)) { MayBeForOthers = true, NeedsMember = true },
        new("the Home tab", typeof(SlackHomeOpened), world => Now(Event(world, new { type = "app_home_opened", user = world.User, channel = world.Direct, tab = "home" }))),

        new("an answer", typeof(SlackBlockAction), AnswerAsync) { Action = SlackActionKind.Choice, NeedsMember = true },
        new("an answer to nothing", typeof(SlackBlockAction), world => Now(Press(world, "choice:0", "Sandbox", "choices:x:y"))) { Action = SlackActionKind.Choice },
        new("Approve", typeof(SlackBlockAction), async world => Press(world, SlackApprovalMessage.ApproveAction, await world.RequestAsync(), "decide", "C0APPROVERS"))
        {
            Action = SlackActionKind.Approve,
            Channel = "C0APPROVERS",
            IsApprovers = true,
            IsSeenElsewhereAsync = IsDecidedAsync,
        },
        new("Deny", typeof(SlackBlockAction), async world => Press(world, SlackApprovalMessage.DenyAction, await world.RequestAsync(), "decide", "C0APPROVERS"))
        {
            Action = SlackActionKind.Deny,
            Channel = "C0APPROVERS",
            IsApprovers = true,
        },
        new("the button of the account form", typeof(SlackBlockAction), world => Now(PressInView(world, SlackRequestForm.OpenAction))) { Action = SlackActionKind.OpenAccountForm },
        new("the button of everything", typeof(SlackBlockAction), world => Now(PressInView(world, SlackForms.OrderAction))) { Action = SlackActionKind.OpenChoice },
        new("the choice of a product", typeof(SlackBlockAction), world => Now(PressInView(world, SlackForms.ChooseAction, "account"))) { Action = SlackActionKind.ChooseProduct },
        new("a link", typeof(SlackBlockAction), world => Now(PressInView(world, $"{SlackHome.LinkAction}:REQ-1"))) { Action = SlackActionKind.Link, IsSilent = true },
        new("an unknown button", typeof(SlackBlockAction), world => Now(Press(world, "of-old", "x", "b"))) { Action = SlackActionKind.Unknown },
        new("an unknown button in a view", typeof(SlackBlockAction), world => Now(PressInView(world, "of-old"))) { Action = SlackActionKind.Unknown },

        .. SlackManifestShortcuts.Select(callback => new ActKind($"the shortcut {callback}", typeof(SlackShortcut), world => Now(Shortcut(world, callback)))),
        new("an unknown shortcut", typeof(SlackShortcut), world => Now(Shortcut(world, "of-old"))),

        new("the account form", typeof(SlackViewSubmission), world => Now(Submission(world, SlackRequestForm.AccountCallback, string.Empty, new() { ["AccountType"] = "Sandbox", ["RootEmail"] = $"{world.User.ToLowerInvariant()}@example.com", ["AccountOU"] = "Demos" }))),
        new("a wrong account form", typeof(SlackViewSubmission), world => Now(Submission(world, SlackRequestForm.AccountCallback, string.Empty, new() { ["AccountType"] = "Sandbox", ["RootEmail"] = "x", ["AccountOU"] = "Demos" }))),
        new("a product's form", typeof(SlackViewSubmission), world => Now(Submission(world, SlackProductView.Callback, "pa-old|Log bucket", new() { ["Name"] = "x" }))),
        new("a product's form without fields", typeof(SlackViewSubmission), world => Now(Submission(world, SlackProductView.Callback, "pa-old|Log bucket", []))),
        new("the reason for a denial", typeof(SlackViewSubmission), async world => Submission(world, SlackDenyForm.Callback, $"{await world.RequestAsync()}|C0APPROVERS|", new() { ["reason"] = "Not now" }))
        {
            Channel = "C0APPROVERS",
            IsApprovers = true,
            IsSeenElsewhereAsync = IsDecidedAsync,
        },
        new("an unknown form", typeof(SlackViewSubmission), world => Now(Submission(world, "of-old", string.Empty, new() { ["a"] = "b" }))),
        new("a closed form", typeof(SlackViewClosed), world => Now(Interaction(world, "view_closed", new { view = new { id = "V0", callback_id = "x" } }))) { IsSilent = true },
        new("an unknown interaction", typeof(SlackUnknownAct), world => Now(Interaction(world, "message_action", new { channel = new { id = Public }, trigger_id = world.NewTs() }))),

        .. new[] { string.Empty, "order", "status", "help", "something else" }
            .Select(text => new ActKind($"the command '{text}'", typeof(SlackCommand), world => Now(Command(world, text)))),
    ];

    /// <summary>The shortcuts that the app's manifest offers.</summary>
    public static IReadOnlyList<string> SlackManifestShortcuts =>
        ChatOps.LocalCloud.Slack.SlackManifest.Load(Infrastructure.Repository.PathOf(ChatOps.LocalCloud.Slack.SlackManifest.FileName)).Shortcuts;

    private static Task<Deed> Now(Deed deed) => Task.FromResult(deed);

    private static Deed Said(ActWorld world, string channel, string text, string? thread = null, string? ts = null) => Event(world, new
    {
        type = channel.StartsWith('D') || thread is not null ? "message" : "app_mention",
        channel_type = channel.StartsWith('D') ? "im" : "channel",
        channel,
        user = world.User,
        text,
        ts = ts ?? world.NewTs(),
        thread_ts = thread,
    });

    private static Deed Event(ActWorld world, object @event) => new("events", JsonSerializer.Serialize(new
    {
        type = "event_callback",
        team_id = "T0LOCAL",
        event_id = $"Ev{world.NewTs()}",
        authorizations = new[] { new { team_id = "T0LOCAL", user_id = "U0BOT" } },
        @event,
    }));

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

    private static Deed Press(ActWorld world, string action, string value, string block, string channel = Public) => Interaction(world, "block_actions", new
    {
        container = new { type = "message", message_ts = "1799999999.000200", channel_id = channel },
        channel = new { id = channel },
        trigger_id = world.NewTs(),
        actions = new[] { new { type = "button", action_id = action, block_id = block, value, text = new { text = value }, action_ts = world.NewTs() } },
    });

    private static Deed PressInView(ActWorld world, string action, string? value = null) => Interaction(world, "block_actions", new
    {
        container = new { type = "view", view_id = "V0HOME" },
        view = new { id = "V0HOME", app_installed_team_id = "T0LOCAL" },
        trigger_id = world.NewTs(),
        actions = new[] { new { type = "button", action_id = action, block_id = "b", value, action_ts = world.NewTs() } },
    });

    private static Deed Shortcut(ActWorld world, string callback) => Interaction(world, "shortcut", new { callback_id = callback, trigger_id = world.NewTs() });

    private static Deed Submission(ActWorld world, string callback, string metadata, Dictionary<string, string> values) => Interaction(world, "view_submission", new
    {
        trigger_id = world.NewTs(),
        view = new
        {
            id = $"V{world.NewTs()}",
            callback_id = callback,
            private_metadata = metadata,
            app_installed_team_id = "T0LOCAL",
            state = new { values = values.ToDictionary(field => field.Key, field => new Dictionary<string, object>(StringComparer.Ordinal) { [field.Key] = new { type = "plain_text_input", value = field.Value } }, StringComparer.Ordinal) },
        },
    });

    private static Deed Interaction(ActWorld world, string type, object rest)
    {
        var payload = JsonSerializer.SerializeToNode(rest)!.AsObject();
        payload["type"] = type;
        payload["user"] = new JsonObject { ["id"] = world.User, ["team_id"] = "T0LOCAL" };
        payload["team"] = new JsonObject { ["id"] = "T0LOCAL" };
        return new Deed("interactions", payload.ToJsonString());
    }

    private static Deed Command(ActWorld world, string text) => new("commands", QueryHelpers.AddQueryString(string.Empty, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["team_id"] = "T0LOCAL",
        ["user_id"] = world.User,
        ["channel_id"] = Public,
        ["command"] = SlackApp.Command,
        ["text"] = text,
        ["trigger_id"] = world.NewTs(),
    })[1..]);

    // The approvers' message shows it, and the requester is told.
    private static async Task<bool> IsDecidedAsync(ActWorld world, Deed deed)
    {
        var id = SlackPlayground.IdIn(deed.Body);
        return (await world.RequestAsync(id))!.Approvals.Any(approval => approval.Decision is not null);
    }
}
