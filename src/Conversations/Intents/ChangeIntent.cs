using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Application.Resources;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// Base of the intents that change a resource: finds out which one, asks the intent's questions, and
/// creates the request after the confirmation. Answers are kept in the session; the slot
/// <see cref="Answer"/> is empty only at the start.
/// </summary>
internal abstract class ChangeIntent(OwnResources own, ChangeCheck check, RequestCreation requests) : IIntentHandler
{
    /// <summary>The slot that takes every answer.</summary>
    public const string Answer = "Answer";

    /// <summary>The name of the question which resource is meant.</summary>
    public const string WhichThing = "which";

    // Same as the prompts in the bot definition.
    private const int Retries = 2;

    private const int Listed = 6;

    // Shorter matches with a resource's name are likely to be other words.
    private const int LeastToName = 3;

    /// <inheritdoc/>
    public abstract string IntentName { get; }

    /// <summary>The kind of change.</summary>
    protected abstract ChangeAction Action { get; }

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        call.IsFulfillment ? FulfillAsync(call, cancellationToken)
        : call.IsConfirmedOrDenied ? Task.FromResult(call.Delegate())
        : AskAsync(call, cancellationToken);

    /// <summary>Returns the resources that can be changed this way.</summary>
    /// <param name="action">The kind of change.</param>
    /// <param name="things">The person's resources.</param>
    /// <param name="product">The named product; null if none was named.</param>
    /// <param name="accounts">The named account type, or
    /// <see cref="SessionKeys.AnyAccount"/>; null if no account was named.</param>
    public static IEnumerable<Resource> Candidates(
        ChangeAction action,
        IEnumerable<Resource> things,
        string? product,
        string? accounts
    ) =>
        things.Where(thing =>
            (product is not null ? IsProduct(thing, product) : accounts is null || IsAccount(thing, accounts))
            && (action != ChangeAction.Update || thing.Kind == ResourceKind.Product)
            && (action != ChangeAction.Extend || thing.Lease is not null)
        );

    /// <summary>Returns the next question about the resource, or the confirmation.</summary>
    /// <param name="call">The call.</param>
    /// <param name="target">The resource.</param>
    /// <param name="isAnswer">True if the message answers a question about it.</param>
    protected abstract LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer);

    /// <summary>Returns the confirmed change.</summary>
    protected virtual ChangeProposal ProposalOf(IntentCall call, string of) => new(Action, of) { Owner = call.Speaker };

    /// <summary>Asks for a yes or no.</summary>
    protected static LexHookResponse Confirm(IntentCall call, string question)
    {
        call[SessionKeys.ChangeQuestion] = null;
        return call.ConfirmIntent(question, Answer);
    }

    /// <summary>Repeats the question, until the retries are used up.</summary>
    protected static LexHookResponse Again(IntentCall call, string message)
    {
        var key = SessionKeys.Attempts + Answer;
        var attempts = int.TryParse(call[key], out var earlier) ? earlier + 1 : 1;
        call[key] = attempts > Retries ? null : attempts.ToString();
        return attempts > Retries
            ? call.Failed($"{message} {call.Words.Conversation.LeaveIt}")
            : call.ElicitSlot(Answer, message);
    }

    /// <summary>Returns true if the person wants to go back to the last question.</summary>
    protected static bool SaysBack(IntentCall call) => call.Transcript.IsOneOf(call.Words.Back);

    /// <summary>Returns a sentence about the approvals; empty if none are needed.</summary>
    protected static string Approvals(IntentCall call, ChangeTarget target) =>
        call.Words.Change.Approvals(target.Approvals, target.Change!.NeedsOperator);

    private async Task<LexHookResponse> AskAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var hasBegun = call.Slots.ContainsKey(Answer);
        if (!hasBegun)
        {
            (
                call[SessionKeys.ChangeOf],
                call[SessionKeys.ChangeQuestion],
                call[SessionKeys.ChangeAnswers],
                call[SessionKeys.Attempts + Answer]
            ) = (null, null, null, null);
            call[SessionKeys.ChangeAccounts] = AccountsNamed(call);
        }

        if (call[SessionKeys.ChangeOf] is not { } id)
        {
            var (found, question) = await WhichAsync(call, hasBegun, cancellationToken);
            if (found is null)
            {
                return question!;
            }

            (id, hasBegun) = (found, false);
        }

        var target = await check.FindAsync(id, call.Speaker, Action, cancellationToken);
        if (target.Objection is { } objection)
        {
            return call.Failed(call.Words.Conversation.To(call.Speaker.FirstName, objection.Says(call.Words)));
        }

        call[SessionKeys.ChangeOf] = id;
        return Ask(call, target, isAnswer: hasBegun);
    }

    // The named resource, or the only possible one.
    private async Task<(string? Id, LexHookResponse? Question)> WhichAsync(
        IntentCall call,
        bool isAnswer,
        CancellationToken cancellationToken
    )
    {
        var said = call.Transcript.Cleaned;
        if (RequestId.FindIn(said) is { } named)
        {
            return (named, null);
        }

        if (ResourceId.FindIn(said) is { } resourceId)
        {
            return (ResourceId.MakerOf(resourceId), null);
        }

        var name = call.Speaker.FirstName;
        var product = call.Slots.GetValueOrDefault(ProductVendingIntent.Product);
        var accounts = call[SessionKeys.ChangeAccounts];
        var things = await own.ListAsync(call.Speaker, cancellationToken);
        if (OwnResources.NamedIn(said, things) is [var one])
        {
            return (one.MadeBy, null);
        }

        var candidates = Candidates(Action, things, product, accounts).ToList();
        if (candidates.Count == 0)
        {
            var kind = product ?? (accounts is null ? null : call.Words.Request.Account);
            return (null, call.Failed(call.Words.Change.NoCandidate(name, Action, kind)));
        }

        if (candidates.Count == 1 && !isAnswer)
        {
            return (candidates[0].MadeBy, null);
        }

        // "None of them" names nothing. It must not match a resource with "no" in its name.
        if (isAnswer && call.Words.Says(call.Words.Done, call.Transcript))
        {
            return (null, call.Failed(call.Words.Conversation.Stopped(name)));
        }

        if (isAnswer && Meant(call.Transcript.CommandForm, candidates, call.Words) is { } meant)
        {
            return (meant.MadeBy, null);
        }

        call[SessionKeys.ChangeQuestion] = WhichThing;
        var lines = candidates
            .Take(Listed)
            .Select(thing =>
                $"• {ResourceText.Thing(thing, call.Words)}"
                + (ResourceText.Particulars(thing) is { Length: > 0 } text ? $" ({text})" : string.Empty)
            )
            .ToList();
        var isAgain = isAnswer && !call.IsLanguageWish;
        var question = call.Words.Change.Which(name, Action, lines, candidates.Count - lines.Count, isAgain);
        return (null, isAgain ? Again(call, question) : call.ElicitSlot(Answer, question));
    }

    private static bool IsAccount(Resource thing, string type) =>
        thing.Kind == ResourceKind.Account && (type == SessionKeys.AnyAccount || thing.Type == type);

    private static bool IsProduct(Resource thing, string product) =>
        thing.Kind == ResourceKind.Product && thing.Type == product;

    // "Close my account" must not offer to terminate the bucket, even if the bucket is the only resource.
    private static string? AccountsNamed(IntentCall call)
    {
        var isNamed = call.Words.Interruption.AccountNouns.Any(noun =>
            call.Transcript.Cleaned.Contains(noun, StringComparison.OrdinalIgnoreCase)
        );
        return call.Slots.GetValueOrDefault(AccountVendingIntent.AccountType)
            ?? (isNamed ? SessionKeys.AnyAccount : null);
    }

    private static Resource? Meant(string said, IReadOnlyList<Resource> candidates, Words words)
    {
        var fitting =
            said.Length < LeastToName
                ? []
                : candidates
                    .Where(thing =>
                        HasWord($"{ResourceText.Thing(thing, words)} {ResourceText.Particulars(thing)}", said)
                    )
                    .ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    // Matches only from the start of a word: "ok" inside a word means nothing.
    private static bool HasWord(string text, string said)
    {
        var at = text.IndexOf(said, StringComparison.OrdinalIgnoreCase);
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            at = text.IndexOf(said, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at >= 0;
    }

    private async Task<LexHookResponse> FulfillAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var name = call.Speaker.FirstName;
        if (call[SessionKeys.ChangeOf] is not { } id)
        {
            return call.Failed(call.Words.Change.Forgotten(name, Action));
        }

        var result = await requests.CreateAsync(ProposalOf(call, id), call.Origin, cancellationToken);
        return result.Request is { } request
            ? call.Fulfilled(call.Words.Conversation.Requested(CreatedSentence.Of(request, call.Words)))
            : call.Failed(
                call.Words.Conversation.NothingRequested(
                    name,
                    [.. result.Objections.Select(objection => objection.Says(call.Words))]
                )
            );
    }
}
