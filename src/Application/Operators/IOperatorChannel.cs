using ChatOps.Domain.Incoming;

namespace ChatOps.Application.Operators;

/// <summary>A channel to the operators: their SNS topic or their Slack channel.</summary>
public interface IOperatorChannel
{
    /// <summary>Sends a message. It may be repeated if it isn't known whether the first one arrived.</summary>
    Task TellAsync(OperatorMessage message, CancellationToken cancellationToken);
}

/// <summary>A message for operators to act on.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Plain text: what happened, and to which request.</param>
/// <param name="RunbookHeading">The heading in <c>docs/runbook.md</c> that explains the message and what to do.</param>
public sealed record OperatorMessage(string Title, string Text, string RunbookHeading)
{
    /// <summary>The title as one line, cleaned because it may contain text from AWS.</summary>
    public string Title { get; } = IncomingText.Literal(Title).Cleaned;

    /// <summary>The text, cleaned for the same reason.</summary>
    public string Text { get; } = IncomingText.Visible(Text);
}
