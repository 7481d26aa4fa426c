using ChatOps.Application.Inbox;

namespace ChatOps.Playground.Stores;

/// <summary>A message in hand: nobody else sees it, nor a later one of its group, until it is deleted or its visibility
/// timeout ends.</summary>
/// <param name="MessageId">Of the message, however often it is received.</param>
/// <param name="Receipt">Of this receive: deletes the message as long as it was not received again.</param>
/// <param name="Sequence">Grows with every message sent.</param>
/// <param name="Message">What was sent.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="FirstReceivedAt">When it was first received.</param>
/// <param name="ReceiveCount">How often it was received, this time included.</param>
internal sealed record ReceivedMessage(
    string MessageId,
    string Receipt,
    long Sequence,
    InboxMessage Message,
    DateTimeOffset SentAt,
    DateTimeOffset FirstReceivedAt,
    int ReceiveCount
);

/// <summary>A message that was received in vain as often as the queue allows.</summary>
/// <param name="MessageId">Of the message.</param>
/// <param name="Message">What was sent: all that is needed to send it again.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="DeadAt">When it was put aside.</param>
/// <param name="ReceiveCount">How often it had been received.</param>
internal sealed record DeadLetter(
    string MessageId,
    InboxMessage Message,
    DateTimeOffset SentAt,
    DateTimeOffset DeadAt,
    int ReceiveCount
);

/// <summary>How the queue stands.</summary>
/// <param name="Waiting">Messages that nobody has in hand.</param>
/// <param name="InFlight">Messages that somebody has in hand.</param>
/// <param name="DeadLetters">Messages put aside.</param>
/// <param name="OldestAge">Age of the oldest message that is waiting or in flight; null where there is none.</param>
internal sealed record InboxDepth(int Waiting, int InFlight, int DeadLetters, TimeSpan? OldestAge);
