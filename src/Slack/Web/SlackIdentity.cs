using ChatOps.Application.Slack;

namespace ChatOps.Slack.Web;

/// <summary>The bot's identity by its own token, read once and compared with the stage's workspace. The front door
/// never needs it.</summary>
internal sealed class SlackIdentity(SlackOptions options, SlackWeb web)
{
    private string? botUserId;

    /// <summary>Returns the bot's user ID in the workspace. Workers call it first: with a token of another workspace
    /// they handle no message.</summary>
    /// <exception cref="SlackWorkspaceException">The token is another workspace's, so it must not be used.</exception>
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

    /// <summary>Asks Slack again, since tokens are rotated and revoked.</summary>
    /// <exception cref="SlackWorkspaceException">The token is another workspace's.</exception>
    /// <exception cref="SlackRefusalException">Slack refuses the token.</exception>
    public async Task<SlackSelf> CheckAsync(CancellationToken cancellationToken)
    {
        var self = await web.WhoAmIAsync(cancellationToken);
        return self.TeamId == options.TeamId ? self : throw new SlackWorkspaceException(options.TeamId, self.TeamId);
    }
}

/// <summary>The bot's token belongs to a workspace that the stage isn't configured for.</summary>
internal sealed class SlackWorkspaceException(string configured, string found)
    : Exception(
        $"The bot's token belongs to the Slack workspace {found}, but this stage is configured for "
            + $"{configured}. The bot reads and posts nothing in Slack until the secret has the token of "
            + $"{configured}."
    );
