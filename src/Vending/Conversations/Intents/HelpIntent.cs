using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>"Help": what the bot can do, with examples.</summary>
public sealed class HelpIntent(VendingPolicy policy) : IIntentHandler
{
    private const string Products = "There is more than accounts: say \"What can I order?\".";

    /// <inheritdoc/>
    public string IntentName => "Help";

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(call.IsFulfillment ? call.Fulfilled(policy.Products.Count == 0 ? TextFor(call.Speaker.FirstName) : $"{TextFor(call.Speaker.FirstName)}\n{Products}") : call.Delegate());

    /// <summary>The help text: the slash command shows the same.</summary>
    public static string TextFor(string firstName) =>
        $"""
        Hi {firstName}, I create AWS accounts. You can say:
        • "I would like a new account", and I ask what I need to know
        • "I need a sandbox account in Experiment with root e-mail team@example.com", all at once
        • "What is the status of my request?"
        • "Cancel my request"
        • "What have I ordered?", and then "change", "extend" or "terminate"
        An approver looks at every request that needs one; I tell you what became of it.
        """;
}
