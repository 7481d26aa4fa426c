using ChatOps.Application;
using ChatOps.Slack.Records;

namespace ChatOps.Slack.Telling;

/// <summary>Lets one worker at a time make the first post of a message that is kept up to date: Slack has no key for a
/// repeated post. If Slack's answer to the post is lost, the message may still appear twice.</summary>
internal sealed class SlackFirstPost(SlackRecords records, StageOptions stage)
{
    /// <summary>Finds the message's position, or posts it.</summary>
    /// <param name="what">The message's key among the records of copies.</param>
    /// <param name="post">Posts it and records its position.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its copies; null if it was just posted.</returns>
    /// <exception cref="SlackPostingException">Another worker has the claim; try again later.</exception>
    public async Task<SlackCopies?> FindOrPostAsync(string what, Func<Task> post, CancellationToken cancellationToken)
    {
        if (await records.CopiesAsync(what, cancellationToken) is { } known)
        {
            return known;
        }

        // As long as the claim of its work item.
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
            // Not with the caller's token: the claim must be released even when the caller's time is up.
            await records.LetGoAsync(what, CancellationToken.None);
        }
    }
}

internal sealed class SlackPostingException(string what) : Exception($"Another worker is posting {what}.");
