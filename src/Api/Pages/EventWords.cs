using ChatOps.Domain.Requests;

namespace ChatOps.Api.Pages;

/// <summary>Short English names of a history's events.</summary>
internal static class EventWords
{
    /// <summary>Returns the name of an event.</summary>
    public static string Of(RequestEvent what) =>
        what switch
        {
            RequestEvent.Created => "Asked",
            RequestEvent.SecretsGiven => "Secret values entered",
            RequestEvent.ApproverAsked => "Approver asked",
            RequestEvent.ApproverReminded => "Approver reminded",
            RequestEvent.ApproverRemoved => "Approver removed",
            RequestEvent.ApproversMissing => "Too few approvers",
            RequestEvent.ApprovalGiven => "One approval given",
            RequestEvent.OrderPlanned => "Order planned",
            RequestEvent.OrderPlaced => "Ordered",
            RequestEvent.OrderFailed => "Order failed",
            RequestEvent.OrderPostponed => "Order waits",
            RequestEvent.OrderWaiting => "AWS is busy",
            RequestEvent.ProductTerminated => "Failed product terminated",
            RequestEvent.ProductRemains => "Failed product remains",
            RequestEvent.OrderOverdue => "Order is taking too long",
            RequestEvent.Retried => "Retried",
            RequestEvent.Confirmed => "Confirmed by an operator",
            RequestEvent.LeaseReminded => "Reminder of the end date sent",
            RequestEvent.LeaseEnded => "Lease ended",
            _ => what.ToString(),
        };

    /// <summary>Returns the CSS class of an event; empty for neutral.</summary>
    public static string Tone(RequestEvent what) =>
        what switch
        {
            RequestEvent.ApprovalGiven
            or RequestEvent.Approved
            or RequestEvent.Ready
            or RequestEvent.Confirmed
            or RequestEvent.Updated
            or RequestEvent.Extended => "good",
            RequestEvent.Denied or RequestEvent.Failed or RequestEvent.OrderFailed => "bad",
            RequestEvent.ApproverReminded
            or RequestEvent.ApproversMissing
            or RequestEvent.OrderPostponed
            or RequestEvent.OrderWaiting
            or RequestEvent.ProductRemains
            or RequestEvent.OrderOverdue
            or RequestEvent.LeaseReminded
            or RequestEvent.LeaseEnded => "warn",
            RequestEvent.Created or RequestEvent.OrderPlaced or RequestEvent.Retried => "info",
            _ => string.Empty,
        };
}
