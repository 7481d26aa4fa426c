using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>
/// A request from question to outcome, with its work items and the audit record. It is immutable, and never deleted;
/// <see cref="RequestTransitions"/> and the classes next to it create the next state.
/// </summary>
public sealed record Request : IHasWork<Request>
{
    /// <summary><c>REQ-</c> and 8 Crockford base-32 characters, derived from the confirming event.</summary>
    public required string Id { get; init; }

    /// <summary>The number of writes; each write replaces a given version.</summary>
    public long Version { get; init; }

    /// <summary>The current status.</summary>
    public required RequestStatus Status { get; init; }

    /// <summary>The account, product or change that the request is about.</summary>
    public required RequestSubject Subject { get; init; }

    /// <summary>The requester, who becomes the administrator of a new account.</summary>
    public required Person Requester { get; init; }

    /// <summary>Where the request was made, and where its messages go.</summary>
    public required RequestOrigin Origin { get; init; }

    /// <summary>When the request was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the request expires without enough approvals.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The terms from the policy at the time of creation.</summary>
    public required RequestTerms Terms { get; init; }

    /// <summary>The approvers and their decisions.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>True if boards show the request: the approvers' channel or the requester's home page.</summary>
    public bool HasBoard { get; init; }

    /// <summary>When the last required approval came. Orders are placed in this sequence.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>All attempts, oldest first.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    /// <summary>The account's 12 digits, once it exists.</summary>
    public string? AccountId { get; init; }

    /// <summary>The account's sign-in page, once it is known.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>The outputs of a ready product; otherwise null.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <summary>The end of the resource's lease; null before the resource is ready, or without an end.</summary>
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <summary>When the resource was terminated; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The changes of the resource, oldest first; each is applied once.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <summary>AWS's message about the last failed attempt.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The history, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>The open work items, in the sequence in which they were left.</summary>
    public IReadOnlyList<WorkItem> Work { get; init; } = [];

    /// <inheritdoc/>
    string IHasWork.CorrelationId => Origin.EventId;

    /// <inheritdoc/>
    Request IHasWork<Request>.With(IReadOnlyList<WorkItem> work) => this with { Work = work };

    /// <summary>The current or last attempt; null before the first order.</summary>
    public Order? CurrentOrder => Orders.Count == 0 ? null : Orders[^1];

    /// <summary>True if the request created a resource that still exists.</summary>
    public bool HasProduct => Status == RequestStatus.Ready && Subject is NewResource && EndedAt is null;

    /// <summary>When the order is placed again after AWS was busy; null if it doesn't wait for AWS.</summary>
    public DateTimeOffset? BusyUntil =>
        Status == RequestStatus.Approved && CurrentOrder is { Outcome: OrderOutcome.Busy }
            ? Work.FirstOrDefault(item => item.Kind == WorkKind.PlanOrder)?.NotBefore
            : null;

    /// <summary>When the next work item is due; null if there are none.</summary>
    public DateTimeOffset? DueAt => this.NextDueAt();

    /// <summary>The number of approvals so far.</summary>
    public int ApprovalsGiven => Approvals.Count(approval => approval.Decision == Decision.Approve);

    /// <summary>The number of approvals so far and those still possible.</summary>
    public int ApprovalsPossible =>
        Approvals.Count(approval =>
            approval.Decision == Decision.Approve || approval is { Decision: null, RemovedAt: null }
        );
}

/// <summary>The terms from the policy that a request keeps.</summary>
public sealed record RequestTerms
{
    /// <summary>The number of different people who must approve; 0 means no approval.</summary>
    public required int RequiredApprovals { get; init; }

    /// <summary>The hours from creation to expiry.</summary>
    public required int ExpiryHours { get; init; }

    /// <summary>The hours from creation to the reminder; 0 for no reminder.</summary>
    public required int ReminderHours { get; init; }

    /// <summary>The number of requests of the type that the requester may have open.</summary>
    public required int OpenRequestsPerRequester { get; init; }

    /// <summary>
    /// The hours after which a running order is reported again, and after which an order that finds AWS busy fails.
    /// </summary>
    public required int ProvisioningLimitHours { get; init; }

    /// <summary>The lease of the resource; null for no end.</summary>
    public LeaseTerms? Lease { get; init; }
}

/// <summary>The lease of a resource that a request creates.</summary>
/// <param name="Days">The days from when the resource is ready.</param>
/// <param name="RemindDaysBefore">The reminders, in days before the end.</param>
public sealed record LeaseTerms(int Days, IReadOnlyList<int> RemindDaysBefore);

/// <summary>Where a request was made.</summary>
/// <param name="Channel">The channel's name: <c>rest</c>, <c>slack</c>, ...</param>
/// <param name="Conversation">The key of the conversation in the channel.</param>
/// <param name="EventId">The confirming message; a repetition creates no second request.</param>
/// <param name="Address">The channel's address for later messages to the requester; empty if it can't send any.</param>
public sealed record RequestOrigin(string Channel, string Conversation, string EventId, string Address = "")
{
    /// <summary>The language of the conversation and of later messages, such as <c>de</c>; empty for English.</summary>
    public string Language { get; init; } = string.Empty;
}

/// <summary>One entry of a history.</summary>
/// <param name="At">The time.</param>
/// <param name="Actor">An email address, an API key's name, or <c>ChatOps</c>.</param>
/// <param name="Channel">The channel: <c>rest</c>, <c>slack</c>, <c>link</c>, <c>page</c> or <c>system</c>.</param>
/// <param name="Event">The event.</param>
/// <param name="Detail">The details for people: names, reasons, record IDs.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Actor, string Channel, RequestEvent Event, string Detail);
