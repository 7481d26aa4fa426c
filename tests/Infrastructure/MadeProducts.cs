using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.People;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Infrastructure;

/// <summary>Creates resources of every kind with the product's own use cases.</summary>
internal static class MadeProducts
{
    public const string Database = "PostgreSQL database";
    public const string Bucket = "Storage bucket";
    public const string Budget = "Monthly budget";

    /// <summary>Each with a parameter to change: its name in conversation, its key, its value, another valid one, and
    /// an invalid one.</summary>
    public static readonly (
        string Product,
        string Said,
        string Key,
        string Before,
        string After,
        string Wrong
    )[] Changes =
    [
        (Database, "storage", "AllocatedStorage", "20", "100", "5"),
        (Bucket, "old objects", "Lifecycle", "keep", "delete-after-365-days", "burn"),
        (Budget, "dollars", "AmountUsd", "1000", "2000", "much"),
    ];

    public static async Task<string> MakeAsync(
        IServiceProvider services,
        Person person,
        string product,
        RequestOrigin origin
    )
    {
        var answers = product switch
        {
            Database => new Dictionary<string, string> { ["DatabaseName"] = "orders" },
            Bucket => new Dictionary<string, string> { ["BucketName"] = $"b-{Guid.NewGuid():N}"[..20] },
            _ => new Dictionary<string, string>
            {
                ["BudgetName"] = "Team",
                ["AmountUsd"] = "1000",
                ["Subscribers"] = "team@example.com",
            },
        };
        Request? request = null;
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                request = (
                    await services
                        .GetRequiredService<RequestCreation>()
                        .CreateAsync(new ProductProposal(person, product, answers), origin, CancellationToken.None)
                ).Request;
                return request is not null;
            },
            () => $"No {product} can be asked for"
        );
        if (request!.Subject.LacksSecrets)
        {
            await services
                .GetRequiredService<ProductSecrets>()
                .GiveAsync(
                    request,
                    new Dictionary<string, string> { ["MasterPassword"] = "correct-horse-9-battery" },
                    "link",
                    CancellationToken.None
                );
        }

        await ApproveAsync(services, request.Id);
        await UntilReadyAsync(services, request.Id);
        return request.Id;
    }

    /// <summary>Approves if necessary.</summary>
    public static async Task ApproveAsync(IServiceProvider services, string id)
    {
        var store = services.GetRequiredService<IRequestStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var change = await store.ChangeAsync(
            id,
            request =>
                request.Status == RequestStatus.PendingApproval
                    ? request.Decide("approver@example.com", Decision.Approve, null, "slack", now)
                    : Transition.None,
            CancellationToken.None
        );
        await services.GetRequiredService<RequestWaker>().WakeAsync(change.Request!, CancellationToken.None);
    }

    /// <summary>Waits until it is ready, and, where it is about another one, until that knows.</summary>
    public static async Task<Request> UntilReadyAsync(IServiceProvider services, string id)
    {
        var store = services.GetRequiredService<IRequestStore>();
        Request? request = null;
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                request = await store.FindAsync(id, CancellationToken.None);
                return request is { Status: RequestStatus.Ready }
                    && request.Work.All(item => item.Kind != WorkKind.ApplyChange);
            },
            () => $"{id} is {request?.Status}: {request?.FailureReason}"
        );
        return request!;
    }
}
