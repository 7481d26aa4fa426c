using ChatOps.Application.Storage;
using ChatOps.Application.Watches;

namespace ChatOps.Playground.Stores;

/// <summary>The last states of the watches in SQLite.</summary>
internal sealed class SqliteWatchStore(PlaygroundDatabase database) : IWatchStore
{
    /// <inheritdoc/>
    public Task<string?> ReadAsync(string watch, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>("SELECT document FROM watches WHERE watch = $watch", ("$watch", watch)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(string watch, string? previous, string next, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
                previous is null
                    ? connection.Execute(
                        "INSERT INTO watches (watch, document) VALUES ($watch, $next) ON CONFLICT (watch) DO NOTHING",
                        ("$watch", watch),
                        ("$next", next)
                    ) > 0
                    : connection.Execute(
                        "UPDATE watches SET document = $next WHERE watch = $watch AND document = $previous",
                        ("$watch", watch),
                        ("$next", next),
                        ("$previous", previous)
                    ) > 0,
            cancellationToken
        );
}

/// <summary>The local queue's dead letters, for messages to operators.</summary>
internal sealed class SqliteDeadLetters(SqliteInbox inbox) : IDeadLetters
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetterNotice>> ListAsync(int limit, CancellationToken cancellationToken) =>
        [
            .. (await inbox.ListDeadLettersAsync(limit, cancellationToken)).Select(letter => new DeadLetterNotice(
                letter.MessageId,
                letter.Message.Kind,
                letter.Message.CorrelationId
            )),
        ];
}
