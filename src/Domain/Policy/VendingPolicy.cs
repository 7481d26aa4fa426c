using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>
/// What may be asked for and by what rules: <c>bot-definition/vending-policy.yaml</c> after the build has checked it.
/// A request keeps the part that it was made under, so a change of policy breaks no open request.
/// </summary>
public sealed record VendingPolicy
{
    /// <summary>The account types that people can ask for; at least one, names unique without regard to case.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<AccountTypePolicy> AccountTypes { get; init; }

    /// <summary>Domains at which root e-mail addresses may live; empty means any.</summary>
    public IReadOnlyList<string> RootEmailDomains
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Domains from which people may ask; empty means any.</summary>
    public IReadOnlyList<string> RequesterDomains
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Hours after which an undecided request expires; 1 to 720.</summary>
    [Range(1, 720)]
    public int ExpiryHours { get; init; } = 48;

    /// <summary>Hours after which approvers who have not decided are reminded; fewer than <see cref="ExpiryHours"/>; 0
    /// means never.</summary>
    [Range(0, 719)]
    public int ReminderHours { get; init; } = 24;

    /// <summary>
    /// How the account is named: text with <c>{type}</c>, <c>{ou}</c>, <c>{user}</c> (the local part of the requester's
    /// e-mail address) and <c>{id}</c>
    /// (the request's id without its prefix). <c>{id}</c> is required: it makes the name unique. The result is cut to
    /// Control Tower's 50 characters.
    /// </summary>
    [StringLength(200, MinimumLength = 4)]
    public string AccountNameTemplate { get; init; } = "{type}-{user}-{id}";

    /// <summary>Account operations at once; Control Tower's own default limit is 5. 1 to 10.</summary>
    [Range(1, 10)]
    public int ConcurrentAccountOperations { get; init; } = 5;

    /// <summary>Products of the catalogue that people can ask for, besides accounts, by name or by portfolio; names
    /// unique without regard to case.</summary>
    public IReadOnlyList<ProductPolicy> Products
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Hours after which an order that has not ended is reported to the operators for the second time (the
    /// first is after 1 hour); 2 to 48.</summary>
    [Range(2, 48)]
    public int ProvisioningLimitHours { get; init; } = 4;

    /// <summary>The rules that a product has of its own, by its name without regard to case; null where it has
    /// none.</summary>
    public ProductPolicy? ProductNamed(string name) =>
        Products.FirstOrDefault(product =>
            product.Portfolio is null && string.Equals(product.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The rules for a type, by its name without regard to case; null where there is none.</summary>
    public AccountTypePolicy? TypeNamed(string name) =>
        AccountTypes.FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the terms that a request keeps.</summary>
    /// <param name="approvals">How many different people must approve.</param>
    /// <param name="openRequests">How many requests of the type one person may have open at once.</param>
    /// <param name="lease">The lease of what it makes; null where that has no end.</param>
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
    /// <summary>The name as people say it, also the value of the Lex slot; 1 to 50 characters.</summary>
    [StringLength(50, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Where accounts of this type may go: an OU's name where it is unambiguous, its path from the root
    /// (<c>Workloads/Demos</c>), or its id.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<string> OrganizationalUnits { get; init; }

    /// <summary>
    /// What people read and may say in place of the name, by language (<c>de: Produktion</c>); 1 to 100 characters
    /// each. The name itself is the value
    /// everywhere, and is what people read in a language that is left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels
    {
        get;
        init => field = value ?? PolicyLabels.None;
    } = PolicyLabels.None;

    /// <summary>How many different people must approve; 0 means that nobody is asked. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }

    /// <summary>How many requests of this type one person may have open at once; 1 to 100.</summary>
    [Range(1, 100)]
    public int OpenRequestsPerRequester { get; init; } = 20;

    /// <summary>Who must approve that one is terminated, besides the operator who confirms it; left out, as many as
    /// approve a new one.</summary>
    public ChangePolicy? Terminate { get; init; }

    /// <summary>For how long one is lent; left out, it has no end.</summary>
    public LeasePolicy? Lease { get; init; }

    /// <summary>What people read in a language such as <c>de</c>: the label, or the name where there is none.</summary>
    public string LabelIn(string language) => Labels.GetValueOrDefault(language, Name);
}
