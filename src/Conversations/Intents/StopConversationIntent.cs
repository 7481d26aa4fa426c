using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Requests;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "Never mind" without an open question: changes nothing. <see cref="Interruptions"/> ends open conversations.
/// </summary>
internal sealed class StopConversationIntent(OwnRequests own) : IIntentHandler
{
    public const string Name = "StopConversation";

    /// <inheritdoc/>
    public string IntentName => Name;

    /// <inheritdoc/>
    public async Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken)
    {
        if (!call.IsFulfillment)
        {
            return call.Delegate();
        }

        var open = await own.OpenAsync(call.Speaker, cancellationToken);
        var ids = open.Take(OwnRequests.Shown).Select(request => request.Id).ToList();
        var says = call.Words.Interruption;
        var nothing = says.NothingToStop(call.Speaker.FirstName);
        return call.Fulfilled(ids.Count == 0 ? nothing : $"{nothing} {says.RequestsStay(ids)}");
    }
}
