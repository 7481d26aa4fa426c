namespace ChatOps.Application.Inbox;

/// <summary>
/// A queue with the guarantees of SQS FIFO: ordered and one at a time within a group. It drops an ID
/// that was sent within the last five minutes.
/// </summary>
public interface IInbox
{
    /// <summary>Sends a message; it is durable when the call returns.</summary>
    Task SendAsync(InboxMessage message, CancellationToken cancellationToken);
}

/// <summary>A message on the queue.</summary>
/// <param name="Group">
/// Messages of one group run in order: the conversation or the request. Printable ASCII, at most 128 characters.
/// </param>
/// <param name="Id">
/// Two messages with one ID within five minutes count as one. Printable ASCII, at most 128 characters.
/// </param>
/// <param name="Kind">The kind of body; see <see cref="InboxKinds"/>.</param>
/// <param name="Body">Slack's raw JSON, or the ID of a request.</param>
/// <param name="CorrelationId">The ID that links all log lines from the first message to the account.</param>
public sealed record InboxMessage(string Group, string Id, string Kind, string Body, string CorrelationId)
{
    /// <summary>How often the queue has delivered it, including this time. Only set for handlers.</summary>
    public int Receives { get; init; } = 1;
}

/// <summary>The kinds of message bodies.</summary>
public static class InboxKinds
{
    /// <summary>The ID of a request with due work items.</summary>
    public const string Request = "request";

    /// <summary>An Events API callback from Slack, unchanged.</summary>
    public const string SlackEvent = "slack-event";

    /// <summary>An interaction payload from Slack, unchanged.</summary>
    public const string SlackInteraction = "slack-interaction";

    /// <summary>A slash command's form from Slack, unchanged.</summary>
    public const string SlackCommand = "slack-command";

    /// <summary>A reply to what a person did in Slack, and the place for it.</summary>
    public const string SlackTell = "slack-tell";
}
