using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>An account from Control Tower's Account Factory.</summary>
/// <param name="Type">The account type, as policy spells it.</param>
/// <param name="RootEmail">The root user's email address, as it was typed.</param>
/// <param name="Ou">The OU.</param>
/// <param name="Name">At most 50 characters, from the policy's template.</param>
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

    /// <summary>Control Tower fails what exceeds its limit, later and at the requester's cost.</summary>
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

    /// <summary>Returns the account that the next attempt orders.</summary>
    /// <param name="request">The request whose last attempt failed.</param>
    /// <param name="rootEmail">A corrected root email address; null leaves it.</param>
    /// <param name="ou">A corrected OU; null leaves it.</param>
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

    // An account that an attempt left keeps its name and email address: the next attempt with that address takes it
    // over. An attempt with another address needs another name once Account Factory has taken the first.
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
