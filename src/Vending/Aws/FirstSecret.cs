using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Microsoft.Extensions.Configuration;

namespace ChatOps.Vending.Aws;

/// <summary>
/// The first read of the secret, under way before anything else is made: its client and its call are the longest part of a function's start, and nothing of
/// either depends on the rest. What goes wrong with it is heard by who first asks for the secret.
/// </summary>
public sealed class FirstSecret
{
    private readonly Lazy<IAmazonSecretsManager> client;

    private FirstSecret(AwsSettings settings)
    {
        client = new Lazy<IAmazonSecretsManager>(() => MakeClient(settings.Regions()));
        Response = Task.Run(() => client.Value.GetSecretValueAsync(new GetSecretValueRequest { SecretId = settings[AwsSettings.SecretId] }));
    }

    /// <summary>What Secrets Manager answers.</summary>
    internal Task<GetSecretValueResponse> Response { get; }

    /// <summary>The client that asks; later reads are its, too.</summary>
    internal IAmazonSecretsManager Client => client.Value;

    /// <summary>Begins to read.</summary>
    /// <param name="configuration">The environment: see <see cref="AwsSettings"/>.</param>
    public static FirstSecret Begin(IConfiguration configuration) => new(new AwsSettings(configuration));

    internal static IAmazonSecretsManager MakeClient(AwsOptions options) =>
        new AmazonSecretsManagerClient(options.Configure(new AmazonSecretsManagerConfig(), options.HomeRegion, AwsClients.CallTimeout));
}
