namespace ChatOps.Application.Inbox;

/// <summary>
/// A queue with the semantics of SQS FIFO: in order within a group, one at a time in a group, and an id that was sent
/// within the last five minutes is not taken again.
/// </summary>
public interface IInbox
{
    /// <summary>Puts a message on the queue; durable once this returns.</summary>
    Task SendAsync(InboxMessage message, CancellationToken cancellationToken);
}

/// <summary>A message on the queue.</summary>
/// <param name="Group">Messages of one group follow each other: the conversation, or the request. Printable ASCII, at
/// most 128 characters.</param>
/// <param name="Id">Sent twice within five minutes, it is one message. Printable ASCII, at most 128 characters.</param>
/// <param name="Kind">What the body is, for the worker's one switch: see <see cref="InboxKinds"/>.</param>
/// <param name="Body">Slack's raw JSON, or the id of a request.</param>
/// <param name="CorrelationId">From the first message to the account, in every log line.</param>
public sealed record InboxMessage(string Group, string Id, string Kind, string Body, string CorrelationId)
{
    /// <summary>How often the queue has handed it out, this time included; for the handler alone.</summary>
    public int Receives { get; init; } = 1;
}

/// <summary>What a message's body can be.</summary>
public static class InboxKinds
{
    /// <summary>A request's id: something about it is due.</summary>
    public const string Request = "request";

    /// <summary>An Events API callback as Slack sent it.</summary>
    public const string SlackEvent = "slack-event";

    /// <summary>An interaction's payload as Slack sent it.</summary>
    public const string SlackInteraction = "slack-interaction";

    /// <summary>A slash command's form as Slack sent it.</summary>
    public const string SlackCommand = "slack-command";

    /// <summary>What a person in Slack is to be told about something that they did, and where they did it.</summary>
    public const string SlackTell = "slack-tell";
}
