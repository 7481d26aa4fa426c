using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>
/// One attempt to provision through Service Catalog. Everything to send is stored before it is
/// sent, so placing the order again is safe.
/// </summary>
public sealed record Order
{
    /// <summary>The attempt's number, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>
    /// Service Catalog's <c>ProvisionToken</c>, <c>UpdateToken</c> or
    /// <c>TerminateToken</c>, made of request ID and attempt.
    /// </summary>
    public required string Token { get; init; }

    /// <summary>The order slot, from 0; null if such orders aren't limited.</summary>
    public int? Slot { get; init; }

    /// <summary>The ID of the product.</summary>
    public required string ProductId { get; init; }

    /// <summary>The artifact that was active when the order was planned.</summary>
    public required string ArtifactId { get; init; }

    /// <summary>The launch path; null if there is only one.</summary>
    public string? PathId { get; init; }

    /// <summary>The name of the provisioned product: at most 128 characters, unique in the AWS account.</summary>
    public required string ProvisionedProductName { get; init; }

    /// <summary>The action on an existing resource; null for a new one.</summary>
    public ChangeAction? Action { get; init; }

    /// <summary>The parameters that a change leaves unchanged.</summary>
    public IReadOnlyList<string>? KeptParameters { get; init; }

    /// <summary>The product's parameters by name, without secrets.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>When the order was planned.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>The record's ID; null until Service Catalog accepts the order.</summary>
    public string? RecordId { get; init; }

    /// <summary>The provisioned product's ID; null until Service Catalog accepts the order.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>The account in Control Tower's lifecycle event; null without one.</summary>
    public string? AccountId { get; init; }

    /// <summary>When the event came.</summary>
    public DateTimeOffset? AccountSeenAt { get; init; }

    /// <summary>The outcome; null while the order is running.</summary>
    public OrderOutcome? Outcome { get; init; }

    /// <summary>When the order ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>AWS's message about the failure.</summary>
    public string? FailureReason { get; init; }

    /// <summary>True once the provisioned product of a failed attempt is terminated.</summary>
    public bool ProductTerminated { get; init; }
}

/// <summary>The outcomes of an order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderOutcome>))]
public enum OrderOutcome
{
    /// <summary>The resource exists, or the change is complete.</summary>
    Succeeded,

    /// <summary>The product is in ERROR, or the order was refused. Another attempt may follow.</summary>
    Failed,

    /// <summary>The product is TAINTED, so it may contain an account. A person must act.</summary>
    Tainted,

    /// <summary>AWS was busy. Another attempt follows.</summary>
    Busy,
}
