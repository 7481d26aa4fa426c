using ChatOps.Application.Operators;
using ChatOps.Application.Slack;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Web;

namespace ChatOps.Slack.Telling;

/// <summary>The operators' channel in Slack, if one is configured. It may repeat an alarm rather than lose
/// one.</summary>
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
