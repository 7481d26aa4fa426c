using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>A proposed change of a resource.</summary>
/// <param name="Action">The action.</param>
/// <param name="Of">The request that created the resource.</param>
public sealed record ChangeProposal(ChangeAction Action, string Of) : RequestProposal
{
    /// <summary>The required owner; null for operators, who may change any resource.</summary>
    public Person? Owner { get; init; }

    /// <summary>The operator who asks for the change and thereby confirms it; null if the owner asks.</summary>
    public string? Operator { get; init; }

    /// <summary>The operator's channel.</summary>
    public string? OperatorChannel { get; init; }

    /// <summary>
    /// The new values of an update by parameter; null for secrets, which the requester enters on a page.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);
}
