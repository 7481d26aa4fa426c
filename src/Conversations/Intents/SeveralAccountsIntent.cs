using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "Give me three accounts": explains that accounts are requested one by one. "One account" starts that request.
/// </summary>
internal sealed class SeveralAccountsIntent : IIntentHandler
{
    private const string Count = "Count";

    /// <inheritdoc/>
    public string IntentName => "SeveralAccounts";

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(
            !call.IsFulfillment ? call.Delegate()
            : call.Slots.GetValueOrDefault(Count) == "1"
                ? call.Begin(AccountVendingIntent.Name, AccountVendingIntent.SlotsInOrder)
            : call.Fulfilled(call.Words.Interruption.OneAtATime(call.Speaker.FirstName))
        );
}
