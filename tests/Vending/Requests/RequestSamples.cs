using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>Requests in every state, created by the transitions themselves.</summary>
internal static class RequestSamples
{
    public const string First = "approver@example.com";
    public const string Second = "second.approver@example.com";

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Person Ana = new("ana@example.com", "Ana", "Lopez");

    public static RequestDraft Draft(int approvals = 1, string address = "", string eventId = "event-1") =>
        new()
        {
            Id = RequestId.For(eventId, 0),
            AccountType = "Sandbox",
            RootEmail = "ana+lab@example.com",
            Ou = new TargetOu("Demos", "Demos", "ou-abcd-11111111"),
            AccountName = "Sandbox-ana-1",
            Requester = Ana,
            Origin = new RequestOrigin("rest", "rest:ana@example.com", eventId, address),
            Terms = new RequestTerms
            {
                RequiredApprovals = approvals,
                ExpiryHours = 48,
                ReminderHours = 24,
                OpenRequestsPerRequester = 20,
                ProvisioningLimitHours = 4,
            },
        };

    public static AccountRequest PendingProduct(int approvals, bool hasSecret = false) =>
        RequestTransitions.Create(Draft(approvals) with { Product = Bucket(hasSecret) }, [First, Second], Start);

    /// <summary>A change of a bucket, or of an account, which an operator must confirm.</summary>
    public static AccountRequest PendingChange(
        ChangeAction action,
        int approvals,
        bool isAccount = false,
        string eventId = "event-2"
    ) =>
        RequestTransitions.Create(
            Draft(approvals, eventId: eventId) with
            {
                Product = isAccount
                    ? null
                    : Bucket() with
                    {
                        Values = [new ProductValue("BucketName", "Name", "other")],
                    },
                Change = new ProductChange
                {
                    Action = action,
                    Of = "REQ-00000001",
                    ProvisionedProductId = "pp-1",
                    ProductId = "prod-1",
                    ArtifactId = "pa-1",
                    Before = [new ProductValue("BucketName", "Name", "reports")],
                    EndsNow = Start.AddDays(30),
                    EndsThen = Start.AddDays(60),
                    NeedsOperator = isAccount,
                },
            },
            [First, Second],
            Start
        );

    /// <summary>A ready product with a lease of 30 days.</summary>
    public static AccountRequest Lent()
    {
        var pending = PendingProduct(0);
        return Planned(pending with { Terms = pending.Terms with { Lease = new LeaseTerms(30, [14, 3]) } }).OrderDone();
    }

    public static AccountRequest Pending(int approvals = 1, string address = "") =>
        RequestTransitions.Create(Draft(approvals, address), [First, Second], Start);

    public static AccountRequest Approved() => Pending().Decide(First, Decision.Approve, null, "link", Start).Next!;

    public static AccountRequest Provisioning() => Planned(Approved());

    public static AccountRequest Placed() => Provisioning().OrderPlaced(1, "rec-1", "pp-1", Start, Start).Next!;

    public static AccountRequest In(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => Pending(),
            RequestStatus.Approved => Approved(),
            RequestStatus.Provisioning => Placed(),
            RequestStatus.Ready => Placed().OrderSucceeded(1, "123456789012", null, "ChatOps", Start).Next!,
            RequestStatus.Failed => Placed()
                .OrderFailed(1, new OrderFailure(FailureKind.Never, "The e-mail address is in use."), Start, Start)
                .Next!,
            RequestStatus.Denied => Pending().Decide(First, Decision.Deny, "Not now", "link", Start).Next!,
            RequestStatus.Expired => Pending().Expire(Start.AddHours(48)).Next!,
            RequestStatus.Cancelled => Pending().Cancel(Ana.Email, "rest", Start).Next!,
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static AccountRequest Planned(AccountRequest request, int? slot = 0) =>
        request
            .OrderPlanned(OrderPlan.For(request, new FactoryProduct("prod-1", "pa-1", null), slot, Start), Start)
            .Next!;

    public static AccountRequest OrderDone(this AccountRequest planned) =>
        planned
            .OrderPlaced(1, "rec-1", "pp-1", Start, Start)
            .Next!.OrderSucceeded(1, new OrderResult("Done"), "ChatOps", Start)
            .Next!;

    public static AccountRequest OrderFailedForGood(this AccountRequest planned) =>
        planned
            .OrderPlaced(1, "rec-1", "pp-1", Start, Start)
            .Next!.OrderFailed(1, new OrderFailure(FailureKind.Never, "No."), Start, Start)
            .Next!;

    public static ProductOrder Bucket(bool hasSecret = false) =>
        new()
        {
            Name = "Storage bucket",
            ArtifactId = "pa-1",
            Values =
            [
                new ProductValue("BucketName", "Name", "reports"),
                .. hasSecret
                    ? [new ProductValue("Password", "Password", null, IsSecret: true)]
                    : Array.Empty<ProductValue>(),
            ],
        };
}
