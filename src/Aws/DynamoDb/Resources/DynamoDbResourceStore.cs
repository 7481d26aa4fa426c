using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Domain.Resources;

namespace ChatOps.Aws.DynamoDb.Resources;

/// <summary>Resources in DynamoDB.</summary>
public sealed class DynamoDbResourceStore(ChatOpsTable table) : IResourceStore
{
    /// <inheritdoc/>
    public async Task<Resource?> FindAsync(string id, CancellationToken cancellationToken) =>
        await table.GetAsync(ResourceItems.Key(id), cancellationToken) is { } item ? ResourceItems.Read(item) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Resource>> FindAllAsync(
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken
    ) => [.. (await table.GetAllAsync(ids.Select(ResourceItems.Key), cancellationToken)).Select(ResourceItems.Read)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> WithKeyAsync(string key, CancellationToken cancellationToken) =>
        await table.GetAsync(ResourceItems.ExactKey(key), cancellationToken) is { } item
            ? [.. (item.GetValueOrDefault(ResourceItems.Found)?.SS ?? []).Order(StringComparer.Ordinal)]
            : [];

    /// <inheritdoc/>
    public async Task<Resource?> SaveAsync(ResourceWrite write, CancellationToken cancellationToken)
    {
        var (saved, items) = SaveResource.Items(table, write);
        return await table.TransactAsync(items, cancellationToken) is null ? saved : null;
    }

    /// <inheritdoc/>
    public Task<ResourcePage> ListAsync(ResourceQuery query, CancellationToken cancellationToken) =>
        ListResources.RunAsync(table, query, cancellationToken);
}
