using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Domain;

namespace ChatOps.Aws.DynamoDb;

/// <summary>Access to the product's table, without a way to scan it. docs/data-model.md lists every access pattern with
/// its key.</summary>
/// <param name="client">DynamoDB in the home Region.</param>
/// <param name="name">The table.</param>
/// <param name="time">For the pauses between attempts.</param>
public sealed class ChatOpsTable(IAmazonDynamoDB client, string name, TimeProvider time)
{
    private const int LargestBatchGet = 100;
    private const int LargestBatchWrite = 25;
    private const int TransactionAttempts = 7;
    private const string ConditionFailed = "ConditionalCheckFailed";

    // Fully random, so that writers who collided don't collide again.
    private readonly Backoff backoff = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(3))
    {
        Jitter = 1,
        Time = time,
    };

    /// <summary>Reads an item strongly consistently; null if there is none.</summary>
    internal async Task<Dictionary<string, AttributeValue>?> GetAsync(ItemKey key, CancellationToken cancellationToken)
    {
        if (!key.IsPossible)
        {
            return null;
        }

        var response = await client.GetItemAsync(
            new GetItemRequest
            {
                TableName = name,
                Key = key.Attributes(),
                ConsistentRead = true,
            },
            cancellationToken
        );
        return response.Item is { Count: > 0 } item ? item : null;
    }

    /// <summary>Reads the existing items, in the order of the keys.</summary>
    internal async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> GetAllAsync(
        IEnumerable<ItemKey> keys,
        CancellationToken cancellationToken
    )
    {
        var wanted = keys.Where(key => key.IsPossible).ToList();
        var found = new Dictionary<ItemKey, Dictionary<string, AttributeValue>>();
        foreach (var batch in wanted.Chunk(LargestBatchGet))
        {
            var open = new Dictionary<string, KeysAndAttributes>(StringComparer.Ordinal)
            {
                [name] = new() { Keys = [.. batch.Select(key => key.Attributes())], ConsistentRead = true },
            };
            await backoff.UntilAsync(
                async () =>
                {
                    var response = await client.BatchGetItemAsync(
                        new BatchGetItemRequest { RequestItems = open },
                        cancellationToken
                    );
                    foreach (var item in response.Responses?.GetValueOrDefault(name) ?? [])
                    {
                        found[ItemKey.Of(item)] = item;
                    }

                    open = response.UnprocessedKeys;
                    return open is not { Count: > 0 };
                },
                cancellationToken
            );
        }

        return [.. wanted.Where(found.ContainsKey).Select(key => found[key])];
    }

    /// <summary>Runs a query page by page, as far as the caller reads.</summary>
    internal async IAsyncEnumerable<Dictionary<string, AttributeValue>> QueryAsync(
        QueryRequest query,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        query.TableName = name;
        do
        {
            var response = await client.QueryAsync(query, cancellationToken);
            foreach (var item in response.Items ?? [])
            {
                yield return item;
            }

            query.ExclusiveStartKey = response.LastEvaluatedKey;
        } while (query.ExclusiveStartKey is { Count: > 0 });
    }

    /// <summary>Changes an item without a condition.</summary>
    internal async Task UpdateAsync(
        ItemKey key,
        string expression,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken
    ) =>
        await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = name,
                Key = key.Attributes(),
                UpdateExpression = expression,
                ExpressionAttributeValues = values,
            },
            cancellationToken
        );

    /// <summary>Changes an item on a condition.</summary>
    /// <returns>False if the condition failed and nothing was changed.</returns>
    internal async Task<bool> TryUpdateAsync(
        ItemKey key,
        string expression,
        string condition,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = name,
                    Key = key.Attributes(),
                    UpdateExpression = expression,
                    ConditionExpression = condition,
                    ExpressionAttributeValues = values,
                },
                cancellationToken
            );
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    /// <summary>Puts one item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="condition">Null to write in any case.</param>
    /// <param name="values">The condition's values.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False if the condition failed and nothing was written.</returns>
    internal async Task<bool> PutAsync(
        Dictionary<string, AttributeValue> item,
        string? condition,
        Dictionary<string, AttributeValue>? values,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = name,
                    Item = item,
                    ConditionExpression = condition,
                    ExpressionAttributeValues = values,
                },
                cancellationToken
            );
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    /// <summary>Puts or deletes many items, each separately.</summary>
    internal async Task WriteAllAsync(IEnumerable<WriteRequest> writes, CancellationToken cancellationToken)
    {
        foreach (var batch in writes.Chunk(LargestBatchWrite))
        {
            var open = new Dictionary<string, List<WriteRequest>>(StringComparer.Ordinal) { [name] = [.. batch] };
            await backoff.UntilAsync(
                async () =>
                {
                    open = (
                        await client.BatchWriteItemAsync(
                            new BatchWriteItemRequest { RequestItems = open },
                            cancellationToken
                        )
                    ).UnprocessedItems;
                    return open is not { Count: > 0 };
                },
                cancellationToken
            );
        }
    }

    /// <summary>Writes all or nothing. A transaction that collided is retried; its token makes the SDK's retries one
    /// write.</summary>
    /// <returns>Null if it was written; otherwise, for each item in order, whether its condition failed.</returns>
    /// <exception cref="TransactionCanceledException">It collided too often, or DynamoDB refused the items
    /// themselves.</exception>
    internal async Task<IReadOnlyList<bool>?> TransactAsync(
        IReadOnlyList<TransactWriteItem> items,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await backoff.RetryAsync(
                () =>
                    client.TransactWriteItemsAsync(
                        new TransactWriteItemsRequest
                        {
                            TransactItems = [.. items],
                            ClientRequestToken = Guid.NewGuid().ToString(),
                        },
                        cancellationToken
                    ),
                TransactionAttempts,
                (exception, _) => HasMetAnother(exception),
                cancellationToken
            );
            return null;
        }
        catch (TransactionCanceledException exception) when (HasReason(exception, ConditionFailed))
        {
            return [.. exception.CancellationReasons.Select(reason => reason.Code == ConditionFailed)];
        }
    }

    private static bool HasMetAnother(Exception exception) =>
        exception is TransactionCanceledException cancelled
        && !HasReason(cancelled, ConditionFailed)
        && HasReason(cancelled, "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private static bool HasReason(TransactionCanceledException exception, params ReadOnlySpan<string> codes)
    {
        foreach (var reason in exception.CancellationReasons ?? [])
        {
            if (codes.Contains(reason.Code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns a put for a transaction; without a condition it always writes.</summary>
    internal TransactWriteItem Put(
        Dictionary<string, AttributeValue> item,
        string? condition,
        Dictionary<string, AttributeValue>? values
    ) =>
        new()
        {
            Put = new Put
            {
                TableName = name,
                Item = item,
                ConditionExpression = condition,
                ExpressionAttributeValues = values,
            },
        };

    /// <summary>Returns an update for a transaction.</summary>
    internal TransactWriteItem Update(
        ItemKey key,
        string expression,
        string? condition,
        Dictionary<string, AttributeValue> values
    ) =>
        new()
        {
            Update = new Update
            {
                TableName = name,
                Key = key.Attributes(),
                UpdateExpression = expression,
                ConditionExpression = condition,
                ExpressionAttributeValues = values,
            },
        };
}
