namespace ChatOps.Domain.Requests;

/// <summary>The reasons why a request doesn't change. Each is a complete sentence.</summary>
public abstract record RequestReason : Reason
{
    /// <summary>The person is not an approver of the request.</summary>
    public sealed record NotAnApprover : RequestReason;

    /// <summary>The person is the requester.</summary>
    public sealed record OwnRequest : RequestReason;

    /// <summary>The person was an approver of the request, but was removed.</summary>
    public sealed record NoLongerAnApprover : RequestReason;

    /// <summary>The person has already decided.</summary>
    /// <param name="Earlier">Their decision.</param>
    public sealed record AlreadyDecided(Decision Earlier) : RequestReason;

    /// <summary>The request can't be decided any more.</summary>
    /// <param name="Status">Its status.</param>
    public sealed record TooLateToDecide(RequestStatus Status) : RequestReason;

    /// <summary>The requester hasn't given all secret parameters.</summary>
    /// <param name="Requester">Their first name.</param>
    public sealed record TooEarlyToDecide(string Requester) : RequestReason;

    /// <summary>A denial needs a reason.</summary>
    public sealed record ReasonMissing : RequestReason;

    /// <summary>The reason is too long.</summary>
    /// <param name="Longest">The largest number of characters.</param>
    public sealed record ReasonTooLong(int Longest) : RequestReason;

    /// <summary>The change is already being made.</summary>
    public sealed record AlreadyCarriedOut : RequestReason;

    /// <summary>The order is already placed.</summary>
    public sealed record AlreadyOrdered : RequestReason;

    /// <summary>The request has already ended.</summary>
    /// <param name="Status">Its status.</param>
    public sealed record CannotBeCancelled(RequestStatus Status) : RequestReason;

    /// <summary>The secret parameters are already given.</summary>
    public sealed record SecretsGiven : RequestReason;

    /// <summary>The request isn't pending any more.</summary>
    /// <param name="Status">Its status.</param>
    public sealed record TooLate(RequestStatus Status) : RequestReason;

    /// <summary>A secret value is missing.</summary>
    public sealed record EveryValue : RequestReason;

    /// <summary>No operator needs to confirm the request.</summary>
    public sealed record NothingToConfirm : RequestReason;

    /// <summary>An operator has already confirmed the request.</summary>
    public sealed record AlreadyConfirmed : RequestReason;

    /// <summary>Only a failed request can be retried.</summary>
    /// <param name="Status">The request's status.</param>
    public sealed record OnlyFailedRetried(RequestStatus Status) : RequestReason;

    /// <summary>The request isn't for a new account, so it has nothing to correct.</summary>
    public sealed record NothingToCorrect : RequestReason;

    /// <summary>Another request holds a constraint that this one needs.</summary>
    /// <param name="Hold">
    /// The kind of constraint: <c>root-email</c>, <c>account-name</c>, <c>order-slot</c>, ...
    /// </param>
    public sealed record Held(string Hold) : RequestReason;
}
