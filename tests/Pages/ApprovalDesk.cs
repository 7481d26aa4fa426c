using ChatOps.Api.RequestsPage;
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

    public string LinkOf(AccountRequest request, string approver = First) => Url + Link(request, approver);

    public void Pass(TimeSpan span) => Time.Advance(span);

    /// <summary>Creates a request that waits for approval, with a unique ID and address.</summary>
    public Task<AccountRequest> AskAsync(Person? requester = null, int approvals = 1, ProductOrder? product = null) =>
        PendingAsync($"REQ-{++asked:00000000}", approvals, requester ?? Ana, $"lab+{asked}@example.com", product);

    /// <summary>A product of the catalog with a secret value.</summary>
    public static ProductOrder Database { get; } =
        new()
        {
            Name = "PostgreSQL database",
            ArtifactId = "pa-abcdefghijklm",
            Values =
            [
                new ProductValue("DatabaseName", "Name of the first database", "orders"),
                new ProductValue("MasterPassword", "Password of the master user", "sealed", IsSecret: true),
            ],
        };

    public async Task<AccountRequest> MoveAsync(
        AccountRequest request,
        params Func<AccountRequest, Transition>[] transitions
    )
    {
        var next = transitions.Aggregate(
            request,
            (current, transition) =>
                transition(current).Next ?? throw new InvalidOperationException($"It {current.Status.InWords()}.")
        );
        return (await Store.SaveAsync(next, request, Cancellation)).Saved!;
    }

    public Func<AccountRequest, Transition> Approved(string by = First, string? reason = null) =>
        request => request.Decide(by, Decision.Approve, reason, "link", Now);

    public Func<AccountRequest, Transition> Denied(string reason, string by = First) =>
        request => request.Decide(by, Decision.Deny, reason, "link", Now);

    public Func<AccountRequest, Transition> Ordered() =>
        request =>
            request.OrderPlanned(
                new Order
                {
                    Attempt = 1,
                    Token = $"{request.Id}-1",
                    Slot = 0,
                    ProductId = "prod-abcdefghijklm",
                    ArtifactId = "pa-abcdefghijklm",
                    ProvisionedProductName = request.AccountName,
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["AccountEmail"] = request.RootEmail,
                        ["AccountName"] = request.AccountName,
                    },
                    PlannedAt = Now,
                },
                Now
            );

    public Func<AccountRequest, Transition> Cancelled(string by) => request => request.Cancel(by, "rest", Now);

    public Func<AccountRequest, Transition> Withdrawn(string reason) => request => request.Withdraw(reason, Now);

    public Func<AccountRequest, Transition> WithApprovers(params string[] approvers) =>
        request => request.ApproversConfigured(approvers, Now);

    public Func<AccountRequest, Transition> Ready() =>
        request =>
            request.Product is null
                ? request.OrderSucceeded(1, "873555887841", null, "ChatOps", Now)
                : request.OrderSucceeded(
                    1,
                    new OrderResult(request.Product.Name)
                    {
                        Outputs = [new ProductOutput("Endpoint", "orders.rds.example.com")],
                    },
                    "ChatOps",
                    Now
                );

    public Func<AccountRequest, Transition> Failed(string reason) =>
        request => request.OrderFailed(1, new OrderFailure(FailureKind.Never, reason), Now, Now);

    protected override void Map(WebApplication application) =>
        application.MapRequestsPage(new RequestsPageOptions { OperatorOf = _ => Operator });
}
