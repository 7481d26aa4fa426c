namespace ChatOps.Application.Slack;

/// <summary>
/// Stores Slack's working records: handled events, users and the places of status messages. A record is invisible once
/// its time has passed, even before it is deleted.
/// </summary>
public interface ISlackStore
{
    /// <summary>Returns the JSON of a record; null if there is none or its time has passed.</summary>
    Task<string?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes a record, replacing an existing one.</summary>
    Task PutAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken);

    /// <summary>Writes a record if there is none.</summary>
    /// <returns>False if there is one and nothing was written.</returns>
    Task<bool> AddAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken);
}
