namespace ChatOps.Domain.Requests;

/// <summary>Accounts from Control Tower's Account Factory: a root e-mail address and a name that are unique, and only
/// so many operations at once.</summary>
internal sealed class AccountKind : ProductKind
{
    /// <inheritdoc/>
    public override string Maker => "Account Factory";

    /// <inheritdoc/>
    public override string Supplier => "AWS Control Tower";

    /// <inheritdoc/>
    public override string Type(AccountRequest request) => request.AccountType;

    /// <inheritdoc/>
    public override string InHistory(AccountRequest request) =>
        $"{request.AccountType} account {request.AccountName} in {request.Ou.Label} with root email {request.RootEmail}";

    /// <inheritdoc/>
    public override string CatalogName(AccountRequest request, string accountProduct) => accountProduct;

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
    public override int? OrdersAtOnce(int accountOperations) => accountOperations;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> OrderParameters(AccountRequest request) =>
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountEmail"] = request.RootEmail,
            ["AccountName"] = request.AccountName,
            ["ManagedOrganizationalUnit"] = request.Ou.ManagedOrganizationalUnit,
            ["SSOUserEmail"] = request.Requester.Email,
            ["SSOUserFirstName"] = request.Requester.FirstName,
            ["SSOUserLastName"] =
                request.Requester.LastName.Length > 0 ? request.Requester.LastName : request.Requester.FirstName,
        };

    /// <inheritdoc/>
    public override OrderResult? Read(AccountRequest request, OrderProgress progress) =>
        progress.AccountId is { } id
            ? new OrderResult($"Account {id}") { AccountId = id, SignInUrl = progress.SignInUrl }
            : null;
}
