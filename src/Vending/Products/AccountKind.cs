using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Products;

/// <summary>Accounts from Control Tower's Account Factory: a root e-mail address and a name that are unique, and only so many operations at once.</summary>
public sealed class AccountKind : ProductKind
{
    /// <summary>The only one.</summary>
    public static AccountKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Maker => "Account Factory";

    /// <inheritdoc/>
    public override string Supplier => "AWS Control Tower";

    /// <inheritdoc/>
    public override string Type(AccountRequest request) => request.AccountType;

    /// <inheritdoc/>
    public override string Title(AccountRequest request) => $"{request.AccountType} account in {request.Ou.Label}";

    /// <inheritdoc/>
    public override string InShort(AccountRequest request) => $"{Title(request)}, root e-mail {request.RootEmail}";

    /// <inheritdoc/>
    public override string InFull(AccountRequest request) => $"{request.AccountType} account in the OU {request.Ou.Label} with the root e-mail {request.RootEmail}";

    /// <inheritdoc/>
    public override string Wish(AccountRequest request) => "an AWS account";

    /// <inheritdoc/>
    public override string WishByType(AccountRequest request) => $"a {request.AccountType} account";

    /// <inheritdoc/>
    public override string Noun(AccountRequest request) => "AWS account";

    /// <inheritdoc/>
    public override string PolicySubject(AccountRequest request) => $"{request.AccountType} accounts";

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(AccountRequest request) =>
        [new("Account type", request.AccountType), new("OU", request.Ou.Label), new("Account name", request.AccountName), new("Root e-mail", request.RootEmail)];

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(AccountRequest request) =>
    [
        .. request.AccountId is { } id ? [new Fact("Account id", id)] : Array.Empty<Fact>(),
        .. request.SignInUrl is { } url ? [new Fact("Sign in", url)] : Array.Empty<Fact>(),
    ];

    /// <inheritdoc/>
    public override Fact? Consequence(AccountRequest request) => new("Administrator of the account will be", request.Requester.Email);

    /// <inheritdoc/>
    public override string InHistory(AccountRequest request) =>
        $"{request.AccountType} account {request.AccountName} in {request.Ou.Label} with root e-mail {request.RootEmail}";

    /// <inheritdoc/>
    public override string UsualTime(AccountRequest request) => "It usually takes up to 30 minutes.";

    /// <inheritdoc/>
    public override string UnderWay(AccountRequest request) => "is being created";

    /// <inheritdoc/>
    public override string Result(AccountRequest request) =>
        $"the account's id is {request.AccountId}.{(request.SignInUrl is { } url ? $" Sign in at {url}" : string.Empty)}";

    /// <inheritdoc/>
    public override string Nothing(AccountRequest request) => "no account is created";

    /// <inheritdoc/>
    public override string HowToAsk(AccountRequest request) => "I would like a new account";

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
