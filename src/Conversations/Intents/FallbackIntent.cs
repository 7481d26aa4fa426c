using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// Replies to small talk and nonsense with a next step. A repeated "yes" whose reply was lost gets
/// the status of the request that it created.
/// </summary>
internal sealed class FallbackIntent(OwnRequests own, RequestSummary summary, TimeProvider time) : IIntentHandler
{
    /// <summary>The intent's name in the bot definition, and in Lex.</summary>
    public const string Name = "FallbackIntent";

    private static readonly TimeSpan SaidAgainWithin = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public string IntentName => Name;

    /// <inheritdoc/>
    public async Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var (name, words) = (call.Speaker.FirstName, call.Words.Conversation);
        if (call.IsLanguageWish)
        {
            return call.Fulfilled($"{words.Switched(name)} {words.HowToBegin}");
        }

        return await JustMadeAsync(call, cancellationToken) is { } made
            ? call.Fulfilled(words.AlreadyMade(name, await summary.SentenceAsync(made, call.Words, cancellationToken)))
            : call.Failed(words.NotUnderstood(name));
    }

    private async Task<Request?> JustMadeAsync(IntentCall call, CancellationToken cancellationToken) =>
        call.Transcript.IsOneOf(call.Words.Yes)
        && await own.LastAsync(call.Speaker, cancellationToken) is { } last
        && string.Equals(last.Origin.Conversation, call.Origin.Conversation, StringComparison.Ordinal)
        && time.GetUtcNow() - last.CreatedAt < SaidAgainWithin
            ? last
            : null;
}
