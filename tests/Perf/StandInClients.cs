using Amazon.DynamoDBv2;
using Amazon.LexRuntimeV2;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.ServiceCatalog;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Perf;

/// <summary>The composition root's AWS clients with a stand-in's address.</summary>
internal static class StandInClients
{
    private static readonly AWSCredentials Credentials = new BasicAWSCredentials("test", "test");

    public static void Add(IServiceCollection services, string url)
    {
        services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient(
            Credentials,
            At(new AmazonDynamoDBConfig(), url)
        ));
        services.AddSingleton<IAmazonSQS>(_ => new AmazonSQSClient(Credentials, At(new AmazonSQSConfig(), url)));
        services.AddSingleton<IAmazonSecretsManager>(_ => new AmazonSecretsManagerClient(
            Credentials,
            At(new AmazonSecretsManagerConfig(), url)
        ));
        services.AddSingleton<IAmazonSimpleNotificationService>(_ => new AmazonSimpleNotificationServiceClient(
            Credentials,
            At(new AmazonSimpleNotificationServiceConfig(), url)
        ));
        services.AddSingleton<IAmazonServiceCatalog>(_ => new AmazonServiceCatalogClient(
            Credentials,
            At(new AmazonServiceCatalogConfig(), url)
        ));
        services.AddSingleton<IAmazonOrganizations>(_ => new AmazonOrganizationsClient(
            Credentials,
            At(new AmazonOrganizationsConfig(), url)
        ));
        services.AddSingleton<IAmazonLexRuntimeV2>(_ => new AmazonLexRuntimeV2Client(
            Credentials,
            At(new AmazonLexRuntimeV2Config(), url)
        ));
    }

    private static T At<T>(T config, string url)
        where T : ClientConfig
    {
        config.ServiceURL = url;
        config.AuthenticationRegion = "us-east-1";
        config.MaxErrorRetry = 0;
        config.Timeout = TimeSpan.FromMinutes(5);
        return config;
    }
}
