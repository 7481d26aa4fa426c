using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// One request, from question to outcome: its state, its work items and the audit record.
/// Immutable; <see cref="RequestTransitions"/> and its neighbors make the next one. Nothing is ever deleted.
/// </summary>
public sealed record Request : IHasWork<Request>
{
    /// <summary><c>REQ-</c> and 8 Crockford base-32 characters, derived from the event that asked.</summary>
    public required string Id { get; init; }

    /// <summary>Grows by one with every write; a write names the version that it replaces.</summary>
    public long Version { get; init; }

    /// <summary>Where the request stands.</summary>
    public required RequestStatus Status { get; init; }

    /// <summary>What the request is about.</summary>
    public required RequestSubject Subject { get; init; }

    /// <summary>The requester; becomes a new account's administrator.</summary>
    public required Person Requester { get; init; }

    /// <summary>Where the requester asked, and so where they are told.</summary>
    public required RequestOrigin Origin { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it expires if too few have approved by then.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The part of the policy that it was made under.</summary>
    public required RequestTerms Terms { get; init; }

    /// <summary>Who was asked, and what they said.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>True where people see in a place of their own how the request stands: the approvers in their channel,
    /// the requester on his page.</summary>
    public bool HasBoard { get; init; }

    /// <summary>When the last needed approval came; orders go in this order.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Every attempt to have the account made, oldest first.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    /// <summary>The 12 digits, once the account exists.</summary>
    public string? AccountId { get; init; }

    /// <summary>Where the requester signs in, once the account exists and Account Factory said so.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>What the catalogue said about a product that is ready; null before that and for accounts.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <summary>When what it made shall end by policy; null before it is ready and where it has no end.</summary>
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <summary>When what it made was terminated; null while it is there.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The requests that have changed what it made, oldest first; each is applied once.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <summary>The catalogue's own words, where the last attempt failed.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>What remains to be done, in the order in which it came up.</summary>
    public IReadOnlyList<WorkItem> Work { get; init; } = [];

    /// <inheritdoc/>
    string IHasWork.CorrelationId => Origin.EventId;

    /// <inheritdoc/>
    Request IHasWork<Request>.With(IReadOnlyList<WorkItem> work) => this with { Work = work };

    /// <summary>The attempt that is under way or was the last; null before the first order.</summary>
    public Order? CurrentOrder => Orders.Count == 0 ? null : Orders[^1];

    /// <summary>True where the resource that it made exists.</summary>
    public bool HasProduct => Status == RequestStatus.Ready && Subject is NewResource && EndedAt is null;

    /// <summary>When the order is placed again, where AWS was busy with another operation; null where it isn't waited
    /// for.</summary>
    public DateTimeOffset? BusyUntil =>
        Status == RequestStatus.Approved && CurrentOrder is { Outcome: OrderOutcome.Busy }
            ? Work.FirstOrDefault(item => item.Kind == WorkKind.PlanOrder)?.NotBefore
            : null;

    /// <summary>When something is next to be done; null where nothing remains.</summary>
    public DateTimeOffset? DueAt => this.NextDueAt();

    /// <summary>How many have approved.</summary>
    public int ApprovalsGiven => Approvals.Count(approval => approval.Decision == Decision.Approve);

    /// <summary>How many have approved or still may.</summary>
    public int ApprovalsPossible =>
        Approvals.Count(approval =>
            approval.Decision == Decision.Approve || approval is { Decision: null, RemovedAt: null }
        );
}

/// <summary>The part of the policy that a request was made under and keeps.</summary>
public sealed record RequestTerms
{
    /// <summary>How many different people must approve; 0 means that nobody is asked.</summary>
    public required int RequiredApprovals { get; init; }

    /// <summary>Hours from creation to expiry.</summary>
    public required int ExpiryHours { get; init; }

    /// <summary>Hours from creation to the reminder; 0 means none.</summary>
    public required int ReminderHours { get; init; }

    /// <summary>How many requests of the type the requester could have open at once.</summary>
    public required int OpenRequestsPerRequester { get; init; }

    /// <summary>Hours after which operators hear again of an order that hasn't ended, and after which one that finds
    /// AWS busy has failed.</summary>
    public required int ProvisioningLimitHours { get; init; }

    /// <summary>For how long it is lent; null where it has no end.</summary>
    public LeaseTerms? Lease { get; init; }
}

/// <summary>For how long something is lent.</summary>
/// <param name="Days">From the day on which it is ready.</param>
/// <param name="RemindDaysBefore">When its requester is reminded, in days before the end.</param>
public sealed record LeaseTerms(int Days, IReadOnlyList<int> RemindDaysBefore);

/// <summary>Where a request was made.</summary>
/// <param name="Channel"><c>rest</c>, <c>slack</c>, ...</param>
/// <param name="Conversation">The key of the conversation in that channel.</param>
/// <param name="EventId">The message that confirmed it; a repeat of it creates nothing new.</param>
/// <param name="Address">What the channel needs to tell the requester later, in the channel's own form; empty where it
/// cannot.</param>
public sealed record RequestOrigin(string Channel, string Conversation, string EventId, string Address = "")
{
    /// <summary>The language in which the requester was spoken with, like <c>de</c>, and is told of what becomes of it;
    /// empty for English.</summary>
    public string Language { get; init; } = string.Empty;
}

/// <summary>One thing that happened.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">An e-mail address, an API key's name, or <c>ChatOps</c>.</param>
/// <param name="Channel">Through what: <c>rest</c>, <c>slack</c>, <c>link</c>, <c>page</c>, <c>system</c>.</param>
/// <param name="Event">What.</param>
/// <param name="Detail">For people: names, reasons, record ids.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Actor, string Channel, RequestEvent Event, string Detail);
