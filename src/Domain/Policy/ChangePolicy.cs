using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.Policy;

/// <summary>The rules for a change of a resource.</summary>
public sealed record ChangePolicy
{
    /// <summary>The number of different people who must approve; 0 means no approval. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }
}
