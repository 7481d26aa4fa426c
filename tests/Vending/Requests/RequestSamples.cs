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

    public static NewRequest Draft(int approvals = 1, string address = "", string eventId = "event-1") =>
        new()
        {
            Id = RequestId.For(eventId, 0),
            Subject = Account(),
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

    public static Request PendingProduct(int approvals, bool hasSecret = false) =>
        RequestTransitions.Create(Draft(approvals) with { Subject = Bucket(hasSecret) }, [First, Second], Start);

    /// <summary>A request to do something with what another one made: with a bucket, or with an account, which an
    /// operator must confirm.</summary>
    public static Request PendingChange(
        ChangeAction action,
        int approvals,
        bool isAccount = false,
        string eventId = "event-2"
    ) =>
        RequestTransitions.Create(
            Draft(approvals, eventId: eventId) with
            {
                Subject = ChangeOf(action, isAccount ? Account() : Bucket()) with { NeedsOperator = isAccount },
            },
            [First, Second],
            Start
        );

    public static ResourceChange ChangeOf(ChangeAction action, NewResource resource)
    {
        var target = new ProvisionedResource("REQ-00000001", "pp-1", "prod-1", "pa-1");
        return action switch
        {
            ChangeAction.Update => new ResourceUpdate
            {
                Target = target,
                Product = (NewProduct)resource,
                After = [new ProductValue("BucketName", "Name", "other")],
            },
            ChangeAction.Extend => new ResourceExtension
            {
                Target = target,
                Made = resource,
                EndsNow = Start.AddDays(30),
                EndsThen = Start.AddDays(60),
            },
            _ => new ResourceTermination { Target = target, Made = resource },
        };
    }

    /// <summary>A subject of each kind, changes of both kinds of resource among them.</summary>
    public static IReadOnlyList<RequestSubject> EachSubject { get; } =
    [
        Account(),
        Bucket(hasSecret: true),
        (ResourceUpdate)ChangeOf(ChangeAction.Update, Bucket()) with
        {
            Kept = ["Lifecycle"],
            NeedsOperator = true,
            ConfirmedBy = "operator@example.com",
        },
        ChangeOf(ChangeAction.Extend, Bucket()),
        ChangeOf(ChangeAction.Extend, Account()),
        ChangeOf(ChangeAction.Terminate, Bucket()),
        ChangeOf(ChangeAction.Terminate, Account()) with
        {
            NeedsOperator = true,
        },
    ];

    public static NewAccount Account() =>
        new("Sandbox", "ana+lab@example.com", new TargetOu("Demos", "Demos", "ou-abcd-11111111"), "Sandbox-ana-1");

    /// <summary>A product that is ready, lent for 30 days.</summary>
    public static Request Lent()
    {
        var pending = PendingProduct(0);
        return Planned(pending with { Terms = pending.Terms with { Lease = new LeaseTerms(30, [14, 3]) } }).OrderDone();
    }

    public static Request Pending(int approvals = 1, string address = "") =>
        RequestTransitions.Create(Draft(approvals, address), [First, Second], Start);

    public static Request Approved() => Pending().Decide(First, Decision.Approve, null, "link", Start).Next!;

    public static Request Provisioning() => Planned(Approved());

    public static Request Placed() => Provisioning().OrderPlaced(1, "rec-1", "pp-1", Start, Start).Next!;

    public static Request In(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => Pending(),
            RequestStatus.Approved => Approved(),
            RequestStatus.Provisioning => Placed(),
            RequestStatus.Ready => Placed().OrderSucceeded(1, "123456789012", null, "ChatOps", Start).Next!,
            RequestStatus.Failed => Placed()
                .OrderFailed(1, new OrderFailure(FailureKind.Never, "The email address is in use."), Start, Start)
                .Next!,
            RequestStatus.Denied => Pending().Decide(First, Decision.Deny, "Not now", "link", Start).Next!,
            RequestStatus.Expired => Pending().Expire(Start.AddHours(48)).Next!,
            RequestStatus.Cancelled => Pending().Cancel(Ana.Email, "rest", Start).Next!,
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static Request Planned(Request request, int? slot = 0) =>
        request
            .OrderPlanned(OrderPlan.For(request, new FactoryProduct("prod-1", "pa-1", null), slot, Start), Start)
            .Next!;

    public static Request OrderDone(this Request planned) =>
        planned
            .OrderPlaced(1, "rec-1", "pp-1", Start, Start)
            .Next!.OrderSucceeded(1, new OrderResult("Done"), "ChatOps", Start)
            .Next!;

    public static Request OrderFailedForGood(this Request planned) =>
        planned
            .OrderPlaced(1, "rec-1", "pp-1", Start, Start)
            .Next!.OrderFailed(1, new OrderFailure(FailureKind.Never, "No."), Start, Start)
            .Next!;

    public static NewProduct Bucket(bool hasSecret = false) =>
        new(
            "Storage bucket",
            "pa-1",
            [
                new ProductValue("BucketName", "Name", "reports"),
                .. hasSecret
                    ? [new ProductValue("Password", "Password", null, IsSecret: true)]
                    : Array.Empty<ProductValue>(),
            ]
        );
}
