using ChatOps.Aws.DynamoDb;

namespace ChatOps.Infra.Rights;

/// <summary>What is done with the table; docs/data-model.md lists each access pattern. Nobody may scan it, and only old
/// directories are ever deleted.</summary>
internal static class TableRights
{
    /// <summary>Read records by their keys and write them, alone or in a transaction, which asks for the rights of its
    /// parts.</summary>
    public static Right Records(Places places) =>
        Right.To(
            "Records",
            places.Table,
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem"
        );

    /// <summary>Read some of the lists.</summary>
    public static Right Lists(Places places, params string[] indexes) =>
        new("Lists", ["dynamodb:Query"], [.. indexes.Select(places.Index)]);

    /// <summary>Write down how something stands.</summary>
    public static Right WriteHealth(Places places) =>
        Right.To("WriteHealth", places.Table, "dynamodb:GetItem", "dynamodb:PutItem") with
        {
            Keys = TableDefinition.KeysOfHealth,
        };

    /// <summary>Count a probe.</summary>
    public static Right CountProbes(Places places) =>
        Right.To("CountProbes", places.Table, "dynamodb:UpdateItem") with
        {
            Keys = TableDefinition.KeysOfHealth,
        };

    /// <summary>Read a month's health, which lies under one key of the table.</summary>
    public static Right ReadHealth(Places places) =>
        Right.To("ReadHealth", places.Table, "dynamodb:Query") with
        {
            Keys = TableDefinition.KeysOfHealth,
        };

    /// <summary>Replace the directory of OUs and accounts: write a new generation and clear away old ones.</summary>
    public static Right Directory(Places places) =>
        Right.To("Directory", places.Table, "dynamodb:Query", "dynamodb:BatchWriteItem") with
        {
            Keys = TableDefinition.DeletableKeys,
        };

    /// <summary>
    /// Of every function: requests are the audit record, and nothing deletes them. IAM knows puts and deletes of a
    /// batch as one action, so a batch is for the directory alone.
    /// </summary>
    public static IEnumerable<Right> KeepRequests(Places places) =>
        [
            Right.To(
                "KeepRequests",
                places.Table,
                "dynamodb:DeleteItem",
                "dynamodb:PartiQLDelete",
                "dynamodb:DeleteTable"
            ) with
            {
                IsForbidden = true,
            },
            Right.To("KeepRequests", places.Table, "dynamodb:BatchWriteItem") with
            {
                IsForbidden = true,
                Keys = TableDefinition.DeletableKeys,
            },
        ];
}
