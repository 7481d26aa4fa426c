using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Policy;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "How long does it take?": the usual time of requests. The status intent answers for one's own request.
/// </summary>
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
