using ChatOps.Application.Conversations;
using ChatOps.Application.Creation;
using ChatOps.Application.Policy;
using ChatOps.Conversations.Intents;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>The form for a new account, and the check of its values.</summary>
internal sealed class SlackRequestForm(PolicyCheck policy, RequestCreation requests) : ISlackForm
{
    /// <summary>The action ID of buttons that open the modal.</summary>
    public const string OpenAction = "request-account";

    public const string AccountCallback = "request-account";

    /// <summary>Each block has the name of the Lex slot for the same value.</summary>
    private static readonly Dictionary<RequestField, string> BlockOf = new()
    {
        [RequestField.AccountType] = AccountVendingIntent.AccountType,
        [RequestField.RootEmail] = AccountVendingIntent.RootEmail,
        [RequestField.AccountOU] = AccountVendingIntent.AccountOU,
    };

    /// <inheritdoc/>
    public string Callback => AccountCallback;

    public async Task<ModalViewDefinition> ViewAsync(Words words, CancellationToken cancellationToken)
    {
        var labels = words.Request.AccountLabels;
        var ous = await policy.OusForAsync(null, cancellationToken);
        SlackFormField[] fields =
        [
            new(
                AccountVendingIntent.AccountType,
                labels.Type,
                SlackReplies.Menu(
                    AccountVendingIntent.AccountType,
                    words.Slack.ChooseType,
                    policy.Policy.AccountTypes.Select(type => new Choice(type.LabelIn(words.Code), type.Name))
                )
            ),
            new(
                AccountVendingIntent.RootEmail,
                labels.RootEmail,
                new EmailTextInput
                {
                    ActionId = AccountVendingIntent.RootEmail,
                    Placeholder = "team+sandbox@example.com",
                },
                words.Slack.RootEmailHint
            ),
            new(
                AccountVendingIntent.AccountOU,
                words.Slack.OrganizationalUnit,
                SlackReplies.Menu(AccountVendingIntent.AccountOU, words.Slack.ChooseOu, ous.Select(ou => ou.Label))
            ),
        ];
        return SlackFormView.Of(Callback, words.Slack.AskForAccount, [], fields, [], words);
    }

    /// <inheritdoc/>
    public Task<CreateResult> CreateAsync(
        SlackViewSubmission submission,
        Person requester,
        RequestOrigin origin,
        CancellationToken cancellationToken
    ) => requests.CreateAsync(Read(submission, requester), origin, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(
        SlackViewSubmission submission,
        Person? requester,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in BlockOf.Values.Where(block => submission.ValueOf(block).IsEmpty))
        {
            errors[block] = words.Slack.FillIn;
        }

        var proposal = Read(submission, requester ?? new Person(string.Empty, "you", string.Empty));
        foreach (var objection in await policy.ObjectionsAsync(proposal, cancellationToken))
        {
            // Errors about the person have no field of their own and are shown at the first one.
            if (
                BlockOf.TryGetValue(objection.Field, out var block)
                || (requester is not null && BlockOf.TryGetValue(RequestField.AccountType, out block))
            )
            {
                errors.TryAdd(block, objection.TextIn(words));
            }
        }

        return errors;
    }

    private static string? ValueOf(SlackViewSubmission submission, RequestField field) =>
        submission.ValueOf(BlockOf[field]).Cleaned is { Length: > 0 } value ? value : null;

    private static AccountProposal Read(SlackViewSubmission submission, Person requester) =>
        new(
            requester,
            ValueOf(submission, RequestField.AccountType),
            ValueOf(submission, RequestField.RootEmail),
            ValueOf(submission, RequestField.AccountOU)
        );
}
