using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.Policy;

/// <summary>The rules for something that is done with what is there.</summary>
public sealed record ChangePolicy
{
    /// <summary>How many different people must approve; 0 means that nobody is asked. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }
}
