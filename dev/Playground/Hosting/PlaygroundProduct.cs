using System.Text;
using System.Text.Json;
using Amazon.LexModelsV2;
using Amazon.Runtime;
using ChatOps.Api;
using ChatOps.Api.Keys;
using ChatOps.Api.Pages;
using ChatOps.Api.RequestsPage;
using ChatOps.Application;
using ChatOps.Application.Catalog;
using ChatOps.Application.Conversations;
using ChatOps.Application.Health;
using ChatOps.Application.Limits;
using ChatOps.Application.Observability;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Secrets;
using ChatOps.Application.Slack;
using ChatOps.Application.Storage;
using ChatOps.Application.Watches;
using ChatOps.Aws;
using ChatOps.BotBuilder;
using ChatOps.BotBuilder.Reconciliation;
using ChatOps.Conversations;
using ChatOps.Domain;
using ChatOps.Fulfillment;
using ChatOps.LocalCloud;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.State;
using ChatOps.Playground.Inbox;
using ChatOps.Playground.Page;
using ChatOps.Playground.Page.Calls;
using ChatOps.Playground.Page.Cloud;
using ChatOps.Playground.SignIn;
using ChatOps.Playground.Stores;
using ChatOps.Slack;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOps.Playground.Hosting;

/// <summary>The product as the playground puts it together: its own slices and adapters, with SQLite for the stores and
/// the stand-ins for AWS.</summary>
internal static class PlaygroundProduct
{
    // As on AWS, where Lambda sets it; that the deployment stands still is noticed before.
    private static readonly TimeSpan BuilderTimeout = TimeSpan.FromMinutes(15);

    public static WebApplication Create(
        string url,
        PlaygroundOptions options,
        string dataFile,
        string localCloudUrl,
        TopicArns topics,
        BotAddress bot,
        IServiceProvider localCloud
    )
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_ => PlaygroundLog.Open(Path.Combine(options.DataDirectory, "playground.log")));
        builder.Services.AddSingleton<ILoggerProvider, JsonLog>();

        var services = builder.Services;
        services.AddSingleton<TimeProvider>(localCloud.GetRequiredService<AdjustableTime>());
        services.AddSingleton(VendingPolicyFile.Load(options.PolicyFile));
        services.AddSingleton(
            new StageOptions
            {
                Stage = "Local",
                PublicUrl = url,
                Approvers = options.Approvers,
                ClaimFor = TimeSpan.FromSeconds(30),
                FollowEvery = TimeSpan.FromSeconds(1),
            }
        );
        services.AddSingleton(new LinkKeys(LocalSecret.Load(Path.Combine(options.DataDirectory, "link.key"))));
        services.AddSingleton(topics);
        services.AddSingleton(provider =>
            topics.Watched(
                provider.GetRequiredService<StageOptions>(),
                [new KnownSubscription(KnownSubscription.Email, PlaygroundNames.OperatorMailbox)]
            )
        );
        services.AddSingleton<Func<LexBot?>>(() => bot.Current);
        services.AddSingleton(options.RateLimits);
        services.AddApplication().AddConversations();
        services.AddAws(
            new AwsOptions
            {
                HomeRegion = PlaygroundNames.Region,
                LexRegion = PlaygroundNames.Region,
                ServiceUrl = localCloudUrl,
                Credentials = new BasicAWSCredentials("local", "local"),
                CallTimeout = options.CallTimeout,
                CallRetries = options.CallRetries,
            }
        );
        services.AddSlack(
            new SlackOptions
            {
                CallTimeout = options.CallTimeout ?? SlackOptions.UsualCallTimeout,
                ModalPatience = options.SlackPatience ?? SlackOptions.UsualModalPatience,
                SigningSecrets = [PlaygroundNames.SlackSigningSecret],
                BotToken = PlaygroundNames.SlackBotToken,
                TeamId = PlaygroundNames.SlackTeam,
                ApproversChannel = PlaygroundNames.SlackApproversChannel,
                OperatorsChannel = PlaygroundNames.SlackOperatorsChannel,
                ApiUrl = $"{localCloudUrl}/slack/api/",
            }
        );
        AddStores(services, dataFile);
        services.AddPage(localCloud, new PageAddresses(url, localCloudUrl));
        services.AddFulfillment();
        services.AddSingleton(provider => BotBuilder(provider, localCloudUrl, options.BotDirectory));
        services.AddHostedService<SweepLoop>();
        services.AddSingleton(bot);
        services.AddSingleton<Metrics>();
        services.AddHostedService<ProbeLoop>();
        services.AddApi();
        services.AddIssuer(localCloudUrl, options.FrameAncestors);
        services.AddSingleton(
            new ApiKeys(
                new ApiKey("local", ApiKey.Hash(PlaygroundOptions.ApiKey), ApiScopes.All) { IsUnlimited = true }
            )
        );
        services
            .AddHealthChecks()
            .AddCheck<StoreHealth>("store", timeout: StoreHealth.Limit)
            .AddCheck(
                "bot",
                () =>
                    bot.Current is null
                        ? HealthCheckResult.Unhealthy("The bot is being built.")
                        : HealthCheckResult.Healthy()
            );

        return Map(builder.Build());
    }

    private static WebApplication Map(WebApplication app)
    {
        app.UseThisMachineOnly();
        app.UseHttpApi();
        app.MapApi();
        app.MapPage();
        app.MapRequestsPage(
            new RequestsPageOptions
            {
                OperatorOf = _ => PlaygroundNames.Operator,
                OtherPages = [new PageLink("/", "Playground")],
            }
        );
        return app;
    }

    /// <summary>Puts the product's functions behind the names that Lex, EventBridge and CloudFormation call.</summary>
    public static void RegisterFunctions(IServiceProvider product, LocalFunctions functions)
    {
        var fulfillment = product.GetRequiredService<FulfillmentFunctions>();
        var builder = product.GetRequiredService<BotBuilderFunction>();
        var calls = product.GetRequiredService<ProductCalls>();
        functions.Register(
            PlaygroundNames.HookFunction,
            calls.Watch(
                "lambda",
                "Invoke (code hook)",
                (payload, token) => fulfillment.InvokeAsync(FulfillmentFunctions.Hook, payload, token)
            )
        );
        functions.Register(
            PlaygroundNames.LifecycleFunction,
            calls.Watch(
                "events",
                "Control Tower lifecycle event",
                (payload, token) => fulfillment.InvokeAsync(FulfillmentFunctions.Lifecycle, payload, token)
            )
        );
        functions.Register(
            PlaygroundNames.BuilderFunction,
            async (payload, token) =>
            {
                using var customResourceEvent = JsonDocument.Parse(payload);
                await builder.HandleAsync(customResourceEvent, BuilderTimeout, token);
                return Encoding.UTF8.GetBytes("null");
            }
        );
    }

    private static BotBuilderFunction BotBuilder(IServiceProvider services, string localCloudUrl, string botDirectory)
    {
        var credentials = new BasicAWSCredentials("local", "local");
        var lex = new AmazonLexModelsV2Client(
            credentials,
            new AmazonLexModelsV2Config
            {
                ServiceURL = localCloudUrl,
                AuthenticationRegion = PlaygroundNames.Region,
            }.Patient()
        );
        return new BotBuilderFunction(
            new BotBuilderServices(
                lex,
                services.GetRequiredService<IOrganization>(),
                services.GetRequiredService<IProductCatalog>(),
                new HttpClient(),
                botDirectory,
                TimeProvider.System,
                new Backoff(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(200)),
                services.GetRequiredService<ILogger<BotBuilderFunction>>()
            )
        );
    }

    private static void AddStores(IServiceCollection services, string dataFile)
    {
        services.AddSingleton(new PlaygroundDatabase(dataFile));
        services.AddSingleton<SqliteRequestStore>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddSingleton<IDirectory, SqliteDirectory>();
        services.AddSingleton<IWatchStore, SqliteWatchStore>();
        services.AddSingleton<IDeadLetters, SqliteDeadLetters>();
        services.AddSingleton<IHealthStore, SqliteHealthStore>();
        services.AddSingleton<ISlackStore, SqliteSlackStore>();
        services.AddSingleton<IRateLimitStore, SqliteRateLimitStore>();

        // By the real clock: moving the product's time must not end visibility timeouts while the worker holds
        // messages.
        services.AddSingleton(provider => new SqliteInbox(
            provider.GetRequiredService<PlaygroundDatabase>(),
            TimeProvider.System
        ));
        services.AddHostedService(provider =>
        {
            var functions = provider.GetRequiredService<FulfillmentFunctions>();
            return new InboxPump(
                provider.GetRequiredService<SqliteInbox>(),
                (payload, token) => functions.InvokeAsync(FulfillmentFunctions.Worker, payload, token),
                new InboxPumpOptions { MayBegin = provider.GetRequiredService<BotAddress>().Built },
                TimeProvider.System,
                provider.GetRequiredService<ILogger<InboxPump>>()
            );
        });
    }
}
