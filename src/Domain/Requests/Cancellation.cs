using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>Who cancelled a request, and why.</summary>
/// <param name="By">The role.</param>
/// <param name="Reason">
/// The reason for people: why the request couldn't succeed any more, or that it was withdrawn.
/// </param>
public sealed record Cancellation(CancelledBy By, string Reason)
{
    /// <summary>Returns the cancellation of a request; null if it wasn't cancelled.</summary>
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

/// <summary>The roles that can cancel a request.</summary>
public enum CancelledBy
{
    /// <summary>The requester.</summary>
    Requester,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>The bot, because the request couldn't succeed any more.</summary>
    System,
}
