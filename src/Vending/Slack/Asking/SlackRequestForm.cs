using ChatOps.Vending.Conversations.Intents;
using ChatOps.Vending.People;
using ChatOps.Vending.Requests.Policy;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.Inbound;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Vending.Slack.Asking;

/// <summary>The modal that asks for a whole request at once, and what is wrong with what was filled in.</summary>
internal sealed class SlackRequestForm(PolicyCheck policy)
{
    /// <summary>Buttons with this action id open the modal.</summary>
    public const string OpenAction = "request-account";

    /// <summary>The modal's callback id.</summary>
    public const string Callback = "request-account";

    /// <summary>The block that comes first.</summary>
    public const string FirstBlock = AccountVendingIntent.AccountType;

    /// <summary>The blocks are named like the slots that ask for the same in conversation.</summary>
    private static readonly Dictionary<RequestField, string> BlockOf = new()
    {
        [RequestField.AccountType] = AccountVendingIntent.AccountType,
        [RequestField.RootEmail] = AccountVendingIntent.RootEmail,
        [RequestField.AccountOU] = AccountVendingIntent.AccountOU,
    };

    public async Task<ModalViewDefinition> ViewAsync(CancellationToken cancellationToken)
    {
        var ous = await policy.OusForAsync(null, cancellationToken);
        return new ModalViewDefinition
        {
            CallbackId = Callback,
            Title = "Ask for an account",
            Submit = "Ask",
            Close = "Cancel",
            Blocks =
            {
                Input(AccountVendingIntent.AccountType, "Account type", SlackReplies.Menu(AccountVendingIntent.AccountType, "Choose a type", policy.Policy.AccountTypes.Select(type => type.Name))),
                Input(
                    AccountVendingIntent.RootEmail,
                    "Root e-mail",
                    new EmailTextInput { ActionId = AccountVendingIntent.RootEmail, Placeholder = "team+sandbox@example.com" },
                    "The address of the account's root user. AWS allows each address only once."),
                Input(AccountVendingIntent.AccountOU, "Organizational unit", SlackReplies.Menu(AccountVendingIntent.AccountOU, "Choose an OU", ous.Select(ou => ou.Label))),
            },
        };
    }

    public static Proposal Read(SlackViewSubmission submission, Person requester) => new(
        requester,
        ValueOf(submission, RequestField.AccountType),
        ValueOf(submission, RequestField.RootEmail),
        ValueOf(submission, RequestField.AccountOU));

    /// <summary>What is wrong, by block. A person who is not known yet is judged later: here only the fields are.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(SlackViewSubmission submission, Person? requester, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in BlockOf.Values.Where(block => string.IsNullOrWhiteSpace(submission.Values.GetValueOrDefault(block))))
        {
            errors[block] = "Please fill this in.";
        }

        var proposal = Read(submission, requester ?? new Person(string.Empty, "you", string.Empty));
        foreach (var objection in await policy.ObjectionsAsync(proposal, cancellationToken))
        {
            // What is about the person himself has no field of its own: it stands at the first.
            if (BlockOf.TryGetValue(objection.Field, out var block) || (requester is not null && BlockOf.TryGetValue(RequestField.AccountType, out block)))
            {
                errors.TryAdd(block, objection.Text);
            }
        }

        return errors;
    }

    private static string? ValueOf(SlackViewSubmission submission, RequestField field) =>
        submission.Values.GetValueOrDefault(BlockOf[field])?.Trim() is { Length: > 0 } value ? value : null;

    private static InputBlock Input(string block, string label, IInputBlockElement element, string? hint = null) =>
        new() { BlockId = block, Label = label, Element = element, Hint = hint is null ? null : new PlainText(hint) };
}
