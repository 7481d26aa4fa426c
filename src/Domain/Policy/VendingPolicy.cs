using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>
/// The rules for requests, from <c>bot-definition/vending-policy.yaml</c> after the build has checked it. A request
/// keeps the terms it was created with, so changing the policy doesn't affect open requests.
/// </summary>
public sealed record VendingPolicy
{
    /// <summary>
    /// The account types that people can request: at least one, with names that are unique ignoring case.
    /// </summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<AccountTypePolicy> AccountTypes { get; init; }

    /// <summary>The domains of root email addresses; empty for any.</summary>
    public IReadOnlyList<string> RootEmailDomains
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The email domains of people who may make requests; empty for any.</summary>
    public IReadOnlyList<string> RequesterDomains
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The hours after which an undecided request expires; 1 to 720.</summary>
    [Range(1, 720)]
    public int ExpiryHours { get; init; } = 48;

    /// <summary>
    /// The hours after which approvers get a reminder, fewer than <see cref="ExpiryHours"/>; 0 for no reminder.
    /// </summary>
    [Range(0, 719)]
    public int ReminderHours { get; init; } = 24;

    /// <summary>
    /// The template of account names: text with <c>{type}</c>, <c>{ou}</c>, <c>{user}</c> (the local part of the
    /// requester's email address) and <c>{id}</c> (the request ID without its prefix). <c>{id}</c> is required because
    /// it makes the name unique; the result is cut to Control Tower's 50 characters.
    /// </summary>
    [StringLength(200, MinimumLength = 4)]
    public string AccountNameTemplate { get; init; } = "{type}-{user}-{id}";

    /// <summary>The number of concurrent account operations; 1 to 10. Control Tower's default limit is 5.</summary>
    [Range(1, 10)]
    public int ConcurrentAccountOperations { get; init; } = 5;

    /// <summary>
    /// The catalog's products that people can request besides accounts, by name or
    /// portfolio. Names are unique ignoring case.
    /// </summary>
    public IReadOnlyList<ProductPolicy> Products
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// The hours after which a running order is reported to operators for the second time
    /// (the first report is after 1 hour); 2 to 48.
    /// </summary>
    [Range(2, 48)]
    public int ProvisioningLimitHours { get; init; } = 4;

    /// <summary>Returns the rules of a product by name, ignoring case; null if it has no rules of its own.</summary>
    public ProductPolicy? ProductNamed(string name) =>
        Products.FirstOrDefault(product =>
            product.Portfolio is null && string.Equals(product.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Returns the rules of an account type by name, ignoring case; null if there is none.</summary>
    public AccountTypePolicy? TypeNamed(string name) =>
        AccountTypes.FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the terms that a request keeps.</summary>
    /// <param name="approvals">The number of different people who must approve.</param>
    /// <param name="openRequests">The number of requests of the type that a person may have open.</param>
    /// <param name="lease">The lease of the new resource; null for no end.</param>
    public RequestTerms TermsFor(int approvals, int openRequests, LeasePolicy? lease) =>
        new()
        {
            RequiredApprovals = approvals,
            ExpiryHours = ExpiryHours,
            ReminderHours = ReminderHours,
            OpenRequestsPerRequester = openRequests,
            ProvisioningLimitHours = ProvisioningLimitHours,
            Lease = lease is null ? null : new LeaseTerms(lease.Days, lease.RemindDaysBefore),
        };
}

/// <summary>The rules for one account type.</summary>
public sealed record AccountTypePolicy
{
    /// <summary>The name that people use, also the value of the Lex slot; 1 to 50 characters.</summary>
    [StringLength(50, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>
    /// The OUs for accounts of this type, each by its name if unique, its path from the
    /// root (<c>Workloads/Demos</c>), or its ID.
    /// </summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<string> OrganizationalUnits { get; init; }

    /// <summary>
    /// Names that people see and may use in place of the name, by language (<c>de: Produktion</c>); 1 to 100 characters
    /// each. Languages without a label show the name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels
    {
        get;
        init => field = value ?? PolicyLabels.None;
    } = PolicyLabels.None;

    /// <summary>The number of different people who must approve; 0 means no approval. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }

    /// <summary>The number of requests of this type that a person may have open; 1 to 100.</summary>
    [Range(1, 100)]
    public int OpenRequestsPerRequester { get; init; } = 20;

    /// <summary>
    /// The rules for terminations, which an operator must also confirm; omitted, they
    /// need as many approvals as a new account.
    /// </summary>
    public ChangePolicy? Terminate { get; init; }

    /// <summary>The lease; omitted, the account has no end.</summary>
    public LeasePolicy? Lease { get; init; }

    /// <summary>Returns the label in a language such as <c>de</c>; the name if there is no label.</summary>
    public string LabelIn(string language) => Labels.GetValueOrDefault(language, Name);
}
