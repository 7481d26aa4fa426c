using ChatOps.Application.Operators;
using ChatOps.Application.Slack;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Web;

namespace ChatOps.Slack.Telling;

/// <summary>The operators' channel in Slack; silent where none is configured. An alarm that is told twice is better
/// than one that is taken for an old one.</summary>
internal sealed class SlackOperatorChannel(SlackOptions options, SlackWeb web) : IOperatorChannel
{
    /// <inheritdoc/>
    public async Task TellAsync(OperatorMessage message, CancellationToken cancellationToken)
    {
        if (options.OperatorsChannel is { Length: > 0 } channel)
        {
            var text =
                $"{message.Text}\nWhat this means and what to do: docs/runbook.md, \"{message.RunbookHeading}\".";
            await web.PostAsync(channel, null, SlackContents.Of(text), cancellationToken);
        }
    }
}
