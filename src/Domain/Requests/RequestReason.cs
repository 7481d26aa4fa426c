namespace ChatOps.Domain.Requests;

/// <summary>Why a request does not move. Each is a sentence of its own.</summary>
public abstract record RequestReason : Reason
{
    /// <summary>The person is not an approver of the request.</summary>
    public sealed record NotAnApprover : RequestReason;

    /// <summary>The person is the requester.</summary>
    public sealed record OwnRequest : RequestReason;

    /// <summary>The person was an approver of the request.</summary>
    public sealed record NoLongerAnApprover : RequestReason;

    /// <summary>The person has decided before.</summary>
    /// <param name="Earlier">Their decision.</param>
    public sealed record AlreadyDecided(Decision Earlier) : RequestReason;

    /// <summary>The request does not wait for decisions any more.</summary>
    /// <param name="Status">Its status.</param>
    public sealed record TooLateToDecide(RequestStatus Status) : RequestReason;

    /// <summary>The requester has not given everything that the order needs.</summary>
    /// <param name="Requester">Their first name.</param>
    public sealed record TooEarlyToDecide(string Requester) : RequestReason;

    /// <summary>A denial needs a reason.</summary>
    public sealed record ReasonMissing : RequestReason;

    /// <summary>The reason is too long.</summary>
    /// <param name="Longest">The characters that it may have.</param>
    public sealed record ReasonTooLong(int Longest) : RequestReason;

    /// <summary>The change is being carried out.</summary>
    public sealed record AlreadyCarriedOut : RequestReason;

    /// <summary>The order is placed.</summary>
    public sealed record AlreadyOrdered : RequestReason;

    /// <summary>The request has ended.</summary>
    /// <param name="Status">Its status.</param>
    public sealed record CannotBeCancelled(RequestStatus Status) : RequestReason;

    /// <summary>The secret values were given before.</summary>
    public sealed record SecretsGiven : RequestReason;

    /// <summary>The request does not wait any more.</summary>
    /// <param name="Status">Its status.</param>
    public sealed record TooLate(RequestStatus Status) : RequestReason;

    /// <summary>A secret value is missing.</summary>
    public sealed record EveryValue : RequestReason;

    /// <summary>No operator needs to confirm the request.</summary>
    public sealed record NothingToConfirm : RequestReason;

    /// <summary>An operator has confirmed the request before.</summary>
    public sealed record AlreadyConfirmed : RequestReason;

    /// <summary>Only a failed request can be retried.</summary>
    /// <param name="Status">The request's status.</param>
    public sealed record OnlyFailedRetried(RequestStatus Status) : RequestReason;

    /// <summary>The request is about no new account, so there is nothing to correct.</summary>
    public sealed record NothingToCorrect : RequestReason;

    /// <summary>Another request holds what this one needs.</summary>
    /// <param name="Hold">The kind of what is held: <c>root-email</c>, <c>account-name</c>, <c>order-slot</c>,
    /// ...</param>
    public sealed record Held(string Hold) : RequestReason;
}
