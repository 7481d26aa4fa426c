namespace ChatOps.Application.Inbox;

/// <summary>
/// Handles one kind of message. After an exception the queue delivers the message
/// again, so handling must be safe to repeat.
/// </summary>
public interface IInboxHandler
{
    /// <summary>The kind, one of <see cref="InboxKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Handles one message.</summary>
    Task HandleAsync(InboxMessage message, CancellationToken cancellationToken);
}
