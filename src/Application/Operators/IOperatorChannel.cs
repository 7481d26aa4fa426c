using ChatOps.Domain.Incoming;

namespace ChatOps.Application.Operators;

/// <summary>Where operators hear of things: their SNS topic, their Slack channel.</summary>
public interface IOperatorChannel
{
    /// <summary>Tells them. Repeated only where it is unknown whether they were told.</summary>
    Task TellAsync(OperatorMessage message, CancellationToken cancellationToken);
}

/// <summary>Something that a person should look at.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Plain text: what happened, to which request.</param>
/// <param name="RunbookHeading">The heading in <c>docs/runbook.md</c> that says what it means and what to do.</param>
public sealed record OperatorMessage(string Title, string Text, string RunbookHeading)
{
    /// <summary>One line, cleaned: what AWS says may stand in it.</summary>
    public string Title { get; } = IncomingText.Literal(Title).Cleaned;

    /// <summary>What happened, cleaned in the same way.</summary>
    public string Text { get; } = IncomingText.Visible(Text);
}
