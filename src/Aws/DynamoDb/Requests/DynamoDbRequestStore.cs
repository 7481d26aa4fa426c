using ChatOps.Application.Requests;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Domain.Requests;

namespace ChatOps.Aws.DynamoDb.Requests;

/// <summary>Requests in DynamoDB, with one file for each access pattern.</summary>
public sealed class DynamoDbRequestStore(ChatOpsTable table) : IRequestStore
{
    /// <inheritdoc/>
    public async Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
        await table.GetAsync(RequestKeys.Key(id), cancellationToken) is { } item ? RequestKeys.Read(item) : null;

    /// <inheritdoc/>
    public Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken) =>
        SaveRequest.RunAsync(table, write, cancellationToken);

    /// <inheritdoc/>
    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        ListRequests.RunAsync(table, query, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ListDueRequests.RunAsync(table, now, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        ListWaitingRequests.RunAsync(table, limit, cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        HoldKeys.Read(await table.GetAsync(HoldKeys.Key(key), cancellationToken)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        HoldKeys.Read(await table.GetAsync(HoldKeys.Key(key), cancellationToken)).Count;
}
