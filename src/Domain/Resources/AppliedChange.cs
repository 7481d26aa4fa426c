using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Resources;

/// <summary>What a change request came to, as its resource takes it.</summary>
/// <param name="RequestId">The change request.</param>
/// <param name="Action">What was done.</param>
/// <param name="Actor">In whose name.</param>
/// <param name="Channel">Through what it was asked for.</param>
/// <param name="Detail">For the history.</param>
public sealed record AppliedChange(string RequestId, ChangeAction Action, string Actor, string Channel, string Detail)
{
    /// <summary>Of an update: the new values, secret ones without their text.</summary>
    public IReadOnlyList<ProductValue> Values { get; init; } = [];

    /// <summary>Of an update: the artifact that was ordered; null leaves it.</summary>
    public string? ArtifactId { get; init; }

    /// <summary>Of an update: what the catalog says now; null leaves it.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <summary>Of an extension: the new end.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}
