using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Application.Resources;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>"Delete my bucket": says what will be lost before it asks for confirmation.</summary>
internal sealed class TerminateProductIntent(OwnResources own, ChangeCheck check, RequestCreation requests)
    : ChangeIntent(own, check, requests)
{
    public const string Name = "TerminateProduct";

    /// <inheritdoc/>
    public override string IntentName => Name;

    /// <inheritdoc/>
    protected override ChangeAction Action => ChangeAction.Terminate;

    /// <inheritdoc/>
    protected override LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer) =>
        Confirm(
            call,
            call.Words.Change.ShallTerminate(
                call.Speaker.FirstName,
                ChangeText.Thing(target.Made!, call.Words),
                ChangeText.Lost(target.Made!, call.Words),
                Approvals(call, target),
                isAnswer && !call.IsLanguageWish
            )
        );
}
