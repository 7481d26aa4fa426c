using ChatOps.Application.Inbox;

namespace ChatOps.Playground.Stores;

/// <summary>A received message: hidden, with the later ones of its group, until it is deleted or its visibility timeout
/// ends.</summary>
/// <param name="MessageId">The same at every receive.</param>
/// <param name="Receipt">Unique for this receive; deletes the message unless it was received again.</param>
/// <param name="Sequence">Grows with every sent message.</param>
/// <param name="Message">The sent message.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="FirstReceivedAt">When it was first received.</param>
/// <param name="ReceiveCount">The number of receives, including this one.</param>
internal sealed record ReceivedMessage(
    string MessageId,
    string Receipt,
    long Sequence,
    InboxMessage Message,
    DateTimeOffset SentAt,
    DateTimeOffset FirstReceivedAt,
    int ReceiveCount
);

/// <summary>A message after the maximum number of receives.</summary>
/// <param name="MessageId">The message's ID.</param>
/// <param name="Message">The sent message, complete for a redrive.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="DeadAt">When it became a dead letter.</param>
/// <param name="ReceiveCount">The number of receives.</param>
internal sealed record DeadLetter(
    string MessageId,
    InboxMessage Message,
    DateTimeOffset SentAt,
    DateTimeOffset DeadAt,
    int ReceiveCount
);

/// <summary>The queue's depth.</summary>
/// <param name="Waiting">Visible messages.</param>
/// <param name="InFlight">Received messages.</param>
/// <param name="DeadLetters">Dead letters.</param>
/// <param name="OldestAge">Age of the oldest visible or received message; null for none.</param>
internal sealed record InboxDepth(int Waiting, int InFlight, int DeadLetters, TimeSpan? OldestAge);
