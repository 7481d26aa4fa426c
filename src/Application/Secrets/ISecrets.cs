namespace ChatOps.Application.Secrets;

/// <summary>
/// The product's secrets. Reading is synchronous and free, so that a verification costs the same whatever it finds;
/// whoever begins an invocation asks first
/// that they be fresh, and whoever could not verify something asks once whether they have been rotated.
/// </summary>
public interface ISecrets
{
    /// <summary>As last read.</summary>
    /// <exception cref="InvalidOperationException">They were never read: nothing may be verified without
    /// them.</exception>
    SecretValues Current { get; }

    /// <summary>Reads them if they were never read, or long ago. A failure is an error only while there are
    /// none.</summary>
    Task RefreshIfOldAsync(CancellationToken cancellationToken);

    /// <summary>Reads them again because something could not be verified, at most once a minute, since strangers can
    /// make that happen. Then verify once more.</summary>
    Task RefreshAfterFailureAsync(CancellationToken cancellationToken);
}

/// <summary>Secrets that do not change while the product runs: the playground's, and tests'.</summary>
internal sealed class StaticSecrets(SecretValues values) : ISecrets
{
    /// <inheritdoc/>
    public SecretValues Current { get; } = values;

    /// <inheritdoc/>
    public Task RefreshIfOldAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task RefreshAfterFailureAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
