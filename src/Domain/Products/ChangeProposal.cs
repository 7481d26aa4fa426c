using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>What somebody wants done with something that is there, before anybody has looked at it.</summary>
/// <param name="Action">What.</param>
/// <param name="Of">The request that made it.</param>
public sealed record ChangeProposal(ChangeAction Action, string Of)
{
    /// <summary>Whose it must be; null where an operator asks, who may do it with anybody's.</summary>
    public Person? Owner { get; init; }

    /// <summary>The operator who asks, and so confirms it; null where its owner does.</summary>
    public string? Operator { get; init; }

    /// <summary>Through what the operator asks.</summary>
    public string? OperatorChannel { get; init; }

    /// <summary>Of a change: the new values by parameter. A secret one is named without its value, which is asked for
    /// on a page.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);
}
