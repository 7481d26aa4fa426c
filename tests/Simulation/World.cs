using System.Collections.Concurrent;
using Amazon.Runtime;
using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Catalog;
using ChatOps.Application.Inbox;
using ChatOps.Application.Operators;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Secrets;
using ChatOps.Application.Storage;
using ChatOps.Application.Watches;
using ChatOps.Application.Work;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.ServiceCatalog;
using ChatOps.LocalCloud.State;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using AccountFactory = ChatOps.Aws.AccountFactory;
using OrganizationTree = ChatOps.LocalCloud.Organizations.OrganizationTree;

namespace ChatOps.Tests.Simulation;

/// <summary>The product's use cases with their stores in a SQLite file, Account Factory's stand-in over HTTP, and one
/// clock for both. The product can be restarted at any time.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly LocalCloudFixture cloud;
    private readonly DataFile file = new();
    private readonly Chance chance;
    private ServiceProvider product;

    private World(LocalCloudFixture cloud, Chance chance)
    {
        this.cloud = cloud;
        this.chance = chance;
        Ledger = new Ledger(chance);
        product = Start();
    }

    public Ledger Ledger { get; }

    public ConcurrentQueue<string> Wakes { get; } = [];

    public IReadOnlyList<Approver> Approvers { get; private set; } =
    [new("approver@example.com"), new("second.approver@example.com"), new("third.approver@example.com")];

    public VendingPolicy Policy { get; } =
        VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name));

    public AdjustableTime Time => cloud.Services.GetRequiredService<AdjustableTime>();

    public SettingsStore Settings => cloud.Services.GetRequiredService<SettingsStore>();

    public OrganizationTree Organization => cloud.Services.GetRequiredService<OrganizationTree>();

    public HttpClient Cloud { get; } = new();

    /// <summary>Every order that Service Catalog's stand-in has received.</summary>
    public IReadOnlyList<ShownOrder> Orders => new OrderBoard(cloud.Services).Latest(int.MaxValue);

    public IRequestStore Store => Get<IRequestStore>();

    public static async Task<World> StartAsync(Chance chance)
    {
        var world = new World(await LocalCloudFixture.Start(), chance);
        world.Cloud.BaseAddress = world.cloud.BaseAddress;
        world.Settings.Change(settings => settings with { LifecycleEvents = "never", ProvisioningSeconds = 1500 });
        return world;
    }

    public T Get<T>()
        where T : notnull => product.GetRequiredService<T>();

    /// <summary>Restarts the product between two work items, with these approvers.</summary>
    public async Task RestartAsync(IReadOnlyList<Approver> approvers)
    {
        await product.DisposeAsync();
        Approvers = approvers;
        product = Start();
    }

    public async Task<IReadOnlyList<Request>> AllAsync(RequestStatus? status, CancellationToken cancellationToken)
    {
        var all = new List<Request>();
        var query = new RequestQuery { Status = status, Limit = 100 };
        RequestPage page;
        do
        {
            page = await Store.ListAsync(query, cancellationToken);
            all.AddRange(page.Items);
            query = query with { Cursor = page.NextCursor };
        } while (page.NextCursor is not null);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await product.DisposeAsync();
        Cloud.Dispose();
        await cloud.DisposeAsync();
        file.Dispose();
    }

    private ServiceProvider Start()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(Policy);
        services.AddSingleton(
            new StageOptions
            {
                Stage = "Local",
                PublicUrl = "http://chatops.test",
                Approvers = Approvers,
            }
        );
        services.AddSingleton(new LinkKeys(new byte[LinkKeys.ShortestKey]));
        services.AddApplication().AddConversations();
        services.AddAws(
            new AwsOptions
            {
                HomeRegion = "us-east-1",
                LexRegion = "us-east-1",
                ServiceUrl = cloud.BaseAddress.ToString(),
                Credentials = new BasicAWSCredentials("local", "local"),
            }
        );
        services.AddSingleton(_ => file.Open());
        services.AddSingleton<IRequestStore, SqliteRequestStore>();
        services.AddSingleton<IResourceStore, SqliteResourceStore>();
        services.AddSingleton<IDirectory, SqliteDirectory>();
        services.AddSingleton<IWatchStore, SqliteWatchStore>();
        services.AddSingleton<IInbox>(new LossyInbox(Wakes));
        services.AddSingleton<AccountFactory>();
        services.AddSingleton<IAccountFactory>(provider => new UnreliableAccountFactory(
            provider.GetRequiredService<AccountFactory>(),
            chance
        ));
        services.AddSingleton<IOrganization>(new TreeAsOrganization(Organization));
        services.AddSingleton(provider => new WatchedTopics([
            new WatchedTopic(
                "approvers",
                "approvers' topic",
                WatchedTopics.OfApprovers(provider.GetRequiredService<StageOptions>())
            ),
        ]));
        services.AddSingleton<ITopicSubscriptions>(new Confirmed(Approvers));
        services.AddSingleton<INotificationTopics>(Ledger);
        services.AddSingleton<IRequesterChannel>(Ledger);
        services.AddSingleton<IOperatorChannel>(Ledger);
        return services.BuildServiceProvider();
    }

    private sealed class LossyInbox(ConcurrentQueue<string> wakes) : IInbox
    {
        public Task SendAsync(InboxMessage message, CancellationToken cancellationToken)
        {
            wakes.Enqueue(message.Body);
            return Task.CompletedTask;
        }
    }

    private sealed class Confirmed(IReadOnlyList<Approver> approvers) : ITopicSubscriptions
    {
        public Task<IReadOnlyList<TopicSubscription>> ListAsync(string topicArn, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TopicSubscription>>([
                .. approvers.Select(approver => new TopicSubscription(
                    KnownSubscription.Email,
                    approver.Email,
                    IsConfirmed: true,
                    [approver.Email]
                )),
            ]);
    }

    // Reads the organization directly: page by page over HTTP would take most of the test's time.
    private sealed class TreeAsOrganization(OrganizationTree stand) : IOrganization
    {
        public Task<ChatOps.Domain.Organizations.OrganizationTree> ReadTreeAsync(CancellationToken cancellationToken) =>
            Task.FromResult(
                new ChatOps.Domain.Organizations.OrganizationTree(
                    OrganizationTree.RootId,
                    [
                        .. stand
                            .Units()
                            .Select(unit => new ChatOps.Domain.Organizations.OrganizationalUnit(
                                unit.Id,
                                unit.Name,
                                unit.ParentId
                            )),
                    ]
                )
            );

        public Task<IReadOnlyList<ChatOps.Domain.Organizations.OrganizationAccount>> ListAccountsAsync(
            ChatOps.Domain.Organizations.OrganizationTree tree,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<IReadOnlyList<ChatOps.Domain.Organizations.OrganizationAccount>>([
                .. stand
                    .Accounts()
                    .Select(account => new ChatOps.Domain.Organizations.OrganizationAccount(
                        account.Id,
                        account.Name,
                        account.Email,
                        account.ParentId
                    )),
            ]);
    }
}
