using ChatOps.Api.RequestsPage;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Api;
using Microsoft.AspNetCore.Builder;

namespace ChatOps.Tests.Pages;

/// <summary>The front door at a fixed time, with requests in any state.</summary>
public sealed class ApprovalDesk : ConfirmTest
{
    public const string First = Approver;
    public const string Second = SecondApprover;

    private int asked;

    public static string Operator => "operator at the desk";

    public static Person Ana { get; } = new("ana@example.com", "Ana", "Lopez");

    public static async Task<ApprovalDesk> OpenAsync()
    {
        var desk = new ApprovalDesk();
        await desk.InitializeAsync();
        return desk;
    }

    public string Url => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public DateTimeOffset Now => Time.GetUtcNow();

    public string LinkOf(Request request, string approver = First) => Url + Link(request, approver);

    public void Pass(TimeSpan span) => Time.Advance(span);

    /// <summary>A request that waits for approval; each has an id and an address of its own.</summary>
    public Task<Request> AskAsync(Person? requester = null, int approvals = 1, NewProduct? product = null) =>
        PendingAsync($"REQ-{++asked:00000000}", approvals, requester ?? Ana, $"lab+{asked}@example.com", product);

    /// <summary>A product of the catalog with a secret value.</summary>
    public static NewProduct Database { get; } =
        new(
            "PostgreSQL database",
            "pa-abcdefghijklm",
            [
                new ProductValue("DatabaseName", "Name of the first database", "orders"),
                new ProductValue("MasterPassword", "Password of the master user", "sealed", IsSecret: true),
            ]
        );

    public async Task<Request> MoveAsync(Request request, params Func<Request, Transition>[] transitions)
    {
        var next = transitions.Aggregate(
            request,
            (current, transition) =>
                transition(current).Next ?? throw new InvalidOperationException($"It {current.Status.InWords()}.")
        );
        return (await Store.SaveAsync(next, request, Cancellation)).Saved!;
    }

    public Func<Request, Transition> Approved(string by = First, string? reason = null) =>
        request => request.Decide(by, Decision.Approve, reason, "link", Now);

    public Func<Request, Transition> Denied(string reason, string by = First) =>
        request => request.Decide(by, Decision.Deny, reason, "link", Now);

    public Func<Request, Transition> Ordered() =>
        request =>
            request.OrderPlanned(
                new Order
                {
                    Attempt = 1,
                    Token = $"{request.Id}-1",
                    Slot = 0,
                    ProductId = "prod-abcdefghijklm",
                    ArtifactId = "pa-abcdefghijklm",
                    ProvisionedProductName = $"{request.Id}-1",
                    Parameters = request.Subject.Content(request.Requester).Parameters,
                    PlannedAt = Now,
                },
                Now
            );

    public Func<Request, Transition> CancelledBy(string by) => request => request.Cancel(by, "rest", Now);

    public Func<Request, Transition> CancelledBySystem(string reason) => request => request.Withdraw(reason, Now);

    public Func<Request, Transition> WithApprovers(params string[] approvers) =>
        request => request.ApproversConfigured(approvers, Now);

    public Func<Request, Transition> Ready() =>
        request =>
            request.Subject is NewProduct product
                ? request.OrderSucceeded(
                    1,
                    new OrderResult(product.Name)
                    {
                        Outputs = [new ProductOutput("Endpoint", "orders.rds.example.com")],
                    },
                    "ChatOps",
                    Now
                )
                : request.OrderSucceeded(1, "873555887841", null, "ChatOps", Now);

    public Func<Request, Transition> Failed(string reason) =>
        request => request.OrderFailed(1, new OrderFailure(FailureKind.Never, reason), Now, Now);

    protected override void Map(WebApplication application) =>
        application.MapRequestsPage(new RequestsPageOptions { OperatorOf = _ => Operator });
}
