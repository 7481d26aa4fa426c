using ChatOps.Application.Conversations;
using ChatOps.Application.Observability;

namespace ChatOps.Application.Metering;

/// <summary>Counts turns where they are recorded, what Lex did not understand, and conversations that their person left
/// without an end.</summary>
public sealed class MeteredConversationStore(IConversationStore store, Metrics metrics, StageOptions stage)
    : IConversationStore
{
    private const string Fallback = "FallbackIntent";

    /// <inheritdoc/>
    public Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        store.FindAsync(conversation, cancellationToken);

    /// <inheritdoc/>
    public Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) =>
        store.FindReplyAsync(eventId, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(
        ConversationState next,
        ConversationState? previous,
        string eventId,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        var saved = await store.SaveAsync(next, previous, eventId, reply, cancellationToken);
        if (saved)
        {
            metrics.Put("Turns", 1, MetricUnit.Count);
            if (next.Session.Intent?.Name == Fallback)
            {
                metrics.Put("Fallbacks", 1, MetricUnit.Count);
            }

            // Nobody is told when a person walks away; his next word, after the conversation has run out, shows it.
            if (
                previous?.Session.DialogAction is { Type: not "Close" }
                && next.At - previous.At >= stage.ConversationIdle
            )
            {
                metrics.Put("Abandoned", 1, MetricUnit.Count);
            }
        }

        return saved;
    }
}
