using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Application.Policy;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "I would like a new account": checks each answer against the policy, and creates the request after the confirmation.
/// </summary>
public sealed class AccountVendingIntent(PolicyCheck policy, RequestCreation requests) : IIntentHandler
{
    /// <summary>The intent's name in the bot definition.</summary>
    public const string Name = "AWSAccountVending";

    /// <summary>The slot for the account type.</summary>
    public const string AccountType = "AccountType";

    /// <summary>The slot for the root email address.</summary>
    public const string RootEmail = "RootEmail";

    /// <summary>The slot for the OU.</summary>
    public const string AccountOU = "AccountOU";

    // Same as the prompts in the bot definition. Lex counts only answers that it doesn't understand, so the handler
    // also counts those that the policy refuses.
    private const int Retries = 2;

    /// <summary>The slots in the order of the questions.</summary>
    public static IReadOnlyList<string> SlotsInOrder { get; } = [AccountType, RootEmail, AccountOU];

    /// <inheritdoc/>
    public string IntentName => Name;

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        call.IsFulfillment ? FulfillAsync(call, cancellationToken)
        : call.IsConfirmedOrDenied ? Task.FromResult(call.Delegate())
        : ValidateAsync(call, cancellationToken);

    private async Task<LexHookResponse> ValidateAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var words = call.Words.Conversation;
        var name = call.Speaker.FirstName;
        var objections = await policy.ObjectionsAsync(ProposalOf(call), cancellationToken);
        if (objections.FirstOrDefault(objection => objection.Field == RequestField.Requester) is { } personal)
        {
            return call.Failed(words.Sorry(name, personal.Says(call.Words)));
        }

        foreach (var slot in SlotsInOrder)
        {
            if (objections.FirstOrDefault(objection => SlotOf(objection.Field) == slot) is { } objection)
            {
                return Again(call, slot, words.To(name, objection.Says(call.Words)));
            }
        }

        if (call.SlotToElicit is not { } next)
        {
            return call.Delegate();
        }

        if (call.IsRepeatedQuestion && !call.IsLanguageWish)
        {
            return Again(call, next, await NotUnderstoodAsync(call, next, cancellationToken));
        }

        // The definition's prompt lists every OU. If the type allows only some of them, the question lists those.
        if (next == AccountOU)
        {
            var all = await policy.OusForAsync(null, cancellationToken);
            var allowed = await policy.OusForAsync(call.Slots.GetValueOrDefault(AccountType), cancellationToken);
            if (allowed.Count < all.Count)
            {
                return call.ElicitSlot(
                    next,
                    words.WhichOu(name, call.Slots[AccountType], call.Words.Or(allowed.Select(ou => ou.Label)))
                );
            }
        }

        return call.Delegate();
    }

    private async Task<LexHookResponse> FulfillAsync(IntentCall call, CancellationToken cancellationToken)
    {
        // Lex elicits missing slots before fulfillment, but a client can send any session state.
        if (SlotsInOrder.Any(slot => !call.Slots.ContainsKey(slot)))
        {
            return call.Begin(Name, SlotsInOrder);
        }

        var words = call.Words.Conversation;
        var result = await requests.CreateAsync(ProposalOf(call), call.Origin, cancellationToken);
        return result.Request is { } request
            ? call.Fulfilled(
                words.AccountRequested(CreatedSentence.Of(request, words.NewAccount(NameOf(request)), call.Words))
            )
            : call.Failed(
                $"{words.NothingRequested(
                    call.Speaker.FirstName,
                    [.. result.Objections.Select(objection => objection.Says(call.Words))]
                )} {words.HowToStartAgain}"
            );
    }

    private static string NameOf(Request request) =>
        request.Subject is NewAccount account
            ? account.Name
            : throw new InvalidOperationException($"{request.Id} asks for no account.");

    private static AccountProposal ProposalOf(IntentCall call) =>
        new(
            call.Speaker,
            call.Slots.GetValueOrDefault(AccountType),
            call.Slots.GetValueOrDefault(RootEmail),
            call.Slots.GetValueOrDefault(AccountOU)
        );

    private static LexHookResponse Again(IntentCall call, string slot, string message)
    {
        var key = SessionKeys.Attempts + slot;
        var attempts = int.TryParse(call[key], out var earlier) ? earlier + 1 : 1;
        if (attempts > Retries)
        {
            call[key] = null;
            return call.Failed(
                $"{message} {call.Words.Conversation.LeaveIt} {call.Words.Conversation.HowToStartAgain}"
            );
        }

        call[key] = attempts.ToString();
        return call.ElicitSlot(slot, message);
    }

    private async Task<string> NotUnderstoodAsync(IntentCall call, string slot, CancellationToken cancellationToken) =>
        slot switch
        {
            AccountType => call.Words.Conversation.UnknownType(
                call.Speaker.FirstName,
                call.Words.Or(policy.Policy.AccountTypes.Select(type => type.LabelIn(call.Words.Code)))
            ),
            RootEmail => call.Words.Conversation.UnknownEmail(call.Speaker.FirstName),
            _ => call.Words.Conversation.UnknownOu(
                call.Speaker.FirstName,
                call.Words.Or(
                    (await policy.OusForAsync(call.Slots.GetValueOrDefault(AccountType), cancellationToken)).Select(
                        ou => ou.Label
                    )
                )
            ),
        };

    private static string? SlotOf(RequestField field) =>
        field switch
        {
            RequestField.AccountType => AccountType,
            RequestField.RootEmail => RootEmail,
            RequestField.AccountOU => AccountOU,
            _ => null,
        };
}
