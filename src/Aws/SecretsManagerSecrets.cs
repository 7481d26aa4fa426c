using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using ChatOps.Application.Secrets;
using Microsoft.Extensions.Logging;

namespace ChatOps.Aws;

/// <summary>The secret in AWS Secrets Manager, kept in memory. If it can't be read or is broken, the previous version
/// stays in use.</summary>
/// <param name="client">Secrets Manager in the home Region.</param>
/// <param name="secretId">The secret's name or ARN; null in a function without a secret, which can verify
/// nothing.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">For failures to refresh.</param>
internal sealed partial class SecretsManagerSecrets(
    IAmazonSecretsManager client,
    string? secretId,
    TimeProvider time,
    ILogger<SecretsManagerSecrets> logger
) : ISecrets, IDisposable
{
    /// <summary>The maximum age.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(5);

    /// <summary>The shortest interval between calls after failed verifications or reads.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Snapshot? snapshot;

    /// <inheritdoc/>
    public SecretValues Current =>
        Volatile.Read(ref snapshot)?.Values
        ?? throw new InvalidOperationException("The secret was not read: nothing can be verified without it.");

    /// <inheritdoc/>
    public Task RefreshIfOldAsync(CancellationToken cancellationToken) =>
        ReadWhereAsync(known => time.GetUtcNow() >= known.OldAt, cancellationToken);

    /// <inheritdoc/>
    public Task RefreshAfterFailureAsync(CancellationToken cancellationToken) =>
        ReadWhereAsync(known => time.GetUtcNow() - known.AskedAt >= ShortestInterval, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task ReadWhereAsync(Predicate<Snapshot> isDue, CancellationToken cancellationToken)
    {
        if (secretId is null)
        {
            throw new InvalidOperationException($"The setting {AwsSettings.SecretId} is missing.");
        }

        if (Volatile.Read(ref snapshot) is { } known && !isDue(known))
        {
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            // A caller that waited for another's call has its result.
            if (snapshot is not { } before)
            {
                Volatile.Write(ref snapshot, await ReadAsync(null, cancellationToken));
            }
            else if (isDue(before))
            {
                Volatile.Write(ref snapshot, await ReadAgainAsync(before, cancellationToken));
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Snapshot> ReadAsync(Snapshot? before, CancellationToken cancellationToken)
    {
        var response = await client.GetSecretValueAsync(
            new GetSecretValueRequest { SecretId = secretId },
            cancellationToken
        );
        var now = time.GetUtcNow();
        var values =
            before?.VersionId == response.VersionId ? before.Values : SecretValues.Parse(response.SecretString);
        return new Snapshot(values, response.VersionId, now, now + Age);
    }

    private async Task<Snapshot> ReadAgainAsync(Snapshot before, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(before, cancellationToken);
        }
        catch (Exception exception)
            when (exception is AmazonClientException or HttpRequestException or InvalidDataException)
        {
            LogKept(exception, secretId!);
            var now = time.GetUtcNow();
            return before with { AskedAt = now, OldAt = now + ShortestInterval };
        }
    }

    [LoggerMessage(
        LogEvents.SecretUnread,
        LogLevel.Error,
        "The secret {SecretId} could not be refreshed; the product keeps the previous version"
    )]
    private partial void LogKept(Exception exception, string secretId);

    private sealed record Snapshot(SecretValues Values, string VersionId, DateTimeOffset AskedAt, DateTimeOffset OldAt);
}
