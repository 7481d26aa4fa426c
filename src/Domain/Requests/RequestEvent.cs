using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>The events in the history of a request or resource.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestEvent>))]
public enum RequestEvent
{
    /// <summary>The requester confirmed, and the request was created.</summary>
    Created,

    /// <summary>The requester gave the secret parameters.</summary>
    SecretsGiven,

    /// <summary>The email to an approver was sent.</summary>
    ApproverAsked,

    /// <summary>An undecided approver got a reminder.</summary>
    ApproverReminded,

    /// <summary>An approver was removed from the stage.</summary>
    ApproverRemoved,

    /// <summary>There are too few approvers left.</summary>
    ApproversMissing,

    /// <summary>An approver approved, but more approvals or a confirmation are needed.</summary>
    ApprovalGiven,

    /// <summary>The last required approval came, or none was required.</summary>
    Approved,

    /// <summary>An approver denied the request.</summary>
    Denied,

    /// <summary>The request expired without a decision.</summary>
    Expired,

    /// <summary>The request was cancelled before the order.</summary>
    Cancelled,

    /// <summary>The order was stored with everything to send.</summary>
    OrderPlanned,

    /// <summary>Service Catalog accepted the order and created a record.</summary>
    OrderPlaced,

    /// <summary>An attempt failed.</summary>
    OrderFailed,

    /// <summary>The order is postponed: until another attempt, or until the setup allows orders.</summary>
    OrderPostponed,

    /// <summary>
    /// AWS is busy, and the order waits. Only the first time; further attempts are <see cref="OrderPostponed"/>.
    /// </summary>
    OrderWaiting,

    /// <summary>The provisioned product of a failed attempt was terminated.</summary>
    ProductTerminated,

    /// <summary>The bot can't terminate the provisioned product of a failed attempt. A person must act.</summary>
    ProductRemains,

    /// <summary>The order takes too long, and operators get a message.</summary>
    OrderOverdue,

    /// <summary>The resource exists, or the change is complete.</summary>
    Ready,

    /// <summary>The request failed, and nothing happens until an operator acts.</summary>
    Failed,

    /// <summary>An operator ordered another attempt.</summary>
    Retried,

    /// <summary>An operator confirmed a change that needs it.</summary>
    Confirmed,

    /// <summary>The resource has new parameters.</summary>
    Updated,

    /// <summary>The resource was terminated.</summary>
    Ended,

    /// <summary>The resource's lease was extended.</summary>
    Extended,

    /// <summary>The owner got a reminder that the lease ends soon.</summary>
    LeaseReminded,

    /// <summary>The lease ended. Operators terminate the resource or extend the lease.</summary>
    LeaseEnded,
}
