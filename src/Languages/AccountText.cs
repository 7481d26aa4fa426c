using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about an account.</summary>
internal sealed class AccountText(Words words) : ProductText(words)
{
    private readonly Words all = words;
    private readonly RequestWords words = words.Request;

    /// <inheritdoc/>
    public override string Title(AccountRequest request) => words.AccountTitle(request.AccountType, request.Ou.Label);

    /// <inheritdoc/>
    public override string InShort(AccountRequest request) =>
        words.AccountInShort(request.AccountType, request.Ou.Label, request.RootEmail);

    /// <inheritdoc/>
    public override string InFull(AccountRequest request) =>
        words.AccountInFull(request.AccountType, request.Ou.Label, request.RootEmail);

    /// <inheritdoc/>
    public override string Wish(AccountRequest request) => words.AnAccount;

    /// <inheritdoc/>
    public override string WishByType(AccountRequest request) => words.AccountOfType(request.AccountType);

    /// <inheritdoc/>
    public override string Noun(AccountRequest request) => words.Account;

    /// <inheritdoc/>
    public override string PolicySubject(AccountRequest request) => words.AccountsOfType(request.AccountType);

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(AccountRequest request)
    {
        var labels = words.AccountLabels;
        return
        [
            new(labels.Type, request.AccountType),
            new(labels.Ou, request.Ou.Label),
            new(labels.Name, request.AccountName),
            new(labels.RootEmail, request.RootEmail),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(AccountRequest request) =>
        [
            .. request.AccountId is { } id ? [new Fact(words.AccountLabels.Id, id)] : Array.Empty<Fact>(),
            .. request.SignInUrl is { } url ? [new Fact(words.AccountLabels.SignIn, url)] : Array.Empty<Fact>(),
        ];

    /// <inheritdoc/>
    public override Fact? Consequence(AccountRequest request) =>
        new(words.AccountLabels.Administrator, request.Requester.Email);

    /// <inheritdoc/>
    public override string UsualTime(AccountRequest request) => words.AccountUsualTime;

    /// <inheritdoc/>
    public override string UnderWay(AccountRequest request) => words.BeingCreated;

    /// <inheritdoc/>
    public override string Result(AccountRequest request) =>
        words.AccountResult(request.AccountId ?? request.AccountName, request.SignInUrl);

    /// <inheritdoc/>
    public override string Nothing(AccountRequest request) => words.NoAccount;

    /// <inheritdoc/>
    public override string HowToAsk(AccountRequest request) => all.Conversation.WantAccount;
}
