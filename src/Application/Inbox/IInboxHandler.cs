namespace ChatOps.Application.Inbox;

/// <summary>Handles one kind of message. An exception leaves the message on the queue: it comes again, so handling must
/// bear repetition.</summary>
public interface IInboxHandler
{
    /// <summary>The kind, one of <see cref="InboxKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Handles one message.</summary>
    Task HandleAsync(InboxMessage message, CancellationToken cancellationToken);
}
