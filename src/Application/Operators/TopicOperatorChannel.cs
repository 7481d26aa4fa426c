using ChatOps.Application.Approvals;

namespace ChatOps.Application.Operators;

/// <summary>The operators' SNS topic.</summary>
internal sealed class TopicOperatorChannel(INotificationTopics topics) : IOperatorChannel
{
    /// <inheritdoc/>
    public Task TellAsync(OperatorMessage message, CancellationToken cancellationToken) =>
        topics.MailOperatorsAsync(
            MailSubject.From(message.Title),
            $"""
            {message.Text}

            What this means and what to do: docs/runbook.md, "{message.RunbookHeading}".
            """,
            cancellationToken
        );
}
