using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>Who cancelled a request, and why.</summary>
/// <param name="By">In whose name.</param>
/// <param name="Reason">For people: what could not be had any more; of a person's cancellation nothing but that he
/// withdrew it.</param>
public sealed record Cancellation(CancelledBy By, string Reason)
{
    /// <summary>The request's own; null where it was not cancelled.</summary>
    public static Cancellation? Of(Request request)
    {
        if (
            request.Status != RequestStatus.Cancelled
            || request.History.LastOrDefault(entry => entry.Event == RequestEvent.Cancelled) is not { } entry
        )
        {
            return null;
        }

        return new Cancellation(
            entry.Channel == RequestWriting.SystemChannel ? CancelledBy.System
                : EmailAddress.IsSamePerson(entry.Actor, request.Requester.Email) ? CancelledBy.Requester
                : CancelledBy.Operator,
            entry.Detail
        );
    }
}

/// <summary>In whose name a request was cancelled.</summary>
public enum CancelledBy
{
    /// <summary>Who had asked.</summary>
    Requester,

    /// <summary>Somebody of the platform team.</summary>
    Operator,

    /// <summary>The product: what was asked for cannot be had any more.</summary>
    System,
}
