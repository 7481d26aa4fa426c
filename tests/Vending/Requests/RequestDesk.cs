using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Creation;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>Creates requests over real stores: two account types, one product, a closed board and an open
/// one.</summary>
internal sealed class RequestDesk : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteDirectory directory;
    private readonly SqliteWatchStore watches;
    private readonly RequestCreation requests;
    private bool isKnown;

    public RequestDesk()
    {
        var policy = new VendingPolicy
        {
            AccountTypes =
            [
                new AccountTypePolicy
                {
                    Name = "Sandbox",
                    OrganizationalUnits = ["Demos", "Lab"],
                    Approvals = 1,
                    OpenRequestsPerRequester = 2,
                    Lease = new LeasePolicy { Days = 30, RemindDaysBefore = [7] },
                },
                new AccountTypePolicy
                {
                    Name = "Production",
                    OrganizationalUnits = ["Demos"],
                    Approvals = 2,
                },
            ],
            ExpiryHours = 24,
            ReminderHours = 12,
            ProvisioningLimitHours = 6,
            Products =
            [
                new ProductPolicy
                {
                    Name = "Storage bucket",
                    Approvals = 2,
                    OpenRequestsPerRequester = 3,
                    Update = new ChangePolicy { Approvals = 1 },
                    Lease = new LeasePolicy { Days = 60 },
                },
            ],
        };
        var stage = new StageOptions
        {
            Stage = "Test",
            PublicUrl = "http://localhost",
            Approvers = [new Approver(First), new Approver(Second)],
        };
        var database = file.Open();
        Store = new SqliteRequestStore(database);
        Interrupted = new InterruptedStore(Store);
        directory = new SqliteDirectory(database);
        watches = new SqliteWatchStore(database);
        var products = new KnownProducts(policy, stage, watches, Time, new CollectedLog<KnownProducts>());
        requests = new RequestCreation(
            Interrupted,
            new PolicyCheck(policy, Store, directory),
            new ProductCheck(policy, products, Store),
            new ChangeCheck(policy, products, Store, Time),
            stage,
            new RequestWaker(Inbox, new CollectedLog<RequestWaker>()),
            [new ShownRequests(isOpen: false), new ShownRequests(isOpen: true)],
            Time
        );
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public SentMessages Inbox { get; } = new();

    public SqliteRequestStore Store { get; }

    public InterruptedStore Interrupted { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    public Task<CreateResult> AskAsync(
        AccountProposal proposal,
        string eventId = "event-1",
        string conversation = "rest:ana"
    ) =>
        AskedAsync(() =>
            requests.CreateAsync(proposal, new RequestOrigin("rest", conversation, eventId), Cancellation)
        );

    public Task<CreateResult> AskAsync(ProductProposal proposal) =>
        AskedAsync(() =>
            requests.CreateAsync(proposal, new RequestOrigin("rest", "rest:ana", "event-1"), Cancellation)
        );

    public Task<CreateResult> AskAsync(ChangeProposal proposal) =>
        AskedAsync(() =>
            requests.CreateAsync(proposal, new RequestOrigin("rest", "rest:ana", "event-2"), Cancellation)
        );

    public async Task<Request> SaveAsync(Request request) =>
        (await Store.SaveAsync(request, null, Cancellation)).Saved!;

    /// <summary>A bucket that is there, with a secret value.</summary>
    public Task<Request> MadeAsync()
    {
        var approved = PendingProduct(0, hasSecret: true)
            .SecretsGiven(new Dictionary<string, string> { ["Password"] = "sealed" }, "page", Start)
            .Next!;
        return SaveAsync(
            Planned(approved, slot: null)
                .OrderPlaced(1, "rec-1", "pp-1", Start, Start)
                .Next!.OrderSucceeded(
                    1,
                    new OrderResult("Done") { Outputs = [new ProductOutput("Url", "https://reports.example.com")] },
                    "ChatOps",
                    Start
                )
                .Next!
        );
    }

    public async Task KnowAsync(params DirectoryAccount[] accounts)
    {
        isKnown = true;
        await directory.ReplaceAsync(
            new DirectorySnapshot(
                Start,
                [new TargetOu("Demos", "Demos", "ou-abcd-00000001"), new TargetOu("Lab", "Lab", "ou-abcd-00000002")],
                accounts
            ),
            Cancellation
        );
        var bucket = new CatalogProduct(
            "Storage bucket",
            "pa-7",
            [
                new ProductParameter
                {
                    Key = "BucketName",
                    Label = "Name",
                    Type = "String",
                    MinLength = 3,
                },
                new ProductParameter
                {
                    Key = "Password",
                    Label = "Password",
                    Type = "String",
                    IsNoEcho = true,
                },
            ]
        );
        var catalogue = JsonSerializer.Serialize(
            new ProductCatalogue(Start, [bucket], ["Storage bucket"]),
            VendingJson.Default.ProductCatalogue
        );
        await watches.ReplaceAsync("products", null, catalogue, Cancellation);
    }

    private async Task<CreateResult> AskedAsync(Func<Task<CreateResult>> ask)
    {
        if (!isKnown)
        {
            await KnowAsync();
        }

        return await ask();
    }
}
