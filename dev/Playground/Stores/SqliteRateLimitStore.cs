using ChatOps.Application.Limits;

namespace ChatOps.Playground.Stores;

/// <summary>Counters of rate limits in SQLite. The next write deletes expired ones.</summary>
internal sealed class SqliteRateLimitStore(PlaygroundDatabase database, TimeProvider time) : IRateLimitStore
{
    /// <inheritdoc/>
    public async Task<bool> TryCountAsync(
        string counter,
        int limit,
        TimeSpan keepFor,
        CancellationToken cancellationToken
    ) =>
        await database.WriteAsync(
            connection =>
            {
                var now = time.GetUtcNow();
                connection.Execute("DELETE FROM rate_limits WHERE forget_at <= $now", ("$now", now));
                return connection.Execute(
                    """
                    INSERT INTO rate_limits (counter, uses, forget_at) VALUES ($counter, 1, $forget_at)
                    ON CONFLICT (counter) DO UPDATE SET uses = uses + 1 WHERE uses < $limit
                    """,
                    ("$counter", counter),
                    ("$forget_at", now + keepFor),
                    ("$limit", limit)
                );
            },
            cancellationToken
        ) == 1;
}
