using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>The part of one approver in a request.</summary>
/// <param name="Approver">The configured email address.</param>
public sealed record Approval(string Approver)
{
    /// <summary>When the email to the approver was sent; null before.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The decision; null until then.</summary>
    public Decision? Decision { get; init; }

    /// <summary>When the approver decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The reason; never null for a denial.</summary>
    public string? Reason { get; init; }

    /// <summary>The channel of the decision: <c>link</c> or <c>slack</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>
    /// When the stage's configuration removed the approver; null while they may
    /// approve. An earlier decision still counts.
    /// </summary>
    public DateTimeOffset? RemovedAt { get; init; }
}

/// <summary>An approver's decision.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Decision>))]
public enum Decision
{
    /// <summary>Approves the request.</summary>
    Approve,

    /// <summary>Denies the request, which ends it.</summary>
    Deny,
}
