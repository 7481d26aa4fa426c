using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Slack.Delivery;
using ChatOps.LocalCloud.Slack.Interactions;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Slack;

/// <summary><c>/_local/slack/*</c>: what a person does in Slack, and what he sees there.</summary>
internal static class SlackControls
{
    public static void Map(IEndpointRouteBuilder controls)
    {
        var slack = controls.MapGroup("/slack");
        slack.MapGet("/people", (SlackStore store) => ControlRoutes.Answer(SlackWorkspace.People.Select(store.Now)));
        slack.MapPut("/people", ChangePersonAsync);
        slack.MapGet("/channels", () => ControlRoutes.Answer(SlackWorkspace.Channels));
        slack.MapPut("/channels", ChangeChannelAsync);
        slack.MapGet("/grants", (SlackGrants grants) => ControlRoutes.Answer(grants.Uses));
        slack.MapGet(
            "/messages",
            (SlackStore store, string? channel, string? thread) =>
                ControlRoutes.Answer(
                    store
                        .Messages(ChannelNamed(channel).Id)
                        .Where(message => thread is null || message.ThreadTs == thread)
                        .Select(ShownMessage)
                )
        );
        slack.MapPost("/messages", WriteAsync);
        slack.MapPost("/actions", ActAsync);
        slack.MapPost("/commands", CommandAsync);
        slack.MapPost("/shortcuts", PickShortcutAsync);
        slack.MapPost("/home", OpenHomeAsync);
        slack.MapGet(
            "/views",
            (SlackStore store, string? user) =>
                ControlRoutes.Answer(store.Views(PersonNamed(user).Id).Select(view => SlackPayloads.View(view)))
        );
        slack.MapPost("/views/submit", SubmitAsync);
        slack.MapPost("/views/close", CloseAsync);
        slack.MapGet(
            "/deliveries",
            (SlackStore store) => ControlRoutes.Answer(store.Finished().Concat(store.Pending()))
        );
    }

    private static async Task<IResult> WriteAsync(
        HttpContext context,
        SlackStore store,
        SlackEvents events,
        LocalState state,
        SlackGrants grants
    )
    {
        var typed = await ControlRoutes.ReadAsync(
            context,
            ["user", "channel", "text", "thread_ts", "forward", "file"],
            fields =>
                (
                    User: fields.FilledIn("user"),
                    Channel: fields.FilledIn("channel"),
                    // A forwarded message and a file may stand alone.
                    Text: fields.Has("forward") || fields.Has("file")
                        ? fields.Exact("text") ?? string.Empty
                        : fields.FilledIn("text"),
                    ThreadTs: fields.Exact("thread_ts"),
                    Forward: fields.Object("forward"),
                    File: fields.Has("file") ? fields.FilledIn("file") : null
                )
        );
        var (person, channel) = PersonIn(typed.User, typed.Channel);
        if (channel.IsDirect && !grants.Manifest.HasMessages)
        {
            throw new ControlException(
                "channel",
                "Nobody can write to the bot; its manifest says so.",
                StatusCodes.Status403Forbidden
            );
        }

        var forwarded = typed.Forward is null
            ? null
            : SlackPayloads.Forwarded(ForwardedBy(person, typed.Forward, store));
        var files = typed.File is null ? null : SlackPayloads.File(typed.File, person.Id);
        var text = SlackMarkup.FromTyped(typed.Text);
        var message = state.Transact(() =>
        {
            var written = new SlackMessage
            {
                Channel = channel.Id,
                User = person.Id,
                Text = text,
                Ts = store.NextTimestamp(),
                ThreadTs = typed.ThreadTs,
                Attachments = forwarded is null ? null : JsonSerializer.SerializeToElement(forwarded),
                Files = files is null ? null : JsonSerializer.SerializeToElement(files),
            };
            store.Put(written);
            events.MessagePosted(channel, written);
            return written;
        });
        return ControlRoutes.Answer(ShownMessage(message));
    }

    private static SlackMessage ForwardedBy(SlackPerson person, JsonObject forward, SlackStore store) =>
        SlackWorkspace.Channel(forward["channel"]?.ToString()) is { } channel
        && SlackWorkspace.IsMember(channel, person.Id)
        && store.Message(channel.Id, forward["ts"]?.ToString() ?? string.Empty) is { EphemeralTo: null } message
            ? message
            : throw new ControlException(
                "forward",
                $"{person.Id} sees no such message: 'forward' takes the 'channel' and 'ts' of one.",
                StatusCodes.Status404NotFound
            );

    // What an administrator does to a channel; what is left out becomes as it was in the beginning.
    private static async Task<IResult> ChangeChannelAsync(HttpContext context, SlackStore store)
    {
        var change = await ControlRoutes.ReadAsync(
            context,
            ["channel", "has_bot", "is_archived", "is_deleted"],
            fields =>
                (
                    Channel: fields.FilledIn("channel"),
                    HasBot: fields.Flag("has_bot"),
                    IsArchived: fields.Flag("is_archived"),
                    IsDeleted: fields.Flag("is_deleted")
                )
        );
        var channel = ChannelNamed(change.Channel);
        var changed = new SlackChannelState(
            change.HasBot ?? channel.HasBot,
            change.IsArchived ?? false,
            change.IsDeleted ?? false
        );
        store.Put(channel.Id, changed);
        return ControlRoutes.Answer(changed);
    }

    // What a person sets in his client; what is left out becomes as it was in the beginning.
    private static async Task<IResult> ChangePersonAsync(HttpContext context, SlackStore store)
    {
        var (user, locale, realName) = await ControlRoutes.ReadAsync(
            context,
            ["user", "locale", "real_name"],
            fields => (fields.FilledIn("user"), fields.Exact("locale"), fields.Exact("real_name"))
        );
        var person = PersonNamed(user);
        store.Put(person.Id, new SlackPersonState(locale ?? SlackPerson.UsualLocale, realName));
        return ControlRoutes.Answer(store.Now(person));
    }

    private static async Task<IResult> ActAsync(
        HttpContext context,
        SlackStore store,
        SlackInteractions interactions,
        SlackGrants grants
    )
    {
        RequireInteractivity(grants);
        var act = await ControlRoutes.ReadAsync(
            context,
            ["user", "channel", "ts", "view_id", "action_id", "value"],
            fields =>
            {
                var isInView = fields.Has("view_id");
                return (
                    User: fields.FilledIn("user"),
                    ViewId: isInView ? fields.FilledIn("view_id") : null,
                    Channel: isInView ? string.Empty : fields.FilledIn("channel"),
                    Ts: isInView ? string.Empty : fields.FilledIn("ts"),
                    ActionId: fields.FilledIn("action_id"),
                    Value: fields.Exact("value")
                );
            }
        );
        var surface = act.ViewId is null
            ? MessageOf(act.User, act.Channel, act.Ts, store)
            : ViewOf(act.User, act.ViewId, store);
        var pressed =
            PressedElement.Find(surface.Blocks, act.ActionId, act.Value)
            ?? throw new ControlException(
                "action_id",
                $"There is nothing to press with action_id '{act.ActionId}' and value '{act.Value}'.",
                StatusCodes.Status404NotFound
            );
        return Shown(
            await interactions.ActAsync(PersonNamed(act.User), surface, pressed, UrlOf(context), context.RequestAborted)
        );
    }

    private static async Task<IResult> CommandAsync(
        HttpContext context,
        SlackInteractions interactions,
        SlackGrants grants
    )
    {
        var (user, place, command, text) = await ControlRoutes.ReadAsync(
            context,
            ["user", "channel", "command", "text"],
            fields =>
                (fields.FilledIn("user"), fields.FilledIn("channel"), fields.FilledIn("command"), fields.Exact("text"))
        );
        var (person, channel) = PersonIn(user, place);
        if (!grants.HasCommand(command))
        {
            throw new ControlException(
                "command",
                $"{command} is not a command of the app; its manifest has {string.Join(", ", grants.Manifest.Commands)}.",
                StatusCodes.Status404NotFound
            );
        }

        return Shown(
            await interactions.CommandAsync(
                person,
                channel,
                command,
                text ?? string.Empty,
                UrlOf(context),
                context.RequestAborted
            )
        );
    }

    private static async Task<IResult> PickShortcutAsync(
        HttpContext context,
        SlackInteractions interactions,
        SlackGrants grants
    )
    {
        RequireInteractivity(grants);
        var (user, callbackId) = await ControlRoutes.ReadAsync(
            context,
            ["user", "callback_id"],
            fields => (fields.FilledIn("user"), fields.FilledIn("callback_id"))
        );
        var person = PersonNamed(user);
        return grants.HasShortcut(callbackId)
            ? Shown(await interactions.PickAsync(person, callbackId, context.RequestAborted))
            : throw new ControlException(
                "callback_id",
                $"{callbackId} is not a global shortcut of the app; its manifest has {string.Join(", ", grants.Manifest.Shortcuts)}.",
                StatusCodes.Status404NotFound
            );
    }

    private static async Task<IResult> OpenHomeAsync(HttpContext context, SlackEvents events, SlackGrants grants)
    {
        if (!grants.Manifest.HasHome)
        {
            throw new ControlException(
                string.Empty,
                "The app has no Home tab; its manifest says so.",
                StatusCodes.Status403Forbidden
            );
        }

        events.HomeOpened(
            PersonNamed(await ControlRoutes.ReadAsync(context, ["user"], fields => fields.FilledIn("user")))
        );
        return ControlRoutes.Answer(new InteractionResult(Ok: true));
    }

    private static async Task<IResult> SubmitAsync(
        HttpContext context,
        SlackStore store,
        SlackInteractions interactions,
        SlackGrants grants
    )
    {
        RequireInteractivity(grants);
        var sent = await ControlRoutes.ReadAsync(
            context,
            ["user", "view_id", "values"],
            fields =>
                (User: fields.FilledIn("user"), ViewId: fields.FilledIn("view_id"), Values: fields.Object("values"))
        );
        var view = ViewOf(sent.User, sent.ViewId, store).View!;
        if (view.Type != "modal")
        {
            throw new ControlException("view_id", "Only a modal can be submitted.");
        }

        JsonObject values;
        try
        {
            var errors = SubmittedValues.Read(view, sent.Values ?? [], out values);
            if (errors.Count > 0)
            {
                // Slack's own client would say so, and send nothing.
                return Shown(
                    new InteractionResult(
                        Ok: true,
                        Response: new JsonObject { ["response_action"] = "errors", ["errors"] = errors }
                    )
                );
            }
        }
        catch (ArgumentException exception)
        {
            throw new ControlException("values", exception.Message);
        }

        return Shown(await interactions.SubmitAsync(PersonNamed(sent.User), view, values, context.RequestAborted));
    }

    private static async Task<IResult> CloseAsync(HttpContext context, SlackStore store, SlackInteractions interactions)
    {
        var (user, viewId) = await ControlRoutes.ReadAsync(
            context,
            ["user", "view_id"],
            fields => (fields.FilledIn("user"), fields.FilledIn("view_id"))
        );
        return Shown(
            await interactions.CloseAsync(PersonNamed(user), ViewOf(user, viewId, store).View!, context.RequestAborted)
        );
    }

    private static (SlackPerson Person, SlackChannel Channel) PersonIn(string user, string place)
    {
        var person = PersonNamed(user);
        var channel = ChannelNamed(place);
        return SlackWorkspace.IsMember(channel, person.Id)
            ? (person, channel)
            : throw new ControlException(
                "channel",
                $"{person.Id} is not in {channel.Id}.",
                StatusCodes.Status403Forbidden
            );
    }

    private static SlackSurface MessageOf(string user, string place, string ts, SlackStore store)
    {
        var (person, channel) = PersonIn(user, place);
        return
            store.Message(channel.Id, ts) is { } message
            && (message.EphemeralTo is null || message.EphemeralTo == person.Id)
            ? new SlackSurface(message, View: null)
            : throw new ControlException(
                "ts",
                $"{person.Id} sees no message {ts} in {channel.Id}.",
                StatusCodes.Status404NotFound
            );
    }

    private static SlackSurface ViewOf(string user, string id, SlackStore store)
    {
        var person = PersonNamed(user);
        return store.View(id) is { } view && view.User == person.Id
            ? new SlackSurface(Message: null, view)
            : throw new ControlException(
                "view_id",
                $"{person.Id} has no view '{id}' open.",
                StatusCodes.Status404NotFound
            );
    }

    private static void RequireInteractivity(SlackGrants grants)
    {
        if (!grants.Manifest.IsInteractive)
        {
            throw new ControlException(
                string.Empty,
                "Nothing of the app can be used; its manifest has no interactivity.",
                StatusCodes.Status403Forbidden
            );
        }
    }

    private static SlackPerson PersonNamed(string? id) =>
        SlackWorkspace.Person(id)
        ?? throw new ControlException(
            "user",
            $"There is no user '{id}'; see GET /_local/slack/people.",
            StatusCodes.Status404NotFound
        );

    private static SlackChannel ChannelNamed(string? id) =>
        SlackWorkspace.Channel(id)
        ?? throw new ControlException(
            "channel",
            $"There is no channel '{id}'; see GET /_local/slack/channels.",
            StatusCodes.Status404NotFound
        );

    private static string UrlOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static IResult Shown(InteractionResult result) =>
        Results.Json(
            result,
            ControlRoutes.Json,
            statusCode: result.Ok ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway
        );

    private static Dictionary<string, object?> ShownMessage(SlackMessage message)
    {
        var shown = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["channel"] = message.Channel,
            ["user"] = message.User,
            ["text"] = message.Text,
            ["blocks"] = message.Blocks is { } blocks ? blocks : Array.Empty<object>(),
            ["ts"] = message.Ts,
            ["thread_ts"] = message.ThreadTs,
        };
        if (message.EphemeralTo is { } person)
        {
            shown["ephemeral_to"] = person;
        }

        return shown;
    }
}
