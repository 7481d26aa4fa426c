using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>The objections of the policy. The sentence of each follows the requester's name.</summary>
public abstract record PolicyReason : Reason
{
    /// <summary>An account has the name.</summary>
    /// <param name="AccountName">The name.</param>
    public sealed record AccountNameTaken(string AccountName) : PolicyReason;

    /// <summary>Another request took the name at the same moment.</summary>
    public sealed record AccountNameJustTaken : PolicyReason;

    /// <summary>The policy doesn't have the account type.</summary>
    /// <param name="Types">The policy's account types.</param>
    public sealed record NoSuchType(IReadOnlyList<AccountTypePolicy> Types) : PolicyReason;

    /// <summary>The requester has too many open requests of the type.</summary>
    /// <param name="Open">The number of open requests.</param>
    /// <param name="Type">The account type.</param>
    /// <param name="Limit">The largest number of open requests.</param>
    public sealed record TooManyAccounts(int Open, string Type, int Limit) : PolicyReason;

    /// <summary>The requester has too many open requests, detected when storing the request.</summary>
    public sealed record TooManyOfThisKind : PolicyReason;

    /// <summary>The directory has none of the policy's OUs.</summary>
    public sealed record NoOus : PolicyReason;

    /// <summary>The policy doesn't have the OU.</summary>
    /// <param name="Ous">The policy's OUs.</param>
    public sealed record NoSuchOu(IReadOnlyList<string> Ous) : PolicyReason;

    /// <summary>The OU isn't allowed for the account type.</summary>
    /// <param name="Type">The account type.</param>
    /// <param name="Ous">The OUs for it.</param>
    public sealed record OuNotForType(string Type, IReadOnlyList<string> Ous) : PolicyReason;

    /// <summary>The requester's email domain isn't allowed.</summary>
    /// <param name="Domains">The allowed domains.</param>
    public sealed record RequesterDomains(IReadOnlyList<string> Domains) : PolicyReason;

    /// <summary>The domain of the root email address isn't allowed.</summary>
    /// <param name="Domains">The allowed domains.</param>
    public sealed record RootEmailDomains(IReadOnlyList<string> Domains) : PolicyReason;

    /// <summary>AWS doesn't accept the root email address.</summary>
    /// <param name="Shortest">The least number of characters.</param>
    /// <param name="Longest">The greatest number of characters.</param>
    public sealed record RootEmailForm(int Shortest, int Longest) : PolicyReason;

    /// <summary>An account has the root email address.</summary>
    public sealed record RootEmailOfAccount : PolicyReason;

    /// <summary>An open request has the root email address.</summary>
    public sealed record RootEmailOfRequest : PolicyReason;

    /// <summary>Another request took the root email address at the same moment.</summary>
    public sealed record RootEmailJustTaken : PolicyReason;

    /// <summary>The policy doesn't offer the product.</summary>
    public sealed record NoSuchProduct : PolicyReason;

    /// <summary>The policy offers the product, but the catalog doesn't have it.</summary>
    /// <param name="Product">The product's name.</param>
    public sealed record ProductNotInCatalog(string Product) : PolicyReason;

    /// <summary>The requester's email domain isn't allowed for the product.</summary>
    /// <param name="Domains">The allowed domains.</param>
    /// <param name="Product">The product's name.</param>
    public sealed record ProductDomains(IReadOnlyList<string> Domains, string Product) : PolicyReason;

    /// <summary>The requester has too many open requests for the product.</summary>
    /// <param name="Open">The number of open requests.</param>
    /// <param name="Product">The product's name.</param>
    /// <param name="Limit">The largest number of open requests.</param>
    public sealed record TooManyProducts(int Open, string Product, int Limit) : PolicyReason;
}
