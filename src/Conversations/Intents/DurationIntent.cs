using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Policy;

namespace ChatOps.Conversations.Intents;

/// <summary>"How long does it take?", of requests in general; how long one's own takes is its status.</summary>
internal sealed class DurationIntent(VendingPolicy policy) : IIntentHandler
{
    /// <inheritdoc/>
    public string IntentName => "Duration";

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(
            call.IsFulfillment
                ? call.Fulfilled(call.Words.Interruption.HowLong(call.Speaker.FirstName, policy.ExpiryHours))
                : call.Delegate()
        );
}
