using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>Things as Slack's JSON shows them.</summary>
internal static class SlackPayloads
{
    public static JsonObject Message(SlackMessage message)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["user"] = message.User,
            ["text"] = message.Text,
            ["ts"] = message.Ts,
            ["team"] = SlackWorkspace.TeamId,
        };
        if (message.User == SlackWorkspace.BotUserId)
        {
            json["bot_id"] = SlackWorkspace.BotId;
            json["app_id"] = SlackWorkspace.AppId;
            json["bot_profile"] = new JsonObject
            {
                ["id"] = SlackWorkspace.BotId,
                ["app_id"] = SlackWorkspace.AppId,
                ["name"] = "ChatOps",
                ["team_id"] = SlackWorkspace.TeamId,
                ["deleted"] = false,
            };
        }
        else if (SlackWorkspace.Person(message.User)?.IsBot == true)
        {
            // Another app's.
            json["bot_id"] = $"B0{message.User[2..]}";
            json["app_id"] = $"A0{message.User[2..]}";
        }

        if (message.ThreadTs is not null)
        {
            json["thread_ts"] = message.ThreadTs;
        }

        if (message.IsEdited)
        {
            json["edited"] = new JsonObject { ["user"] = message.User, ["ts"] = message.Ts };
        }

        if (message.Blocks is { } blocks)
        {
            json["blocks"] = JsonSerializer.SerializeToNode(blocks);
        }

        if (message.Attachments is { } attachments)
        {
            json["attachments"] = JsonSerializer.SerializeToNode(attachments);
        }

        if (message.Files is { } files)
        {
            json["subtype"] = "file_share";
            json["files"] = JsonSerializer.SerializeToNode(files);
        }

        return json;
    }

    /// <summary>A person's profile; his language only where it was asked for.</summary>
    public static JsonObject User(SlackPerson person, bool withLocale)
    {
        var names = person.RealName.Split(' ', 2);
        var profile = new JsonObject
        {
            ["real_name"] = person.RealName,
            ["real_name_normalized"] = person.RealName,
            ["display_name"] = person.Name,
            ["first_name"] = names[0],
            ["last_name"] = names.Length > 1 ? names[1] : string.Empty,
            ["team"] = person.TeamId,
            ["fields"] = new JsonArray(),
        };
        if (person.Email is not null)
        {
            profile["email"] = person.Email;
        }

        var user = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.TeamId,
            ["name"] = person.Name,
            ["deleted"] = person.IsDeleted,
            ["real_name"] = person.RealName,
            ["tz"] = "Europe/Madrid",
            ["profile"] = profile,
            ["is_admin"] = false,
            ["is_owner"] = false,
            ["is_restricted"] = false,
            ["is_ultra_restricted"] = false,
            ["is_bot"] = person.IsBot,
            ["is_stranger"] = person is { IsStranger: true, IsInSharedChannel: false },
            ["is_app_user"] = false,
            ["updated"] = 1_700_000_000,
        };
        if (withLocale)
        {
            user["locale"] = person.Locale;
        }

        if (person.OrganizationTeams is { } teams)
        {
            user["enterprise_user"] = new JsonObject
            {
                ["id"] = person.Id,
                ["enterprise_id"] = SlackWorkspace.EnterpriseId,
                ["enterprise_name"] = "Local",
                ["is_admin"] = false,
                ["is_owner"] = false,
                ["teams"] = new JsonArray([.. teams.Select(team => (JsonNode)team)]),
            };
        }

        return user;
    }

    /// <summary>
    /// What a person writes when they forward a message: it stands in an attachment, and the text stays theirs, or
    /// empty.
    /// </summary>
    public static JsonArray Forwarded(SlackMessage message) =>
        [
            new JsonObject
            {
                ["is_share"] = true,
                ["is_msg_unfurl"] = true,
                ["from_url"] =
                    $"https://{SlackWorkspace.TeamDomain}.slack.com/archives/{message.Channel}/p{message.Ts}",
                ["channel_id"] = message.Channel,
                ["author_id"] = message.User,
                ["ts"] = message.Ts,
                ["text"] = message.Text,
                ["fallback"] = message.Text,
            },
        ];

    /// <summary>A file beside a message.</summary>
    public static JsonArray File(string name, string user) =>
        [
            new JsonObject
            {
                ["id"] = SlackStore.NewId("F"),
                ["name"] = name,
                ["title"] = name,
                ["user"] = user,
                ["mode"] = "hosted",
            },
        ];

    /// <summary>
    /// The view; a person of another workspace has it open in their own, while the app is installed in this one.
    /// </summary>
    public static JsonObject View(SlackView view, JsonObject? values = null)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(view.Definition)!;
        json["id"] = view.Id;
        json["team_id"] = SlackWorkspace.Person(view.User)?.TeamId ?? SlackWorkspace.TeamId;
        json["app_id"] = SlackWorkspace.AppId;
        json["bot_id"] = SlackWorkspace.BotId;
        json["app_installed_team_id"] = SlackWorkspace.TeamId;
        json["hash"] = view.Hash;
        json["root_view_id"] = view.RootId;
        json["previous_view_id"] = view.PreviousId;
        json["private_metadata"] ??= string.Empty;
        json["callback_id"] ??= string.Empty;
        json["state"] = new JsonObject { ["values"] = values ?? [] };
        return json;
    }
}
