using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Application.Conversations;

/// <summary>Working records of conversations: they may be forgotten after a day.</summary>
public interface IConversationStore
{
    /// <summary>Where a conversation stands; null where it is unknown or forgotten.</summary>
    Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>The answer to an event that was already taken; null where it was not.</summary>
    Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>
    /// Records, all or nothing, the answer to an event and the state after it, provided that neither the event has an
    /// answer
    /// nor the conversation has moved on from <paramref name="previous"/>.
    /// </summary>
    /// <returns>False where one of them has: nothing was written.</returns>
    Task<bool> SaveAsync(
        ConversationState next,
        ConversationState? previous,
        string eventId,
        Reply reply,
        CancellationToken cancellationToken
    );
}

/// <summary>Where a conversation stands after a turn.</summary>
public sealed record ConversationState
{
    /// <summary>The conversation.</summary>
    public required string Conversation { get; init; }

    /// <summary>Grows by one with every turn.</summary>
    public required long Version { get; init; }

    /// <summary>Lex's state after the last turn, to be sent with the next.</summary>
    public required LexSessionState Session { get; init; }

    /// <summary>Lex's session in which that turn was taken; null where an earlier release recorded it.</summary>
    public string? SessionId { get; init; }

    /// <summary>
    /// The question that waits for an answer, as it was asked first; null where none does, or where an earlier release
    /// recorded the turn.
    /// </summary>
    public string? Question { get; init; }

    /// <summary>The language that was asked for, or in which the speaker was understood, like <c>de</c>; null where the
    /// channel's word counts.</summary>
    public string? Language { get; init; }

    /// <summary>When the last turn was taken.</summary>
    public required DateTimeOffset At { get; init; }
}
