using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>
/// A durable task that a request or resource left to do. It is stored with the transition, so it survives a
/// crash; the sweep finds it by its due time.
/// </summary>
/// <param name="Kind">The kind of task.</param>
/// <param name="Subject">
/// The recipient or object, depending on the kind. Kind and subject together are unique within a request or resource.
/// </param>
/// <param name="NotBefore">The earliest time to run it.</param>
public sealed record WorkItem(WorkKind Kind, string Subject, DateTimeOffset NotBefore)
{
    /// <summary>The number of failed attempts.</summary>
    public int Attempts { get; init; }

    /// <summary>The error of the last failed attempt.</summary>
    public string? LastError { get; init; }

    /// <summary>The claim's expiry. After it, another worker may take over.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>The earliest time at which a worker may claim it.</summary>
    [JsonIgnore]
    public DateTimeOffset DueAt => ClaimedUntil > NotBefore ? ClaimedUntil.Value : NotBefore;

    /// <summary>Returns true for the same kind and subject.</summary>
    public bool IsSameAs(WorkItem other) =>
        Kind == other.Kind && string.Equals(Subject, other.Subject, StringComparison.Ordinal);
}

/// <summary>The kinds of work items.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkKind>))]
public enum WorkKind
{
    /// <summary>Send the requester the link to the page for secret parameters.</summary>
    AskSecrets,

    /// <summary>Send an approver (subject: email address) the link.</summary>
    AskApprover,

    /// <summary>Send an undecided approver (subject: email address) a reminder.</summary>
    RemindApprover,

    /// <summary>Tell an approver (subject: email address) that the request expired.</summary>
    TellApprover,

    /// <summary>Expire the request if it is undecided.</summary>
    Expire,

    /// <summary>Tell the requester or owner about an entry of the history (subject: its index).</summary>
    TellRequester,

    /// <summary>Update the boards that show the request after an entry of the history (subject: its index).</summary>
    ShowApprovers,

    /// <summary>Tell the operators about an event (subject: the event and its details).</summary>
    TellOperators,

    /// <summary>Store the next order and, if orders are limited, take an order slot.</summary>
    PlanOrder,

    /// <summary>Place the stored order (subject: the attempt).</summary>
    PlaceOrder,

    /// <summary>Read the order's record (subject: the attempt).</summary>
    FollowOrder,

    /// <summary>Terminate the provisioned product of a failed attempt (subject: the attempt).</summary>
    TerminateProduct,

    /// <summary>Apply a change to its resource and to the request that created it.</summary>
    ApplyChange,

    /// <summary>Remind the owner that the lease ends soon (subject: days before the end).</summary>
    RemindLease,

    /// <summary>Ask the operators to act on a lease that has ended.</summary>
    EndLease,
}
