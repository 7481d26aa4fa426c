using ChatOps.Vending.Languages;
using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Products;

/// <summary>Accounts from Control Tower's Account Factory: a root e-mail address and a name that are unique, and only so many operations at once.</summary>
public sealed class AccountKind(Words words) : ProductKind(words)
{
    private readonly Words all = words;
    private readonly RequestWords words = words.Request;

    /// <inheritdoc/>
    public override string Maker => "Account Factory";

    /// <inheritdoc/>
    public override string Supplier => "AWS Control Tower";

    /// <inheritdoc/>
    public override string Type(AccountRequest request) => request.AccountType;

    /// <inheritdoc/>
    public override string Title(AccountRequest request) => words.AccountTitle(request.AccountType, request.Ou.Label);

    /// <inheritdoc/>
    public override string InShort(AccountRequest request) => words.AccountInShort(request.AccountType, request.Ou.Label, request.RootEmail);

    /// <inheritdoc/>
    public override string InFull(AccountRequest request) => words.AccountInFull(request.AccountType, request.Ou.Label, request.RootEmail);

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
        return [new(labels.Type, request.AccountType), new(labels.Ou, request.Ou.Label), new(labels.Name, request.AccountName), new(labels.RootEmail, request.RootEmail)];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(AccountRequest request) =>
    [
        .. request.AccountId is { } id ? [new Fact(words.AccountLabels.Id, id)] : Array.Empty<Fact>(),
        .. request.SignInUrl is { } url ? [new Fact(words.AccountLabels.SignIn, url)] : Array.Empty<Fact>(),
    ];

    /// <inheritdoc/>
    public override Fact? Consequence(AccountRequest request) => new(words.AccountLabels.Administrator, request.Requester.Email);

    /// <inheritdoc/>
    public override string InHistory(AccountRequest request) =>
        $"{request.AccountType} account {request.AccountName} in {request.Ou.Label} with root e-mail {request.RootEmail}";

    /// <inheritdoc/>
    public override string UsualTime(AccountRequest request) => words.AccountUsualTime;

    /// <inheritdoc/>
    public override string UnderWay(AccountRequest request) => words.BeingCreated;

    /// <inheritdoc/>
    public override string Result(AccountRequest request) => words.AccountResult(request.AccountId ?? request.AccountName, request.SignInUrl);

    /// <inheritdoc/>
    public override string Nothing(AccountRequest request) => words.NoAccount;

    /// <inheritdoc/>
    public override string HowToAsk(AccountRequest request) => all.Conversation.WantAccount;

    /// <inheritdoc/>
    public override string CatalogName(AccountRequest request, StageOptions stage) => stage.ProductName;

    /// <inheritdoc/>
    public override IEnumerable<RequestHold> Holds(AccountRequest request)
    {
        if (request.Status.IsOpen() || request.Status == RequestStatus.Ready)
        {
            yield return new RequestHold(RequestHolds.RootEmail(request.RootEmail), 1);
            yield return new RequestHold(RequestHolds.AccountName(request.AccountName), 1);
        }
    }

    /// <summary>Control Tower fails what exceeds its limit, later and at the requester's cost.</summary>
    public override int? OrdersAtOnce(VendingPolicy policy) => policy.ConcurrentAccountOperations;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> OrderParameters(AccountRequest request) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["AccountEmail"] = request.RootEmail,
        ["AccountName"] = request.AccountName,
        ["ManagedOrganizationalUnit"] = request.Ou.ManagedOrganizationalUnit,
        ["SSOUserEmail"] = request.Requester.Email,
        ["SSOUserFirstName"] = request.Requester.FirstName,
        ["SSOUserLastName"] = request.Requester.LastName.Length > 0 ? request.Requester.LastName : request.Requester.FirstName,
    };

    /// <inheritdoc/>
    public override OrderResult? Read(AccountRequest request, OrderProgress progress) =>
        progress.AccountId is { } id ? new OrderResult($"Account {id}") { AccountId = id, SignInUrl = progress.SignInUrl } : null;
}
