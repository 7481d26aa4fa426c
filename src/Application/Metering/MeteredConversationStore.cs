using ChatOps.Application.Conversations;
using ChatOps.Application.Observability;

namespace ChatOps.Application.Metering;

/// <summary>Counts recorded turns, messages that Lex didn't understand, and abandoned conversations.</summary>
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

            // An abandoned conversation shows only when the person writes again after it expired.
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
