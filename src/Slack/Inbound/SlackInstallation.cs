using System.Text.Json;

namespace ChatOps.Slack.Inbound;

/// <summary>Identifies the installation behind a payload. With Slack Connect and Enterprise Grid, the <c>team_id</c> of
/// an envelope, a channel and a person can each be another workspace's.</summary>
internal static class SlackInstallation
{
    /// <summary>Returns true for an event of the app's installation in a workspace. The envelope's
    /// <c>authorizations</c> name the installation; its <c>team_id</c> counts only if they don't.</summary>
    /// <param name="teamId">The workspace.</param>
    /// <param name="envelope">The event's envelope.</param>
    /// <param name="bot">The bot's user ID there; empty if Slack didn't say.</param>
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

    /// <summary>Returns the workspace of an interaction's installation. For a submitted modal, <c>team</c> is the
    /// person's own workspace and the view names the installation. Elsewhere <c>team</c> is the installation's, and
    /// null for a whole organization.</summary>
    public static string OfInteraction(JsonElement payload) =>
        payload.TextOrNull("view", "app_installed_team_id")
        ?? payload.TextOrNull("team", "id")
        ?? payload.Text("user", "team_id");
}
