using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Protocol;
using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud.Slack.Api;

/// <summary><c>users.info</c>, <c>conversations.open</c>, <c>auth.test</c>.</summary>
internal sealed class PeopleMethods(SlackGrants grants, SlackStore store)
{
    /// <summary>Without its own scope the address is left out, and nothing else says so.</summary>
    public JsonObject UsersInfo(SlackArguments arguments)
    {
        var person = SlackWorkspace.Person(arguments.Text("user")) ?? throw SlackProtocol.Refuse("user_not_found");
        var shown = grants.Has("users:read.email", "users.info")
            ? store.Now(person)
            : store.Now(person) with
            {
                Email = null,
            };
        return new JsonObject { ["user"] = SlackPayloads.User(shown, withLocale: arguments.Flag("include_locale")) };
    }

    public static JsonObject ConversationsOpen(SlackArguments arguments)
    {
        if (arguments.Text("channel") is { } id)
        {
            return Opened(
                SlackWorkspace.Channel(id) is { IsDirect: true } direct
                    ? direct
                    : throw SlackProtocol.Refuse("channel_not_found")
            );
        }

        var users = arguments.List("users");
        if (users.Count != 1)
        {
            throw SlackProtocol.Refuse(
                users.Count == 0 ? "users_list_not_supplied" : "method_not_supported_for_channel_type"
            );
        }

        var person = SlackWorkspace.Person(users[0]) ?? throw SlackProtocol.Refuse("user_not_found");
        return person switch
        {
            { IsBot: true } => throw SlackProtocol.Refuse("cannot_dm_bot"),
            { IsDeleted: true } => throw SlackProtocol.Refuse("user_disabled"),
            _ => Opened(SlackWorkspace.Channel(person.Id)!),
        };
    }

    public static JsonObject AuthTest() =>
        new()
        {
            ["url"] = $"https://{SlackWorkspace.TeamDomain}.slack.com/",
            ["team"] = "Local",
            ["user"] = "chatops",
            ["team_id"] = SlackWorkspace.TeamId,
            ["user_id"] = SlackWorkspace.BotUserId,
            ["bot_id"] = SlackWorkspace.BotId,
            ["is_enterprise_install"] = false,
        };

    private static JsonObject Opened(SlackChannel channel) =>
        new() { ["channel"] = new JsonObject { ["id"] = channel.Id } };
}
