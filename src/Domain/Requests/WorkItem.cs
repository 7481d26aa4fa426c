using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>
/// Something that a transition left to be done, kept in the request itself: written with the transition, taken off when
/// done.
/// A crash in between leaves it here, and the sweep finds it by its time.
/// </summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Subject">To whom or about what, in the kind's own terms; kind and subject together are unique in a
/// request.</param>
/// <param name="NotBefore">Not before this time.</param>
public sealed record WorkItem(WorkKind Kind, string Subject, DateTimeOffset NotBefore)
{
    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it failed the last time.</summary>
    public string? LastError { get; init; }

    /// <summary>Somebody is at it until then; afterwards he is taken for dead.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>When it may be taken up.</summary>
    [JsonIgnore]
    public DateTimeOffset DueAt => ClaimedUntil > NotBefore ? ClaimedUntil.Value : NotBefore;

    /// <summary>True where both mean the same thing to do.</summary>
    public bool IsSameAs(WorkItem other) =>
        Kind == other.Kind && string.Equals(Subject, other.Subject, StringComparison.Ordinal);
}

/// <summary>What can be left to be done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkKind>))]
public enum WorkKind
{
    /// <summary>Send the requester his link to the page that takes what must not be said in chat.</summary>
    AskSecrets,

    /// <summary>Send an approver (subject: his e-mail address) the link.</summary>
    AskApprover,

    /// <summary>Send him a reminder, if he has not decided.</summary>
    RemindApprover,

    /// <summary>Tell an approver how it ended without him; subject: e-mail address.</summary>
    TellApprover,

    /// <summary>End the request if nobody has decided.</summary>
    Expire,

    /// <summary>Tell the requester; subject: the number of the history entry.</summary>
    TellRequester,

    /// <summary>Show approvers in their channel, and the requester on his page, how the request stands; subject: the
    /// number of the history entry that changed it.</summary>
    ShowApprovers,

    /// <summary>Tell the operators; subject: what about.</summary>
    TellOperators,

    /// <summary>Take one of the order slots and write the order down.</summary>
    PlanOrder,

    /// <summary>Place the order that is written down; subject: the attempt.</summary>
    PlaceOrder,

    /// <summary>Look at the order's record; subject: the attempt.</summary>
    FollowOrder,

    /// <summary>Terminate what a failed attempt left; subject: the attempt.</summary>
    TerminateProduct,

    /// <summary>Write what came of a change into the request that made the thing.</summary>
    ApplyChange,

    /// <summary>Remind the requester that what he has ends soon; subject: days before the end.</summary>
    RemindLease,

    /// <summary>Ask the operators whether what has come to its end shall go.</summary>
    EndLease,
}
