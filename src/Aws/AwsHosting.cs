using Amazon.DynamoDBv2;
using Amazon.SecretsManager;
using Amazon.SQS;
using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Health;
using ChatOps.Application.Inbox;
using ChatOps.Application.Limits;
using ChatOps.Application.Metering;
using ChatOps.Application.Observability;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Secrets;
using ChatOps.Application.Slack;
using ChatOps.Application.Storage;
using ChatOps.Application.Watches;
using ChatOps.Aws.DynamoDb;
using ChatOps.Aws.DynamoDb.Conversations;
using ChatOps.Aws.DynamoDb.Directory;
using ChatOps.Aws.DynamoDb.Health;
using ChatOps.Aws.DynamoDb.Limits;
using ChatOps.Aws.DynamoDb.Requests;
using ChatOps.Aws.DynamoDb.Resources;
using ChatOps.Aws.DynamoDb.Slack;
using ChatOps.Aws.DynamoDb.Watches;
using ChatOps.Aws.Sqs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.Aws;

/// <summary>Composes the product on AWS for every host: the use cases with DynamoDB, SQS, SNS, Secrets Manager, Lex,
/// Service Catalog and Organizations.</summary>
public static class AwsHosting
{
    /// <summary>Adds the use cases, their adapters and their settings. A host adds conversations and
    /// channels.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The environment: see <see cref="AwsSettings"/>.</param>
    /// <param name="required">The settings that this host requires.</param>
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddAwsHost(
        this IServiceCollection services,
        IConfiguration configuration,
        IReadOnlyList<string> required
    )
    {
        var settings = new AwsSettings(configuration);
        settings.Require(required);
        var options = settings.Regions();
        var stage = settings.StageSettings();
        services.AddSingleton(settings.StageOptions(stage));
        services.AddSingleton(_ =>
            VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name))
        );
        if (stage.SignIn is { } signIn)
        {
            services.AddSingleton(signIn.ToOptions());
        }

        services.AddSingleton(stage.RateLimits?.ToOptions() ?? RateLimitOptions.Usual);
        services.AddObservability();
        services.AddApplication();
        services.AddAws(options);
        services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient(
            options.Configure(new AmazonDynamoDBConfig(), options.HomeRegion, AwsClients.CallTimeout)
        ));
        services.AddSingleton<IAmazonSQS>(_ => new AmazonSQSClient(
            options.Configure(new AmazonSQSConfig(), options.HomeRegion, AwsClients.CallTimeout)
        ));
        services.AddSingleton<IAmazonSecretsManager>(_ => new AmazonSecretsManagerClient(
            options.Configure(new AmazonSecretsManagerConfig(), options.HomeRegion, AwsClients.CallTimeout)
        ));
        services.AddStores(settings);

        // Read at first use: the hook has no topics, no secret, and no bot ID.
        services.AddSingleton(_ => new TopicArns(
            settings[AwsSettings.ApproverTopic],
            settings[AwsSettings.OperatorTopic]
        )
        {
            BotOperators = settings.Find(AwsSettings.BotOperatorTopic),
        });
        services.AddSingleton(provider =>
            provider
                .GetRequiredService<TopicArns>()
                .Watched(provider.GetRequiredService<StageOptions>(), settings.OperatorSubscriptions(stage))
        );
        services.AddSingleton<Func<LexBot?>>(() =>
            new LexBot(settings[AwsSettings.BotId], settings[AwsSettings.BotAliasId])
        );
        services.AddSingleton<ISecrets>(provider => new SecretsManagerSecrets(
            provider.GetRequiredService<IAmazonSecretsManager>(),
            settings.Find(AwsSettings.SecretId),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SecretsManagerSecrets>>()
        ));
        services.AddSingleton(provider => new LinkKeys(provider.GetRequiredService<ISecrets>()));
        if (stage.Slack is { } slack)
        {
            services.AddSingleton(
                new SlackOptions
                {
                    TeamId = slack.TeamId,
                    ApproversChannel = slack.ApproversChannel,
                    OperatorsChannel = slack.OperatorsChannel,
                    ApiUrl = slack.ApiUrl ?? SlackOptions.DefaultApiUrl,
                }
            );
        }

        return services;
    }

    /// <summary>Adds the log and the metrics, both to standard output.</summary>
    public static IServiceCollection AddObservability(this IServiceCollection services)
    {
        services.AddSingleton(LogStream.StandardOutput);
        services.AddSingleton<Metrics>();
        services.AddSingleton<ILoggerProvider, JsonLog>();
        return services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information));
    }

    private static void AddStores(this IServiceCollection services, AwsSettings settings)
    {
        services.AddSingleton(provider => new ChatOpsTable(
            provider.GetRequiredService<IAmazonDynamoDB>(),
            settings[AwsSettings.Table],
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<DynamoDbRequestStore>();
        services.AddSingleton<IResourceStore, DynamoDbResourceStore>();
        services.AddSingleton<DynamoDbConversationStore>();
        services.AddSingleton<IRequestStore>(provider => new MeteredRequestStore(
            provider.GetRequiredService<DynamoDbRequestStore>(),
            provider.GetRequiredService<Metrics>(),
            provider.GetRequiredService<ILogger<MeteredRequestStore>>()
        ));
        services.AddSingleton<IConversationStore>(provider => new MeteredConversationStore(
            provider.GetRequiredService<DynamoDbConversationStore>(),
            provider.GetRequiredService<Metrics>(),
            provider.GetRequiredService<StageOptions>()
        ));
        services.AddSingleton<IDirectory, DynamoDbDirectory>();
        services.AddSingleton<IWatchStore, DynamoDbWatchStore>();
        services.AddSingleton<IHealthStore, DynamoDbHealthStore>();
        services.AddSingleton<ISlackStore, DynamoDbSlackStore>();
        services.AddSingleton<IRateLimitStore, DynamoDbRateLimitStore>();
        services.AddSingleton<IInbox>(provider => new SqsInbox(
            provider.GetRequiredService<IAmazonSQS>(),
            settings[AwsSettings.QueueUrl]
        ));
        if (settings.Find(AwsSettings.DeadLetterQueueUrl) is { } deadLetters)
        {
            services.AddSingleton<IDeadLetters>(provider => new SqsDeadLetters(
                provider.GetRequiredService<IAmazonSQS>(),
                deadLetters
            ));
        }
    }
}
