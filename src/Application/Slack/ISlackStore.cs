namespace ChatOps.Application.Slack;

/// <summary>
/// Slack's working records: what was said already, who is who, where a status message stands. Every record has a time
/// after which it is forgotten;
/// nobody reads it afterwards, whenever it is really deleted.
/// </summary>
public interface ISlackStore
{
    /// <summary>The record's JSON; null where there is none or it is forgotten.</summary>
    Task<string?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes the record, whether or not there is one.</summary>
    Task PutAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken);

    /// <summary>Writes the record only where there is none.</summary>
    /// <returns>False where there is one: nothing was written.</returns>
    Task<bool> AddAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken);
}
