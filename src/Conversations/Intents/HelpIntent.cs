using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Policy;

namespace ChatOps.Conversations.Intents;

/// <summary>"Help": what the bot can do, with examples.</summary>
internal sealed class HelpIntent(VendingPolicy policy) : IIntentHandler
{
    public const string Name = "Help";

    /// <inheritdoc/>
    public string IntentName => Name;

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(call.IsFulfillment ? call.Fulfilled(Text(call)) : call.Delegate());

    private string Text(IntentCall call)
    {
        var words = call.Words.Conversation;
        var accounts = words.Help(call.Speaker.FirstName);
        return policy.Products.Count == 0 ? accounts : $"{accounts}\n{words.HelpProducts}";
    }
}
