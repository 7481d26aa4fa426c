using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Application.Conversations;

/// <summary>Stores working records of conversations, which may expire after a day.</summary>
public interface IConversationStore
{
    /// <summary>Returns the state of a conversation; null if it's unknown or expired.</summary>
    Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Returns the stored reply to an event; null for a new event.</summary>
    Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the reply to an event and the state after it in one transaction. It does so only if the event has no
    /// reply yet and the conversation is still in <paramref name="previous"/>.
    /// </summary>
    /// <returns>False if either condition failed and nothing was written.</returns>
    Task<bool> SaveAsync(
        ConversationState next,
        ConversationState? previous,
        string eventId,
        Reply reply,
        CancellationToken cancellationToken
    );
}

/// <summary>The state of a conversation after a turn.</summary>
public sealed record ConversationState
{
    /// <summary>The conversation's key.</summary>
    public required string Conversation { get; init; }

    /// <summary>The number of the turn.</summary>
    public required long Version { get; init; }

    /// <summary>Lex's state after the last turn, sent with the next one.</summary>
    public required LexSessionState Session { get; init; }

    /// <summary>Lex's session ID of the last turn; null for turns of an earlier version.</summary>
    public string? SessionId { get; init; }

    /// <summary>The open question as first asked; null if there is none or for turns of an earlier version.</summary>
    public string? Question { get; init; }

    /// <summary>
    /// The language that the person asked for or wrote in, such as <c>de</c>; null to use the channel's.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The time of the last turn.</summary>
    public required DateTimeOffset At { get; init; }
}
