using ChatOps.Application.Catalog;
using ChatOps.Application.Products;
using ChatOps.Application.Secrets;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Vending.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Products;

/// <summary>The differences of product requests: secret values and constraints.</summary>
public sealed class ProductRequestTests
{
    private static readonly SecretText Sealing = new(new LinkKeys(new byte[LinkKeys.ShortestKey]));

    [Fact]
    public void Approvers_are_not_asked_and_cannot_decide_before_the_secret_values_exist()
    {
        var request = WithSecret();

        Assert.DoesNotContain(request.Work, item => item.Kind is WorkKind.AskApprover or WorkKind.RemindApprover);
        Assert.Contains(request.Work, item => item.Kind == WorkKind.Expire);
        Assert.Equal(RefusalKind.Conflict, request.Decide(First, Decision.Approve, null, "slack", Start).Refusal?.Kind);
        Assert.DoesNotContain(
            (request.ApproversConfigured([First], Start).Next ?? request).Work,
            item => item.Kind == WorkKind.AskApprover
        );

        var given = Given(request);
        Assert.Equal(
            [First, Second],
            given.Work.Where(item => item.Kind == WorkKind.AskApprover).Select(item => item.Subject)
        );
        Assert.Equal(RefusalKind.Conflict, given.SecretsGiven(Sealed(given, "other"), "link", Start).Refusal?.Kind);
        Assert.Equal(RequestStatus.Approved, given.Decide(First, Decision.Approve, null, "slack", Start).Next!.Status);
    }

    [Fact]
    public void Without_approval_the_secret_values_are_all_that_the_order_waits_for()
    {
        var request = WithSecret(approvals: 0);
        Assert.Equal(RequestStatus.PendingApproval, request.Status);

        var given = Given(request);

        Assert.Equal(RequestStatus.Approved, given.Status);
        Assert.Equal([WorkKind.PlanOrder], given.Work.Select(item => item.Kind));
    }

    [Fact]
    public void Secret_values_go_when_the_request_ends_and_stay_for_a_retry()
    {
        var planned = Planned(Given(WithSecret()).Decide(First, Decision.Approve, null, "link", Start).Next!);
        var failed = planned.OrderFailedForGood();

        Assert.Equal("hunter2hunter2", Sealing.Open(failed)["Password"]);
        Assert.Empty(Sealing.Open(planned.OrderDone()));
        Assert.Empty(Sealing.Open(Given(WithSecret()).Decide(First, Decision.Deny, "no", "link", Start).Next!));
        Assert.Empty(Sealing.Open(Given(WithSecret()).Cancel(Ana.Email, "rest", Start).Next!));
        Assert.DoesNotContain("Password", planned.CurrentOrder!.Parameters.Keys);
    }

    [Fact]
    public void A_sealed_value_opens_in_its_place_only_and_under_the_key_before_the_last_as_well()
    {
        var older = new byte[LinkKeys.ShortestKey];
        var newer = Enumerable.Repeat((byte)7, LinkKeys.ShortestKey).ToArray();
        var request = Given(WithSecret());
        var moved = request with { Id = "REQ-00000000" };

        Assert.Equal("hunter2hunter2", new SecretText(new LinkKeys(newer, older)).Open(request)["Password"]);
        Assert.Throws<OrderRefusedException>(() => new SecretText(new LinkKeys(newer)).Open(request));
        Assert.Throws<OrderRefusedException>(() => Sealing.Open(moved));
        Assert.NotEqual(Sealing.Seal("REQ-1", "A", "x"), Sealing.Seal("REQ-1", "A", "x"));
    }

    [Fact]
    public void A_product_holds_no_place_in_the_line_of_accounts_and_nothing_of_an_account()
    {
        var request = RequestTransitions.Create(Draft() with { Subject = Database(secret: false) }, [First], Start);
        var running = Planned(request.Decide(First, Decision.Approve, null, "link", Start).Next!, slot: null);

        Assert.Equal(
            [RequestConstraints.OpenRequests(Ana.Email, "PostgreSQL database")],
            RequestConstraints.Of(running).Select(hold => hold.Key)
        );
        Assert.Empty(RequestConstraints.Of(running.OrderDone()));
    }

    private static Request WithSecret(int approvals = 1) =>
        RequestTransitions.Create(Draft(approvals) with { Subject = Database(secret: true) }, [First, Second], Start);

    private static NewProduct Database(bool secret) =>
        new(
            "PostgreSQL database",
            "pa-1",
            [
                new ProductValue("Name", "Name", "orders"),
                .. secret
                    ? [new ProductValue("Password", "Password", null, IsSecret: true)]
                    : Array.Empty<ProductValue>(),
            ]
        );

    private static Request Given(Request request) =>
        request.SecretsGiven(Sealed(request, "hunter2hunter2"), "link", Start).Next!;

    private static Dictionary<string, string> Sealed(Request request, string value) =>
        new() { ["Password"] = Sealing.Seal(request.Id, "Password", value) };
}
