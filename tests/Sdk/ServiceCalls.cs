using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using Amazon.LexRuntimeV2;
using Amazon.LexRuntimeV2.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.ServiceCatalog;
using Amazon.ServiceCatalog.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace ChatOps.Tests.Sdk;

/// <summary>One call of each service, for rules that apply to all of them.</summary>
internal static class ServiceCalls
{
    public const string EmptyJson = "{}";

    public const string EmptyXml =
        "<UnsubscribeResponse><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></UnsubscribeResponse>";

    public static IReadOnlyDictionary<string, Func<Action<ClientConfig>, Task>> ByService { get; } =
        new Dictionary<string, Func<Action<ClientConfig>, Task>>
        {
            ["LEX_MODELS_V2"] = async configure =>
            {
                using var client = new AmazonLexModelsV2Client(Configured<AmazonLexModelsV2Config>(configure));
                await client.DescribeBotAsync(new DescribeBotRequest { BotId = "BOT" });
            },
            ["LEX_RUNTIME_V2"] = async configure =>
            {
                using var client = new AmazonLexRuntimeV2Client(Configured<AmazonLexRuntimeV2Config>(configure));
                await client.RecognizeTextAsync(
                    new RecognizeTextRequest
                    {
                        BotId = "B",
                        BotAliasId = "A",
                        LocaleId = "en_US",
                        SessionId = "S1",
                        Text = "hi",
                    }
                );
            },
            ["SERVICE_CATALOG"] = async configure =>
            {
                using var client = new AmazonServiceCatalogClient(Configured<AmazonServiceCatalogConfig>(configure));
                await client.DescribeRecordAsync(new DescribeRecordRequest { Id = "rec-1" });
            },
            ["ORGANIZATIONS"] = async configure =>
            {
                using var client = new AmazonOrganizationsClient(Configured<AmazonOrganizationsConfig>(configure));
                await client.ListRootsAsync(new ListRootsRequest());
            },
            ["SNS"] = async configure =>
            {
                using var client = new AmazonSimpleNotificationServiceClient(
                    Configured<AmazonSimpleNotificationServiceConfig>(configure)
                );
                await client.UnsubscribeAsync(new UnsubscribeRequest { SubscriptionArn = "arn" });
            },
            ["SQS"] = async configure =>
            {
                using var client = new AmazonSQSClient(Configured<AmazonSQSConfig>(configure));
                await client.GetQueueUrlAsync(new GetQueueUrlRequest { QueueName = "inbox" });
            },
            ["SECRETS_MANAGER"] = async configure =>
            {
                using var client = new AmazonSecretsManagerClient(Configured<AmazonSecretsManagerConfig>(configure));
                await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "keys" });
            },
        };

    private static TConfig Configured<TConfig>(Action<ClientConfig> configure)
        where TConfig : ClientConfig, new()
    {
        var config = new TConfig();
        configure(config);
        return config;
    }
}
