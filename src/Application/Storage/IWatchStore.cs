namespace ChatOps.Application.Storage;

/// <summary>Stores what each watch saw last, so that a change is handled once, across workers and restarts.</summary>
public interface IWatchStore
{
    /// <summary>Returns what was last written; null before the first time.</summary>
    Task<string?> ReadAsync(string watch, CancellationToken cancellationToken);

    /// <summary>Writes if <paramref name="previous"/> is still stored.</summary>
    /// <param name="watch">The watch's name.</param>
    /// <param name="previous">What was read; null if there was nothing.</param>
    /// <param name="next">The new text; not empty.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if another worker wrote first.</returns>
    Task<bool> ReplaceAsync(string watch, string? previous, string next, CancellationToken cancellationToken);
}
