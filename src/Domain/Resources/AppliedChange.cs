using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Resources;

/// <summary>The result of a change request, as its resource records it.</summary>
/// <param name="RequestId">The change request.</param>
/// <param name="Action">The action.</param>
/// <param name="Actor">The person who asked for it.</param>
/// <param name="Channel">The channel of the change request.</param>
/// <param name="Detail">The text for the history.</param>
public sealed record AppliedChange(string RequestId, ChangeAction Action, string Actor, string Channel, string Detail)
{
    /// <summary>For an update, the new values without the text of secrets.</summary>
    public IReadOnlyList<ProductValue> Values { get; init; } = [];

    /// <summary>For an update, the ordered artifact; null for no change.</summary>
    public string? ArtifactId { get; init; }

    /// <summary>For an update, the new outputs; null for no change.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <summary>For an extension, the new end of the lease.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}
