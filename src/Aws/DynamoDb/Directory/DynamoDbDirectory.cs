using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application;
using ChatOps.Application.Organizations;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Domain.Organizations;

namespace ChatOps.Aws.DynamoDb.Directory;

/// <summary>The directory in DynamoDB. A pointer names the valid generation, and moves only to a complete
/// one.</summary>
internal sealed class DynamoDbDirectory(ChatOpsTable table) : IDirectory
{
    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RefreshedAtAsync(CancellationToken cancellationToken) =>
        (await PointerAsync(cancellationToken))?.GetValueOrDefault(DirectoryKeys.RefreshedAt) is { } at
            ? ItemKey.Time(at.S)
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TargetOu>> OusAsync(CancellationToken cancellationToken) =>
        (await PointerAsync(cancellationToken))?.GetValueOrDefault(DirectoryKeys.Ous) is { } ous
            ? JsonSerializer.Deserialize(ous.S, VendingJson.Default.IReadOnlyListTargetOu) ?? []
            : [];

    /// <inheritdoc/>
    public Task<DirectoryAccount?> FindAccountByEmailAsync(string email, CancellationToken cancellationToken) =>
        FindAsync(generation => DirectoryKeys.ByEmail(generation, email), cancellationToken);

    /// <inheritdoc/>
    public Task<DirectoryAccount?> FindAccountByNameAsync(string name, CancellationToken cancellationToken) =>
        FindAsync(generation => DirectoryKeys.ByName(generation, name), cancellationToken);

    /// <inheritdoc/>
    public Task ReplaceAsync(DirectorySnapshot snapshot, CancellationToken cancellationToken) =>
        ReplaceDirectory.RunAsync(table, snapshot, cancellationToken);

    private async Task<DirectoryAccount?> FindAsync(Func<string, ItemKey> key, CancellationToken cancellationToken)
    {
        var generation = await GenerationAsync(cancellationToken);
        while (generation is not null)
        {
            if (await table.GetAsync(key(generation), cancellationToken) is { } item)
            {
                return JsonSerializer.Deserialize(item[ItemKey.Document].S, VendingJson.Default.DirectoryAccount);
            }

            // The generation may have been deleted meanwhile. An entry is missing only if the current generation lacks
            // it.
            var valid = await GenerationAsync(cancellationToken);
            if (valid == generation)
            {
                return null;
            }

            generation = valid;
        }

        return null;
    }

    private async Task<string?> GenerationAsync(CancellationToken cancellationToken) =>
        (await PointerAsync(cancellationToken))?.GetValueOrDefault(DirectoryKeys.Generation)?.S;

    private Task<Dictionary<string, AttributeValue>?> PointerAsync(CancellationToken cancellationToken) =>
        table.GetAsync(DirectoryKeys.Pointer, cancellationToken);
}
