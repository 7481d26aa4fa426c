using ChatOps.Application.Slack;

namespace ChatOps.Slack.Web;

/// <summary>Who the bot is, by its own token; asked once, and held against the workspace that the stage names. Never on
/// the front door's path.</summary>
internal sealed class SlackIdentity(SlackOptions options, SlackWeb web)
{
    private string? botUserId;

    /// <summary>The bot's user id in the workspace. Workers call it before anything else: with a token of another
    /// workspace they handle no message.</summary>
    /// <exception cref="SlackWorkspaceException">The token is another workspace's: nothing may be read or said with
    /// it.</exception>
    public async Task<string> BotUserIdAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref botUserId) is { } known)
        {
            return known;
        }

        var self = await CheckAsync(cancellationToken);
        Volatile.Write(ref botUserId, self.UserId);
        return self.UserId;
    }

    /// <summary>Asks Slack, whatever it said before: tokens are rotated and revoked.</summary>
    /// <exception cref="SlackWorkspaceException">The token is another workspace's.</exception>
    /// <exception cref="SlackRefusalException">Slack refuses the token.</exception>
    public async Task<SlackSelf> CheckAsync(CancellationToken cancellationToken)
    {
        var self = await web.WhoAmIAsync(cancellationToken);
        return self.TeamId == options.TeamId ? self : throw new SlackWorkspaceException(options.TeamId, self.TeamId);
    }
}

/// <summary>The bot's token belongs to another workspace than the stage is configured for.</summary>
internal sealed class SlackWorkspaceException(string configured, string found)
    : Exception(
        $"The bot's token belongs to the Slack workspace {found}, but this stage is configured for {configured}. Nothing is read or said in Slack until the secret has the token of {configured}."
    );
