using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>"What became of my request?": the one that is named, or the open ones, or the last.</summary>
public sealed class AccountRequestStatusIntent(OwnRequests own, RequestSummary summary) : IIntentHandler
{
    /// <inheritdoc/>
    public string IntentName => "AccountRequestStatus";

    /// <inheritdoc/>
    public async Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken)
    {
        if (!call.IsFulfillment)
        {
            return call.Delegate();
        }

        var name = call.Speaker.FirstName;
        if (RequestId.FindIn(call.Transcript) is { } id)
        {
            return await own.FindAsync(id, call.Speaker, cancellationToken) is { } named
                ? call.Fulfilled($"{name}, {await summary.SentenceAsync(named, cancellationToken)}")
                : call.Failed($"{name}, I know no request {id} of yours.");
        }

        var open = await own.OpenAsync(call.Speaker, cancellationToken);
        if (open.Count > 1)
        {
            var lines = new List<string> { $"{name}, you have {open.Count} open requests:" };
            foreach (var request in open.Take(OwnRequests.Shown))
            {
                lines.Add($"• {await summary.SentenceAsync(request, cancellationToken)}");
            }

            return call.Fulfilled(string.Join('\n', lines));
        }

        var last = open.Count == 1 ? open[0] : await own.LastAsync(call.Speaker, cancellationToken);
        return call.Fulfilled(last is null
            ? $"{name}, you have not asked for an account yet. Say \"I would like a new account\" to ask for one."
            : $"{name}, {await summary.SentenceAsync(last, cancellationToken)}");
    }
}
