using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>
/// One attempt to have made what was asked for. Everything that is sent stands here before it is sent and nothing in it
/// depends on the clock,
/// so that placing it again is the same order.
/// </summary>
public sealed record Order
{
    /// <summary>1 for the first.</summary>
    public required int Attempt { get; init; }

    /// <summary>Service Catalog's <c>ProvisionToken</c>, <c>UpdateToken</c> or <c>TerminateToken</c>: request and
    /// attempt.</summary>
    public required string Token { get; init; }

    /// <summary>Which of the order slots it occupies, from 0; null where such orders do not hinder each
    /// other.</summary>
    public int? Slot { get; init; }

    /// <summary>Exact product.</summary>
    public required string ProductId { get; init; }

    /// <summary>The artifact that was active when the order was written down.</summary>
    public required string ArtifactId { get; init; }

    /// <summary>The launch path; null where there is only one.</summary>
    public string? PathId { get; init; }

    /// <summary>At most 128 characters, unique in the account.</summary>
    public required string ProvisionedProductName { get; init; }

    /// <summary>What is done with something that is there; null where something new is made.</summary>
    public ChangeAction? Action { get; init; }

    /// <summary>Of a change: the parameters that keep their value.</summary>
    public IReadOnlyList<string>? KeptParameters { get; init; }

    /// <summary>The product's parameters by name, without those that are secret.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Service Catalog's record; null until the order was taken.</summary>
    public string? RecordId { get; init; }

    /// <summary>Service Catalog's provisioned product; null until the order was taken.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>The account that Control Tower's lifecycle event named; null until it comes.</summary>
    public string? AccountId { get; init; }

    /// <summary>When that event came.</summary>
    public DateTimeOffset? AccountSeenAt { get; init; }

    /// <summary>How it ended; null until then.</summary>
    public OrderOutcome? Outcome { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Account Factory's own words, where it failed.</summary>
    public string? FailureReason { get; init; }

    /// <summary>True once what a failed attempt left in Service Catalog is gone.</summary>
    public bool ProductTerminated { get; init; }
}

/// <summary>How an attempt ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderOutcome>))]
public enum OrderOutcome
{
    /// <summary>The account exists.</summary>
    Succeeded,

    /// <summary>The product is in ERROR, or the order was refused: a new attempt may follow.</summary>
    Failed,

    /// <summary>The product is TAINTED: an account may stand behind it, and a person decides.</summary>
    Tainted,

    /// <summary>AWS was busy with something else: to be ordered again later.</summary>
    Busy,
}
