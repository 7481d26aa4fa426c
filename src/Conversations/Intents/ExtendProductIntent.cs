using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Languages;
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
    protected override LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer) => Confirm(call, call.Words.Change.ShallExtend(
        call.Speaker.FirstName,
        ChangeText.Thing(target.Made!, call.Words),
        target.Change!.EndsNow,
        target.Change.EndsThen,
        Approvals(call, target),
        isAnswer && !call.IsLanguageWish));
}
