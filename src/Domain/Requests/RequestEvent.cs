using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>What a line of a request's history says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestEvent>))]
public enum RequestEvent
{
    /// <summary>Someone asked and confirmed.</summary>
    Created,

    /// <summary>The requester gave what must not be said in chat.</summary>
    SecretsGiven,

    /// <summary>An approver's e-mail was accepted for delivery.</summary>
    ApproverAsked,

    /// <summary>An approver who has not decided was reminded.</summary>
    ApproverReminded,

    /// <summary>Someone who was asked may not approve any more.</summary>
    ApproverRemoved,

    /// <summary>Too few of the approvers who are left could still say yes.</summary>
    ApproversMissing,

    /// <summary>One approver said yes; others must follow.</summary>
    ApprovalGiven,

    /// <summary>The last needed approval came, or none was needed.</summary>
    Approved,

    /// <summary>An approver said no.</summary>
    Denied,

    /// <summary>Nobody decided in time.</summary>
    Expired,

    /// <summary>Withdrawn before it was ordered.</summary>
    Cancelled,

    /// <summary>The order is written down, with everything that will be sent.</summary>
    OrderPlanned,

    /// <summary>Account Factory took the order and gave it a record.</summary>
    OrderPlaced,

    /// <summary>The attempt ended without an account.</summary>
    OrderFailed,

    /// <summary>The order waits: for another try, or until something can be ordered at all.</summary>
    OrderPostponed,

    /// <summary>AWS is busy, and the order waits in line until it isn't. Said once; further tries are
    /// <see cref="OrderPostponed"/>.</summary>
    OrderWaiting,

    /// <summary>What a failed attempt left in Service Catalog was terminated.</summary>
    ProductTerminated,

    /// <summary>What a failed attempt left cannot be terminated by the product: a person must look.</summary>
    ProductRemains,

    /// <summary>The order takes longer than it should; operators were told.</summary>
    OrderOverdue,

    /// <summary>The account exists.</summary>
    Ready,

    /// <summary>Nothing automatic remains to be done.</summary>
    Failed,

    /// <summary>An operator ordered another attempt.</summary>
    Retried,

    /// <summary>An operator confirmed what only operators may set going.</summary>
    Confirmed,

    /// <summary>What the request made has other parameters now.</summary>
    Updated,

    /// <summary>What the request made is gone.</summary>
    Ended,

    /// <summary>The end of what the request made was put off.</summary>
    Extended,

    /// <summary>The requester was reminded that what he has ends soon.</summary>
    LeaseReminded,

    /// <summary>What the request made should end now: operators confirm that, or put it off.</summary>
    LeaseEnded,
}
