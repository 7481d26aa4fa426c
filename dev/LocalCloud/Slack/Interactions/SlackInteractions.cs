using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Api;
using ChatOps.LocalCloud.Slack.Delivery;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Slack.Interactions;

/// <summary>What came of something that a person did: what the app answered, or why he sees Slack's warning
/// triangle.</summary>
/// <param name="Ok">False where the app failed, or Slack could not use its answer.</param>
/// <param name="Error">Why not; null where it went well.</param>
/// <param name="Response">The app's answer, where it was JSON.</param>
internal sealed record InteractionResult(bool Ok, string? Error = null, JsonNode? Response = null);

/// <summary>Carries presses, submissions and commands to the app and does what its answer says. Nothing is retried: the
/// person would press again.</summary>
internal sealed class SlackInteractions(
    SlackStore store,
    SlackEvents events,
    SlackSender sender,
    ViewMethods views,
    LocalState state
)
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>A person uses an element of a message or of a view.</summary>
    public async Task<InteractionResult> ActAsync(
        SlackPerson person,
        SlackSurface surface,
        PressedElement pressed,
        string localCloudUrl,
        CancellationToken cancellationToken
    )
    {
        var payload = Common("block_actions", person);
        payload["trigger_id"] = store.NewTrigger(person.Id).Id;
        payload["container"] = surface.Container();
        payload["actions"] = new JsonArray(pressed.ToAction(store.NextTimestamp()));
        if (surface.Message is { } message)
        {
            payload["channel"] = new JsonObject
            {
                ["id"] = message.Channel,
                ["name"] = SlackWorkspace.Channel(message.Channel)!.Name,
            };
            payload["message"] = SlackPayloads.Message(message);
            payload["state"] = new JsonObject { ["values"] = pressed.ToState() };
            payload["response_url"] =
                $"{localCloudUrl}/slack/response/{store.NewResponseUrl(message.Channel, person.Id, message).Id}";
        }
        else
        {
            payload["view"] = SlackPayloads.View(surface.View!, pressed.ToState());
        }

        return Judge(await PostAsync(payload, cancellationToken));
    }

    /// <summary>A person picks a global shortcut: it belongs to no channel and no message.</summary>
    public async Task<InteractionResult> PickAsync(
        SlackPerson person,
        string callbackId,
        CancellationToken cancellationToken
    )
    {
        var payload = Common("shortcut", person);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = store.NextTimestamp();
        payload["trigger_id"] = store.NewTrigger(person.Id).Id;
        return Judge(await PostAsync(payload, cancellationToken));
    }

    /// <summary>A person submits a modal.</summary>
    /// <param name="person">Who.</param>
    /// <param name="view">The modal.</param>
    /// <param name="values">Slack's <c>state.values</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<InteractionResult> SubmitAsync(
        SlackPerson person,
        SlackView view,
        JsonObject values,
        CancellationToken cancellationToken
    )
    {
        var payload = Common("view_submission", person, person.TeamId);
        payload["trigger_id"] = store.NewTrigger(person.Id).Id;
        payload["view"] = SlackPayloads.View(view, values);
        payload["response_urls"] = new JsonArray();
        var result = Judge(await PostAsync(payload, cancellationToken));
        return result.Ok ? Apply(view, result) : result;
    }

    /// <summary>A person closes a modal; the app hears of it only where it asked to.</summary>
    public async Task<InteractionResult> CloseAsync(
        SlackPerson person,
        SlackView view,
        CancellationToken cancellationToken
    )
    {
        store.Remove(view);
        if (
            !view.Definition.TryGetProperty("notify_on_close", out var notify)
            || notify.ValueKind != JsonValueKind.True
        )
        {
            return new InteractionResult(Ok: true);
        }

        var payload = Common("view_closed", person, person.TeamId);
        payload["view"] = SlackPayloads.View(view);
        payload["is_cleared"] = false;
        return Judge(await PostAsync(payload, cancellationToken));
    }

    /// <summary>A person types a slash command. What the app answers at once is shown to him alone, unless it says
    /// otherwise.</summary>
    public async Task<InteractionResult> CommandAsync(
        SlackPerson person,
        SlackChannel channel,
        string command,
        string text,
        string localCloudUrl,
        CancellationToken cancellationToken
    )
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["token"] = "deprecated-verification-token",
            ["team_id"] = person.IsStranger ? person.TeamId : SlackWorkspace.TeamId,
            ["team_domain"] = SlackWorkspace.TeamDomain,
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.Name,
            ["user_id"] = person.Id,
            ["user_name"] = person.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = SlackWorkspace.AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] =
                $"{localCloudUrl}/slack/response/{store.NewResponseUrl(channel.Id, person.Id, message: null).Id}",
            ["trigger_id"] = store.NewTrigger(person.Id).Id,
        };
        AppAnswer answer;
        try
        {
            using var form = new FormUrlEncodedContent(fields);
            answer = await sender.SendAsync(
                "/slack/commands",
                Form,
                await form.ReadAsStringAsync(cancellationToken),
                cancellationToken
            );
        }
        catch (AppUnreachableException exception)
        {
            return new InteractionResult(Ok: false, $"operation_timeout: {exception.Message}");
        }

        var result = answer is { IsSuccess: true, IsJson: false, Body.Length: > 0 }
            ? new InteractionResult(Ok: true, Response: new JsonObject { ["text"] = answer.Body })
            : Judge(answer);
        if (result.Response is JsonObject response && (response["text"] is not null || response["blocks"] is not null))
        {
            Show(person, channel, response);
        }

        return result;
    }

    // At a modal, Slack names the person's own workspace as the team, and everywhere else the one in which the app is
    // installed.
    private static JsonObject Common(string type, SlackPerson person, string team = SlackWorkspace.TeamId) =>
        new()
        {
            ["type"] = type,
            ["user"] = new JsonObject
            {
                ["id"] = person.Id,
                ["username"] = person.Name,
                ["name"] = person.Name,
                ["team_id"] = person.TeamId,
            },
            ["team"] = new JsonObject
            {
                ["id"] = team,
                ["domain"] = team == SlackWorkspace.TeamId ? SlackWorkspace.TeamDomain : team.ToLowerInvariant(),
            },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["api_app_id"] = SlackWorkspace.AppId,
            ["token"] = "deprecated-verification-token",
        };

    private async Task<AppAnswer?> PostAsync(JsonObject payload, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent([new("payload", payload.ToJsonString())]);
        try
        {
            return await sender.SendAsync(
                "/slack/interactions",
                Form,
                await form.ReadAsStringAsync(cancellationToken),
                cancellationToken
            );
        }
        catch (AppUnreachableException)
        {
            return null;
        }
    }

    private static InteractionResult Judge(AppAnswer? answer)
    {
        if (answer is not { IsSuccess: true })
        {
            return new InteractionResult(
                Ok: false,
                answer is null ? "The app did not answer within 3 seconds." : $"The app answered {answer.Status}."
            );
        }

        if (!answer.IsJson || answer.Body.Length == 0)
        {
            return new InteractionResult(Ok: true);
        }

        try
        {
            return new InteractionResult(Ok: true, Response: JsonNode.Parse(answer.Body));
        }
        catch (JsonException exception)
        {
            return new InteractionResult(Ok: false, $"The app's answer is not JSON: {exception.Message}");
        }
    }

    private InteractionResult Apply(SlackView view, InteractionResult result)
    {
        var action = result.Response is JsonObject response ? response["response_action"]?.ToString() : null;
        try
        {
            state.Transact(() =>
            {
                switch (action)
                {
                    case "errors":
                        break;
                    case "update":
                        views.Replace(view, result.Response!["view"] ?? new JsonObject());
                        break;
                    case "push":
                        views.PushOn(view.User, result.Response!["view"] ?? new JsonObject());
                        break;
                    case "clear":
                        store.Views(view.User).Where(open => open.RootId == view.RootId).ToList().ForEach(store.Remove);
                        break;
                    default:
                        store.Remove(view);
                        break;
                }
            });
            return result;
        }
        catch (ChatOps.LocalCloud.Operations.ServiceException exception)
        {
            return new InteractionResult(
                Ok: false,
                $"Slack refused the app's view: {exception.Code} {exception.Message}",
                result.Response
            );
        }
    }

    private void Show(SlackPerson person, SlackChannel channel, JsonObject response) =>
        state.Transact(() =>
        {
            var isPublic = response["response_type"]?.ToString() == "in_channel";
            var message = new SlackMessage
            {
                Channel = channel.Id,
                User = SlackWorkspace.BotUserId,
                Text = response["text"]?.ToString() ?? string.Empty,
                Blocks = response["blocks"] is { } blocks ? JsonSerializer.SerializeToElement(blocks) : null,
                Ts = store.NextTimestamp(),
                EphemeralTo = isPublic ? null : person.Id,
            };
            store.Put(message);
            if (isPublic)
            {
                events.MessagePosted(channel, message);
            }
        });
}
