using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>One rule of the policy, which returns an objection or null.</summary>
public interface IPolicyRule
{
    /// <summary>The field that the rule is about.</summary>
    RequestField Field { get; }

    /// <summary>Returns an objection; null if the proposal meets the rule or lacks the value so far.</summary>
    Reason? Objection(AccountProposal proposal, PolicyFacts facts);
}

/// <summary>The fields that a requester fills in.</summary>
public enum RequestField
{
    /// <summary>No field: the objection is about the requester.</summary>
    Requester,

    /// <summary>The slot <c>AccountType</c>.</summary>
    AccountType,

    /// <summary>The slot <c>RootEmail</c>.</summary>
    RootEmail,

    /// <summary>The slot <c>AccountOU</c>.</summary>
    AccountOU,
}

/// <summary>The values of a new account so far.</summary>
/// <param name="Requester">The requester.</param>
/// <param name="AccountType">Null if not given yet.</param>
/// <param name="RootEmail">Null if not given yet.</param>
/// <param name="AccountOu">The OU's label; null if not given yet.</param>
/// <param name="AccountName">The name from the policy's template; null until the request has an ID.</param>
public sealed record AccountProposal(
    Person Requester,
    string? AccountType = null,
    string? RootEmail = null,
    string? AccountOu = null,
    string? AccountName = null
) : RequestProposal;

/// <summary>Everything besides the proposal that the rules need.</summary>
public sealed record PolicyFacts
{
    /// <summary>The current policy.</summary>
    public required VendingPolicy Policy { get; init; }

    /// <summary>The policy's OUs from the directory.</summary>
    public required IReadOnlyList<TargetOu> Ous { get; init; }

    /// <summary>True if an account has the root email address.</summary>
    public bool RootEmailHasAccount { get; init; }

    /// <summary>True if an open request has the root email address.</summary>
    public bool RootEmailHasRequest { get; init; }

    /// <summary>True if an account has the name.</summary>
    public bool AccountNameHasAccount { get; init; }

    /// <summary>The number of the requester's open requests of the type.</summary>
    public int OpenRequests { get; init; }

    /// <summary>Returns the OUs for an account type, in the policy's order.</summary>
    public IReadOnlyList<TargetOu> OusFor(AccountTypePolicy type) =>
        [
            .. type
                .OrganizationalUnits.Select(reference => Ous.FirstOrDefault(ou => OuReference.Means(reference, ou)))
                .OfType<TargetOu>(),
        ];
}

/// <summary>A rule's objection to a proposal.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Field">The field that it is about.</param>
/// <param name="Reason">A code that becomes a sentence for the requester.</param>
public sealed record Objection(string Rule, RequestField Field, Reason Reason)
{
    /// <summary>The kind of refusal, for programs.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Policy;
}
