using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Application.Resources;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>"Extend my database": extends the lease of a resource.</summary>
internal sealed class ExtendProductIntent(OwnResources own, ChangeCheck check, RequestCreation requests)
    : ChangeIntent(own, check, requests)
{
    public const string Name = "ExtendProduct";

    /// <inheritdoc/>
    public override string IntentName => Name;

    /// <inheritdoc/>
    protected override ChangeAction Action => ChangeAction.Extend;

    /// <inheritdoc/>
    protected override LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer)
    {
        var extension = (ResourceExtension)target.Change!;
        return Confirm(
            call,
            call.Words.Change.ShallExtend(
                call.Speaker.FirstName,
                ChangeText.Thing(target.Made!, call.Words),
                extension.EndsNow,
                extension.EndsThen,
                Approvals(call, target),
                isAnswer && !call.IsLanguageWish
            )
        );
    }
}
