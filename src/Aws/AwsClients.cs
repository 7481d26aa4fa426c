using Amazon;
using Amazon.LexRuntimeV2;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.ServiceCatalog;
using Amazon.SimpleNotificationService;
using ChatOps.Application.Approvals;
using ChatOps.Application.Catalog;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Organizations;
using ChatOps.Application.Watches;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Aws;

/// <summary>The AWS Regions, the endpoint and the call settings.</summary>
public sealed record AwsOptions
{
    /// <summary>Control Tower's home Region.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>Lex's Region, which may be another one: Lex is not available everywhere.</summary>
    public required string LexRegion { get; init; }

    /// <summary>A stand-in's address; null for AWS.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Null for the default chain.</summary>
    public AWSCredentials? Credentials { get; init; }

    /// <summary>The timeout of each call; null for the service's own.</summary>
    public TimeSpan? CallTimeout { get; init; }

    /// <summary>Retries of a failed call except Lex's, which is never retried; null for the SDK's default.</summary>
    public int? CallRetries { get; init; }
}

/// <summary>Registers the AWS adapters and their clients.</summary>
public static class AwsClients
{
    // A person waits for Lex, while work on requests has its own pauses.
    private static readonly TimeSpan LexTimeout = TimeSpan.FromSeconds(32);
    internal static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Adds Lex, Service Catalog, SNS and Organizations. The host adds <see cref="TopicArns"/> and
    /// <c>Func&lt;LexBot?&gt;</c>.</summary>
    public static IServiceCollection AddAws(this IServiceCollection services, AwsOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IAmazonLexRuntimeV2>(_ => new AmazonLexRuntimeV2Client(
            options.CredentialsOrChain(),
            options.Configure(new AmazonLexRuntimeV2Config(), options.LexRegion, LexTimeout, retries: 0)
        ));
        services.AddSingleton<IAmazonServiceCatalog>(_ => new AmazonServiceCatalogClient(
            options.CredentialsOrChain(),
            options.Configure(new AmazonServiceCatalogConfig(), options.HomeRegion, CallTimeout)
        ));
        services.AddSingleton<IAmazonSimpleNotificationService>(_ => options.Sns(options.HomeRegion));
        services.AddSingleton<IAmazonOrganizations>(_ => new AmazonOrganizationsClient(
            options.CredentialsOrChain(),
            options.Configure(new AmazonOrganizationsConfig(), "us-east-1", CallTimeout)
        ));

        services.AddSingleton<ILexRuntime, LexRuntime>();
        services.AddSingleton<IAccountFactory, AccountFactory>();
        services.AddSingleton<IProductCatalog, ProductCatalog>();
        services.AddSingleton<INotificationTopics, NotificationTopics>();
        services.AddKeyedSingleton<IAmazonSimpleNotificationService>(
            options.LexRegion,
            (_, _) => options.Sns(options.LexRegion)
        );
        services.AddSingleton<ITopicSubscriptions>(provider => new TopicSubscriptions(region =>
            region == options.HomeRegion
                ? provider.GetRequiredService<IAmazonSimpleNotificationService>()
                : provider.GetRequiredKeyedService<IAmazonSimpleNotificationService>(region)
        ));
        services.AddSingleton<IOrganization>(provider => new AwsOrganization(
            provider.GetRequiredService<IAmazonOrganizations>(),
            TimeProvider.System
        ));
        return services;
    }

    private static AmazonSimpleNotificationServiceClient Sns(this AwsOptions options, string region) =>
        new(
            options.CredentialsOrChain(),
            options.Configure(new AmazonSimpleNotificationServiceConfig(), region, CallTimeout)
        );

    private static AWSCredentials CredentialsOrChain(this AwsOptions options) =>
        options.Credentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials();

    internal static TConfig Configure<TConfig>(
        this AwsOptions options,
        TConfig config,
        string region,
        TimeSpan timeout,
        int? retries = null
    )
        where TConfig : ClientConfig
    {
        config.Timeout = options.CallTimeout ?? timeout;
        if ((retries ?? options.CallRetries) is { } most)
        {
            config.MaxErrorRetry = most;
        }

        // Set explicitly: with AWS_ENDPOINT_URL, the SDK would throw and catch an exception to find the Region.
        config.AuthenticationRegion = region;
        if (options.ServiceUrl is { } url)
        {
            config.ServiceURL = url;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return config;
    }
}
