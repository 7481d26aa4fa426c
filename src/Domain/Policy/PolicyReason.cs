using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>What policy objects to. Each follows the requester's name.</summary>
public abstract record PolicyReason : Reason
{
    /// <summary>An account has the name.</summary>
    /// <param name="AccountName">The name.</param>
    public sealed record AccountNameTaken(string AccountName) : PolicyReason;

    /// <summary>Another request has taken the name at the same moment.</summary>
    public sealed record AccountNameJustTaken : PolicyReason;

    /// <summary>Policy has no such account type.</summary>
    /// <param name="Types">Those that it has.</param>
    public sealed record NoSuchType(IReadOnlyList<AccountTypePolicy> Types) : PolicyReason;

    /// <summary>The requester has too many open requests of the type.</summary>
    /// <param name="Open">How many are open.</param>
    /// <param name="Type">The account type.</param>
    /// <param name="Limit">How many may be open.</param>
    public sealed record TooManyAccounts(int Open, string Type, int Limit) : PolicyReason;

    /// <summary>The requester has too many open requests, seen while the request was written.</summary>
    public sealed record TooManyOfThisKind : PolicyReason;

    /// <summary>The directory has none of the policy's OUs.</summary>
    public sealed record NoOus : PolicyReason;

    /// <summary>Policy has no such OU.</summary>
    /// <param name="Ous">Those that it has.</param>
    public sealed record NoSuchOu(IReadOnlyList<string> Ous) : PolicyReason;

    /// <summary>Accounts of the type don't go into the OU.</summary>
    /// <param name="Type">The account type.</param>
    /// <param name="Ous">The OUs for it.</param>
    public sealed record OuNotForType(string Type, IReadOnlyList<string> Ous) : PolicyReason;

    /// <summary>Only people at other domains may ask for accounts.</summary>
    /// <param name="Domains">Those domains.</param>
    public sealed record RequesterDomains(IReadOnlyList<string> Domains) : PolicyReason;

    /// <summary>The root email must be at another domain.</summary>
    /// <param name="Domains">Those domains.</param>
    public sealed record RootEmailDomains(IReadOnlyList<string> Domains) : PolicyReason;

    /// <summary>The root email is no email address that AWS takes.</summary>
    /// <param name="Shortest">The fewest characters.</param>
    /// <param name="Longest">The most characters.</param>
    public sealed record RootEmailForm(int Shortest, int Longest) : PolicyReason;

    /// <summary>An account has the root email.</summary>
    public sealed record RootEmailOfAccount : PolicyReason;

    /// <summary>An open request has the root email.</summary>
    public sealed record RootEmailOfRequest : PolicyReason;

    /// <summary>Another request has taken the root email at the same moment.</summary>
    public sealed record RootEmailJustTaken : PolicyReason;

    /// <summary>Policy offers no such product.</summary>
    public sealed record NoSuchProduct : PolicyReason;

    /// <summary>Policy offers the product, and the catalog does not have it.</summary>
    /// <param name="Product">Its name.</param>
    public sealed record ProductNotInCatalog(string Product) : PolicyReason;

    /// <summary>Only people at other domains may order the product.</summary>
    /// <param name="Domains">Those domains.</param>
    /// <param name="Product">Its name.</param>
    public sealed record ProductDomains(IReadOnlyList<string> Domains, string Product) : PolicyReason;

    /// <summary>The requester has too many open requests for the product.</summary>
    /// <param name="Open">How many are open.</param>
    /// <param name="Product">Its name.</param>
    /// <param name="Limit">How many may be open.</param>
    public sealed record TooManyProducts(int Open, string Product, int Limit) : PolicyReason;
}
