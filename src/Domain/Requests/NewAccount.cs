using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>An account from Control Tower's Account Factory.</summary>
/// <param name="Type">The account type, spelled as in the policy.</param>
/// <param name="RootEmail">The root user's email address, spelled as the requester did.</param>
/// <param name="Ou">The OU.</param>
/// <param name="Name">The name from the policy's template, at most 50 characters.</param>
public sealed record NewAccount(string Type, string RootEmail, TargetOu Ou, string Name) : NewResource
{
    /// <inheritdoc/>
    public override string Type { get; } = Type;

    /// <inheritdoc/>
    public override string Maker => "Account Factory";

    /// <inheritdoc/>
    public override string Supplier => "AWS Control Tower";

    /// <inheritdoc/>
    public override string InHistory => $"{Type} account {Name} in {Ou.Label} with root email {RootEmail}";

    /// <inheritdoc/>
    public override string TitleInHistory => $"{Type} account in {Ou.Label}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> SearchTexts => [Type, Ou.Label, Name, RootEmail];

    /// <inheritdoc/>
    public override string CatalogName(string accountProduct) => accountProduct;

    /// <summary>Returns the limit, because Control Tower fails orders that exceed its own limit.</summary>
    public override int? OrdersAtOnce(int accountOperations) => accountOperations;

    /// <inheritdoc/>
    public override OrderContent Content(Person requester) =>
        new(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["AccountEmail"] = RootEmail,
                ["AccountName"] = Name,
                ["ManagedOrganizationalUnit"] = Ou.ManagedOrganizationalUnit,
                ["SSOUserEmail"] = requester.Email,
                ["SSOUserFirstName"] = requester.FirstName,
                ["SSOUserLastName"] = requester.LastName.Length > 0 ? requester.LastName : requester.FirstName,
            }
        );

    /// <inheritdoc/>
    public override OrderResult? Read(OrderProgress progress) =>
        progress.AccountId is { } id
            ? new OrderResult($"Account {id}") { AccountId = id, SignInUrl = progress.SignInUrl }
            : null;

    /// <summary>Returns the account for the next attempt.</summary>
    /// <param name="request">The request, whose last attempt failed.</param>
    /// <param name="rootEmail">A corrected root email address; null to keep it.</param>
    /// <param name="ou">A corrected OU; null to keep it.</param>
    internal NewAccount Corrected(Request request, string? rootEmail, TargetOu? ou) =>
        this with
        {
            RootEmail = rootEmail ?? RootEmail,
            Ou = ou ?? Ou,
            Name = NameForNext(request, rootEmail ?? RootEmail),
        };

    /// <inheritdoc/>
    protected override IEnumerable<RequestConstraint> Uniques(RequestStatus status) =>
        status.IsOpen() || status == RequestStatus.Ready
            ?
            [
                new RequestConstraint(RequestConstraints.RootEmail(RootEmail), 1),
                new RequestConstraint(RequestConstraints.AccountName(Name), 1),
            ]
            : [];

    // An attempt with the same address continues with the account of the earlier one, so it needs the same name. With
    // another address it needs a new name once Account Factory has used the first.
    private string NameForNext(Request request, string rootEmail)
    {
        var address = EmailAddress.Normalize(rootEmail);
        var taken = request.Orders.Where(order => order.RecordId is not null).ToList();
        if (taken.FindLast(order => EmailAddress.Normalize(order.Parameters["AccountEmail"]) == address) is { } same)
        {
            return same.Parameters["AccountName"];
        }

        return
            taken.Exists(order => order.Parameters["AccountName"] == Name)
            || request.CurrentOrder?.FailureReason == AccountNames.Taken(Name)
            ? AccountNames.ForAttempt(Name, request.Orders.Count + 1)
            : Name;
    }
}
