using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>"Delete my bucket": says what is lost before it asks.</summary>
public sealed class TerminateProductIntent(OwnRequests own, ChangeCheck check, AccountRequests requests) : ChangeIntent(own, check, requests)
{
    /// <summary>The intent's name in the definition.</summary>
    public const string Name = "TerminateProduct";

    /// <inheritdoc/>
    public override string IntentName => Name;

    /// <inheritdoc/>
    protected override ChangeAction Action => ChangeAction.Terminate;

    /// <inheritdoc/>
    protected override string Verb => "terminate";

    /// <inheritdoc/>
    protected override LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer)
    {
        var again = isAnswer ? "I need a yes or a no. " : string.Empty;
        return Confirm(call, $"{call.Speaker.FirstName}, {again}shall I terminate the {ChangeWords.Thing(target.Made!)}?\n{ChangeWords.Lost(target.Made!)}.{Approvals(target)}");
    }
}
