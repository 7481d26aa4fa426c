using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Stores;

/// <summary>Requests for store tests. A store doesn't know transitions, so statuses are set directly.</summary>
internal static class TestRequests
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Request New(
        string id,
        string? rootEmail = null,
        string? accountName = null,
        string requester = "ana@example.com",
        int limit = 20,
        DateTimeOffset? createdAt = null
    ) =>
        new()
        {
            Id = id,
            Status = RequestStatus.PendingApproval,
            Subject = new NewAccount(
                "Sandbox",
                rootEmail ?? $"{id.ToLowerInvariant()}@example.com",
                new TargetOu("Demos", "Demos", "ou-abcd-11111111"),
                accountName ?? $"Sandbox-{id}"
            ),
            Requester = new Person(requester, "Ana", "Lopez"),
            Origin = new RequestOrigin("rest", "rest:ana", $"event-{id}"),
            CreatedAt = createdAt ?? Start,
            ExpiresAt = (createdAt ?? Start).AddHours(48),
            Terms = new RequestTerms
            {
                RequiredApprovals = 1,
                ExpiryHours = 48,
                ReminderHours = 24,
                OpenRequestsPerRequester = limit,
                ProvisioningLimitHours = 4,
            },
        };

    public static Request In(this Request request, RequestStatus status) => request with { Status = status };

    public static Request ApprovedAtTime(this Request request, DateTimeOffset at) =>
        request with
        {
            Status = RequestStatus.Approved,
            ApprovedAt = at,
        };

    public static Request Ordered(this Request request, int slot) =>
        request with
        {
            Status = RequestStatus.Provisioning,
            Orders = [.. request.Orders, Order(request.Id, request.Orders.Count + 1, slot)],
        };

    public static Request WithWork(this Request request, params WorkItem[] work) => request with { Work = work };

    /// <summary>A request in which every member has a value.</summary>
    public static Request Full(string id)
    {
        var at = Start.AddTicks(1234567);
        return New(id) with
        {
            Status = RequestStatus.Provisioning,
            CreatedAt = at,
            Approvals =
            [
                new Approval("approver@example.com")
                {
                    AskedAt = at,
                    Decision = Decision.Approve,
                    DecidedAt = at.AddHours(1),
                    Reason = "Fine \u2713 \"quoted\"",
                    Channel = "link",
                },
                new Approval("second@example.com"),
            ],
            ApprovedAt = at.AddHours(1),
            Orders =
            [
                Order(id, 1, 0) with
                {
                    Outcome = OrderOutcome.Failed,
                    EndedAt = at.AddHours(2),
                    FailureReason = "Busy",
                    ProductTerminated = true,
                },
                Order(id, 2, 3),
            ],
            AccountId = "123456789012",
            SignInUrl = "https://example.awsapps.com/start",
            FailureReason = "None now",
            History =
            [
                new HistoryEntry(at, "ana@example.com", "rest", RequestEvent.Created, "Asked"),
                new HistoryEntry(at.AddHours(1), "ChatOps", "system", RequestEvent.Approved, "Approved"),
            ],
            Work =
            [
                new WorkItem(WorkKind.FollowOrder, "2", at.AddHours(3))
                {
                    Attempts = 2,
                    LastError = "Throttled",
                    ClaimedUntil = at.AddHours(4),
                },
            ],
        };
    }

    private static Order Order(string id, int attempt, int slot) =>
        new()
        {
            Attempt = attempt,
            Token = $"{id}-{attempt}",
            Slot = slot,
            ProductId = "prod-1",
            ArtifactId = "pa-1",
            PathId = "lpv3-1",
            ProvisionedProductName = $"Sandbox-{id}",
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["AccountName"] = $"Sandbox-{id}",
                ["AccountEmail"] = "a+b@example.com",
            },
            PlannedAt = Start,
            RecordId = "rec-1",
            ProvisionedProductId = "pp-1",
        };
}
