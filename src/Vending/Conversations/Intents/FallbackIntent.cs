using ChatOps.Vending.Conversations.Lex;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>Small talk and nonsense: never a dead end.</summary>
public sealed class FallbackIntent : IIntentHandler
{
    /// <inheritdoc/>
    public string IntentName => "FallbackIntent";

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(call.Failed(
            $"Sorry {call.Speaker.FirstName}, I did not understand that. I create AWS accounts: say \"I would like a new account\" to ask for one, \"status\" to hear how your request stands, or \"help\" for more."));
}
