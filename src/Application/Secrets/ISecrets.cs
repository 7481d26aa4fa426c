namespace ChatOps.Application.Secrets;

/// <summary>
/// The product's secrets, kept in memory. Invocations refresh old secrets at their start, and again after a failed
/// verification because the secrets may have been rotated.
/// </summary>
public interface ISecrets
{
    /// <summary>The secrets as last read.</summary>
    /// <exception cref="InvalidOperationException">They were never read.</exception>
    SecretValues Current { get; }

    /// <summary>
    /// Reads the secrets if there are none or they are old. Throws only if there are none and reading fails.
    /// </summary>
    Task RefreshIfOldAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads the secrets again after a failed verification. At most once a minute, because anyone can cause failures.
    /// </summary>
    Task RefreshAfterFailureAsync(CancellationToken cancellationToken);
}

/// <summary>Secrets that never change, for the playground and tests.</summary>
internal sealed class StaticSecrets(SecretValues values) : ISecrets
{
    /// <inheritdoc/>
    public SecretValues Current { get; } = values;

    /// <inheritdoc/>
    public Task RefreshIfOldAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task RefreshAfterFailureAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
