using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>A change of a resource.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Of">The request that made the resource.</param>
public sealed record ChangeProposal(ChangeAction Action, string Of) : RequestProposal
{
    /// <summary>The person who must own the resource; null where an operator asks, who may change any.</summary>
    public Person? Owner { get; init; }

    /// <summary>The operator who asks, and so confirms it; null where the owner asks.</summary>
    public string? Operator { get; init; }

    /// <summary>The operator's channel.</summary>
    public string? OperatorChannel { get; init; }

    /// <summary>The new values of an update, by parameter. A secret one is named without its value, which is asked for
    /// on a page.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);
}
