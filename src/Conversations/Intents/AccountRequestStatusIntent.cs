using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Conversations.Intents;

/// <summary>"What became of my request?": answers for the named request, the open ones, or the last one.</summary>
internal sealed class AccountRequestStatusIntent(OwnRequests own, RequestSummary summary) : IIntentHandler
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

        var (name, words) = (call.Speaker.FirstName, call.Words.Conversation);
        if (RequestId.FindIn(call.Transcript.Cleaned) is { } id)
        {
            return await own.FindAsync(id, call.Speaker, cancellationToken) is { } named
                ? call.Fulfilled(words.To(name, await summary.SentenceAsync(named, call.Words, cancellationToken)))
                : call.Failed(words.UnknownRequest(name, id));
        }

        var open = await own.OpenAsync(call.Speaker, cancellationToken);
        if (open.Count > 1)
        {
            var lines = new List<string> { words.OpenRequests(name, open.Count) };
            foreach (var request in open.Take(OwnRequests.Shown))
            {
                lines.Add($"• {await summary.SentenceAsync(request, call.Words, cancellationToken)}");
            }

            return call.Fulfilled(string.Join('\n', lines));
        }

        var last = open.Count == 1 ? open[0] : await own.LastAsync(call.Speaker, cancellationToken);
        return call.Fulfilled(
            last is null
                ? words.NeverAsked(name)
                : words.To(name, await summary.SentenceAsync(last, call.Words, cancellationToken))
        );
    }
}
