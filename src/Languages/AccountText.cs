using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about an account.</summary>
internal sealed class AccountText(NewAccount account, Words words) : ProductText(words)
{
    private readonly Words all = words;
    private readonly RequestWords words = words.Request;

    /// <inheritdoc/>
    public override string Title(Request request) => words.AccountTitle(account.Type, account.Ou.Label);

    /// <inheritdoc/>
    public override string InShort(Request request) =>
        words.AccountInShort(account.Type, account.Ou.Label, account.RootEmail);

    /// <inheritdoc/>
    public override string InFull(Request request) =>
        words.AccountInFull(account.Type, account.Ou.Label, account.RootEmail);

    /// <inheritdoc/>
    public override string Wish(Request request) => words.AnAccount;

    /// <inheritdoc/>
    public override string WishByType(Request request) => words.AccountOfType(account.Type);

    /// <inheritdoc/>
    public override string Noun(Request request) => words.Account;

    /// <inheritdoc/>
    public override string PolicySubject(Request request) => words.AccountsOfType(account.Type);

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(Request request)
    {
        var labels = words.AccountLabels;
        return
        [
            new(labels.Type, account.Type),
            new(labels.Ou, account.Ou.Label),
            new(labels.Name, account.Name),
            new(labels.RootEmail, account.RootEmail),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(Request request) =>
        [
            .. request.AccountId is { } id ? [new Fact(words.AccountLabels.Id, id)] : Array.Empty<Fact>(),
            .. request.SignInUrl is { } url ? [new Fact(words.AccountLabels.SignIn, url)] : Array.Empty<Fact>(),
        ];

    /// <inheritdoc/>
    public override Fact? Consequence(Request request) =>
        new(words.AccountLabels.Administrator, request.Requester.Email);

    /// <inheritdoc/>
    public override string UsualTime(Request request) => words.AccountUsualTime;

    /// <inheritdoc/>
    public override string UnderWay(Request request) => words.BeingCreated;

    /// <inheritdoc/>
    public override string Result(Request request) =>
        words.AccountResult(request.AccountId ?? account.Name, request.SignInUrl);

    /// <inheritdoc/>
    public override string Nothing(Request request) => words.NoAccount;

    /// <inheritdoc/>
    public override string HowToAsk(Request request) => all.Conversation.WantAccount;
}
