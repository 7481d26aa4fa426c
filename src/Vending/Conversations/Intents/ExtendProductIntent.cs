using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>"Extend my database": puts the end of what is lent off.</summary>
public sealed class ExtendProductIntent(OwnRequests own, ChangeCheck check, AccountRequests requests) : ChangeIntent(own, check, requests)
{
    /// <summary>The intent's name in the definition.</summary>
    public const string Name = "ExtendProduct";

    /// <inheritdoc/>
    public override string IntentName => Name;

    /// <inheritdoc/>
    protected override ChangeAction Action => ChangeAction.Extend;

    /// <inheritdoc/>
    protected override string Verb => "extend";

    /// <inheritdoc/>
    protected override LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer)
    {
        var again = isAnswer ? "I need a yes or a no. " : string.Empty;
        return Confirm(
            call,
            $"{call.Speaker.FirstName}, {again}the {ChangeWords.Thing(target.Made!)} ends on {ChangeWords.Day(target.Change!.EndsNow)}. Shall I ask for it until {ChangeWords.Day(target.Change.EndsThen)}?{Approvals(target)}");
    }
}
