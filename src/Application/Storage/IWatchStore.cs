namespace ChatOps.Application.Storage;

/// <summary>What a watch saw last: so that a change is told once, whoever of several workers saw it, and not again
/// after a restart.</summary>
public interface IWatchStore
{
    /// <summary>What was last written; null before the first time.</summary>
    Task<string?> ReadAsync(string watch, CancellationToken cancellationToken);

    /// <summary>Writes, provided that <paramref name="previous"/> still stands there.</summary>
    /// <param name="watch">Whose.</param>
    /// <param name="previous">What was read; null for nothing.</param>
    /// <param name="next">What is to stand there; not empty.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>False where another worker was first.</returns>
    Task<bool> ReplaceAsync(string watch, string? previous, string next, CancellationToken cancellationToken);
}
