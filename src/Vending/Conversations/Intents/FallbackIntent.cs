using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>Small talk and nonsense: never a dead end. A "yes" that is said again, because its answer was lost, hears of the request that it made.</summary>
public sealed class FallbackIntent(OwnRequests own, RequestSummary summary, TimeProvider time) : IIntentHandler
{
    private static readonly TimeSpan SaidAgainWithin = TimeSpan.FromMinutes(10);
    private static readonly HashSet<string> Affirmations = new(StringComparer.OrdinalIgnoreCase) { "yes", "yes please", "yep", "yeah", "yup", "y", "ok", "okay", "sure", "confirm", "correct" };

    /// <inheritdoc/>
    public string IntentName => "FallbackIntent";

    /// <inheritdoc/>
    public async Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var name = call.Speaker.FirstName;
        return await JustMadeAsync(call, cancellationToken) is { } made
            ? call.Fulfilled($"{name}, I have your request: {await summary.SentenceAsync(made, cancellationToken)}")
            : call.Failed($"Sorry {name}, I did not understand that. I create AWS accounts: say \"I would like a new account\" to ask for one, \"status\" to hear how your request stands, or \"help\" for more.");
    }

    private async Task<AccountRequest?> JustMadeAsync(IntentCall call, CancellationToken cancellationToken) =>
        Affirmations.Contains(call.Transcript.Trim(' ', '!', '.', ','))
        && await own.LastAsync(call.Speaker, cancellationToken) is { } last
        && string.Equals(last.Origin.Conversation, call.Origin.Conversation, StringComparison.Ordinal)
        && time.GetUtcNow() - last.CreatedAt < SaidAgainWithin
            ? last
            : null;
}
