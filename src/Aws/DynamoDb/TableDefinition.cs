using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb;

/// <summary>The table as code, for the infrastructure and for the tests' emulator.</summary>
public static class TableDefinition
{
    /// <summary>DynamoDB deletes an item some time after this moment (seconds since 1970). Only working records have
    /// it, never a request.</summary>
    public const string TimeToLiveAttribute = ConversationKeys.ExpiresAt;

    /// <summary>Patterns for the partition keys of the directory's generations, the only items that are ever
    /// deleted.</summary>
    public static IReadOnlyList<string> DeletableKeys { get; } = [DirectoryKeys.Partition("*")];

    /// <summary>Patterns for the partition keys of health.</summary>
    public static IReadOnlyList<string> KeysOfHealth { get; } =
    [HealthKeys.StatePartition, $"{HealthKeys.MonthPrefix}*"];

    /// <summary>Only requests and resources have an index's attributes, and only while they belong in its
    /// list.</summary>
    public static IReadOnlyList<TableIndex> Indexes { get; } =
    [
        new("by-age", RequestKeys.AllList, RequestKeys.Age, []),
        new("by-status", RequestKeys.StatusList, RequestKeys.Age, []),
        new("by-requester", RequestKeys.RequesterList, RequestKeys.Age, [RequestKeys.Status]),
        new("due", RequestKeys.DueList, RequestKeys.DueAt, []),
        new("waiting-to-order", RequestKeys.WaitingList, RequestKeys.ApprovedAt, []),
    ];

    /// <summary>Returns the request that creates the table, without its time to live, which is a separate
    /// call.</summary>
    public static CreateTableRequest Create(string tableName) =>
        new()
        {
            TableName = tableName,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema =
            [
                new KeySchemaElement(ItemKey.Partition, KeyType.HASH),
                new KeySchemaElement(ItemKey.Sort, KeyType.RANGE),
            ],
            AttributeDefinitions =
            [
                .. Indexes
                    .SelectMany(index => new[] { index.PartitionKey, index.SortKey })
                    .Distinct(StringComparer.Ordinal)
                    .Prepend(ItemKey.Sort)
                    .Prepend(ItemKey.Partition)
                    .Select(attribute => new AttributeDefinition(attribute, ScalarAttributeType.S)),
            ],
            GlobalSecondaryIndexes =
            [
                .. Indexes.Select(index => new GlobalSecondaryIndex
                {
                    IndexName = index.Name,
                    KeySchema =
                    [
                        new KeySchemaElement(index.PartitionKey, KeyType.HASH),
                        new KeySchemaElement(index.SortKey, KeyType.RANGE),
                    ],
                    Projection =
                        index.Included.Count == 0
                            ? new Projection { ProjectionType = ProjectionType.KEYS_ONLY }
                            : new Projection
                            {
                                ProjectionType = ProjectionType.INCLUDE,
                                NonKeyAttributes = [.. index.Included],
                            },
                }),
            ],
        };
}

/// <summary>A global secondary index. All keys are strings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PartitionKey">The list.</param>
/// <param name="SortKey">The order in it.</param>
/// <param name="Included">Attributes besides the keys. The documents stay in the table, so that an index is cheap to
/// write.</param>
public sealed record TableIndex(string Name, string PartitionKey, string SortKey, IReadOnlyList<string> Included);
