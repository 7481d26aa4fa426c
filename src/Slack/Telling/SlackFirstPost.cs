using ChatOps.Application;
using ChatOps.Slack.Records;

namespace ChatOps.Slack.Telling;

/// <summary>
/// Lets one worker at a time make the first post of a message that is kept up to date afterwards: Slack has no key by
/// which it would know a repeated post, so
/// two workers that both find none yet must not both make one. What remains is a post whose answer was lost.
/// </summary>
internal sealed class SlackFirstPost(SlackRecords records, StageOptions stage)
{
    /// <summary>Looks where the message stands, and posts it where it does not.</summary>
    /// <param name="what">The message's key among the records of copies.</param>
    /// <param name="post">Posts it, and records where it stands.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Where it stands already; null where it was posted.</returns>
    /// <exception cref="SlackPostingException">Another worker is at it, or died at it less than a claim's time ago:
    /// again later.</exception>
    public async Task<SlackCopies?> FindOrPostAsync(string what, Func<Task> post, CancellationToken cancellationToken)
    {
        if (await records.CopiesAsync(what, cancellationToken) is { } known)
        {
            return known;
        }

        // As long as the claim of the work that it belongs to: who holds it longer is taken for dead there too.
        if (!await records.HoldAsync(what, stage.ClaimFor, cancellationToken))
        {
            throw new SlackPostingException(what);
        }

        try
        {
            if (await records.CopiesAsync(what, cancellationToken) is { } meanwhile)
            {
                return meanwhile;
            }

            await post();
            return null;
        }
        finally
        {
            // Not by the caller's token: it is owed back also when his time is up.
            await records.LetGoAsync(what, CancellationToken.None);
        }
    }
}

/// <summary>Another worker is posting the message.</summary>
internal sealed class SlackPostingException(string what) : Exception($"Another worker is posting {what}.");
