using System.Text.Json;

namespace ChatOps.Slack.Inbound;

/// <summary>
/// Through which installation of the app something came. In channels that are shared with other workspaces (Slack
/// Connect), and in an organization of several (Enterprise Grid), the <c>team_id</c> of an envelope, a channel and a
/// person can each be another workspace's.
/// </summary>
internal static class SlackInstallation
{
    /// <summary>
    /// True where an event came through the app as it is installed in a workspace. The envelope's <c>authorizations</c>
    /// name the installation; its <c>team_id</c> counts only where they do not.
    /// </summary>
    /// <param name="teamId">The workspace.</param>
    /// <param name="envelope">The event's envelope.</param>
    /// <param name="bot">The bot's user ID there; empty where Slack did not say.</param>
    public static bool IsEventFor(string teamId, JsonElement envelope, out string bot)
    {
        bot = string.Empty;
        var authorizations = envelope.Member("authorizations") is { ValueKind: JsonValueKind.Array } list
            ? list
            : default;
        if (authorizations.ValueKind == JsonValueKind.Undefined || authorizations.GetArrayLength() == 0)
        {
            return envelope.Text("team_id") == teamId;
        }

        // An installation for a whole organization names no workspace.
        var unnamed = envelope.TextOrNull("context_team_id") ?? envelope.Text("team_id");
        foreach (var authorization in authorizations.EnumerateArray())
        {
            if ((authorization.TextOrNull("team_id") ?? unnamed) == teamId)
            {
                bot = authorization.Text("user_id");
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The workspace of an interaction's installation. At a submitted modal, <c>team</c> is the person's own workspace,
    /// and the view names the installation; everywhere else <c>team</c> is the installation's, and null where the app
    /// is installed for a whole organization.
    /// </summary>
    public static string OfInteraction(JsonElement payload) =>
        payload.TextOrNull("view", "app_installed_team_id")
        ?? payload.TextOrNull("team", "id")
        ?? payload.Text("user", "team_id");
}
