using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy;

/// <summary>One rule of the policy: objects to nothing, or gives the reason for the requester.</summary>
public interface IPolicyRule
{
    /// <summary>What the sentence is about, so that it stands at the right field.</summary>
    RequestField Field { get; }

    /// <summary>Null where the rule has nothing against it, or where what it looks at is not known yet.</summary>
    Reason? Objection(AccountProposal proposal, PolicyFacts facts);
}

/// <summary>The fields of a request that a person fills.</summary>
public enum RequestField
{
    /// <summary>The person himself; nothing that he could answer differently.</summary>
    Requester,

    /// <summary>Slot <c>AccountType</c>.</summary>
    AccountType,

    /// <summary>Slot <c>RootEmail</c>.</summary>
    RootEmail,

    /// <summary>Slot <c>AccountOU</c>.</summary>
    AccountOU,
}

/// <summary>A new account, as far as it has been asked for.</summary>
/// <param name="Requester">The requester.</param>
/// <param name="AccountType">Null until said.</param>
/// <param name="RootEmail">Null until said.</param>
/// <param name="AccountOu">The OU's label; null until said.</param>
/// <param name="AccountName">The account's name by the policy's template; null until the request has an id.</param>
public sealed record AccountProposal(
    Person Requester,
    string? AccountType = null,
    string? RootEmail = null,
    string? AccountOu = null,
    string? AccountName = null
) : RequestProposal;

/// <summary>What the rules need to know beyond what was said.</summary>
public sealed record PolicyFacts
{
    /// <summary>The policy.</summary>
    public required VendingPolicy Policy { get; init; }

    /// <summary>The OUs that the policy names, as the directory resolved them.</summary>
    public required IReadOnlyList<TargetOu> Ous { get; init; }

    /// <summary>True where an account has the root e-mail address.</summary>
    public bool RootEmailHasAccount { get; init; }

    /// <summary>True where an open request holds the root e-mail address.</summary>
    public bool RootEmailHasRequest { get; init; }

    /// <summary>True where an account has the name.</summary>
    public bool AccountNameHasAccount { get; init; }

    /// <summary>How many requests of the type the requester has open.</summary>
    public int OpenRequests { get; init; }

    /// <summary>The OUs into which accounts of a type may go, in the policy's order.</summary>
    public IReadOnlyList<TargetOu> OusFor(AccountTypePolicy type) =>
        [
            .. type
                .OrganizationalUnits.Select(reference => Ous.FirstOrDefault(ou => OuReference.Means(reference, ou)))
                .OfType<TargetOu>(),
        ];
}

/// <summary>An objection of a rule.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Field">What it is about.</param>
/// <param name="Reason">A code that becomes a sentence for the requester.</param>
public sealed record Objection(string Rule, RequestField Field, Reason Reason)
{
    /// <summary>For programs.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Policy;
}
