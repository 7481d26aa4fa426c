using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "Cancel my request": asks for the request and a confirmation, and cancels only the person's own requests.
/// </summary>
internal sealed class CancelAccountRequestIntent(OwnRequests own, IRequestStore store, TimeProvider time)
    : IIntentHandler
{
    public const string Name = "CancelAccountRequest";

    /// <inheritdoc/>
    public string IntentName => Name;

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        call.Intent.ConfirmationState switch
        {
            "Confirmed" => call.IsFulfillment ? CancelAsync(call, cancellationToken) : Task.FromResult(call.Delegate()),
            "Denied" => Task.FromResult(call.Delegate()),
            _ => AskAsync(call, cancellationToken),
        };

    private async Task<LexHookResponse> AskAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var (name, words) = (call.Speaker.FirstName, call.Words.Conversation);
        var id =
            RequestId.FindIn(call.Transcript.Cleaned)
            ?? (call.IsLanguageWish ? call[SessionKeys.RequestToCancel] : null);
        var request = id is null
            ? await LastToCancelAsync(call, cancellationToken)
            : await own.FindAsync(id, call.Speaker, cancellationToken);
        if (request is null)
        {
            return call.Failed(id is null ? words.NoOpenRequest(name) : words.UnknownRequest(name, id));
        }

        if (request.Cancel(call.Speaker.Email, call.Origin.Channel, time.GetUtcNow()).Refusal is { } refusal)
        {
            return call.Failed(
                words.CannotCancel(
                    name,
                    request.Id,
                    ProductText.Of(request, call.Words).Wish(request),
                    refusal.Says(call.Words),
                    request.HasProduct
                )
            );
        }

        call[SessionKeys.RequestToCancel] = request.Id;
        return call.ConfirmIntent(
            words.ShallCancel(name, request.Id, ProductText.Of(request, call.Words).InFull(request))
        );
    }

    // Prefers a request that can still be cancelled. If the only open one is already
    // ordered, the reply says why it can't be.
    private async Task<Request?> LastToCancelAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var open = await own.OpenAsync(call.Speaker, cancellationToken);
        return open.FirstOrDefault(request =>
                request.Cancel(call.Speaker.Email, call.Origin.Channel, time.GetUtcNow()).Refusal is null
            ) ?? (open.Count > 0 ? open[0] : null);
    }

    private async Task<LexHookResponse> CancelAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var (name, words) = (call.Speaker.FirstName, call.Words.Conversation);
        if (
            call[SessionKeys.RequestToCancel] is not { } id
            || await own.FindAsync(id, call.Speaker, cancellationToken) is not { } request
        )
        {
            return call.Failed(words.CancelForgotten(name));
        }

        if (request.Status == RequestStatus.Cancelled)
        {
            return call.Fulfilled(words.Cancelled(name, id));
        }

        var change = await store.ChangeAsync(
            id,
            current => current.Cancel(call.Speaker.Email, call.Origin.Channel, time.GetUtcNow()),
            cancellationToken
        );
        return change.Refusal is { } refusal
            ? call.Failed(words.To(name, refusal.Says(call.Words)))
            : call.Fulfilled(words.Cancelled(name, id));
    }
}
