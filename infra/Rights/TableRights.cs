using ChatOps.Aws.DynamoDb;

namespace ChatOps.Infra.Rights;

/// <summary>Access to the table; docs/data-model.md lists each access pattern. No role may scan it, and only old
/// directories are ever deleted.</summary>
internal static class TableRights
{
    /// <summary>Reads and writes records by key, alone or in a transaction, which needs the rights of its
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

    public static Right Lists(Places places, params string[] indexes) =>
        new("Lists", ["dynamodb:Query"], [.. indexes.Select(places.Index)]);

    /// <summary>Records a health state.</summary>
    public static Right WriteHealth(Places places) =>
        Right.To("WriteHealth", places.Table, "dynamodb:GetItem", "dynamodb:PutItem") with
        {
            Keys = TableDefinition.KeysOfHealth,
        };

    public static Right CountProbes(Places places) =>
        Right.To("CountProbes", places.Table, "dynamodb:UpdateItem") with
        {
            Keys = TableDefinition.KeysOfHealth,
        };

    /// <summary>Reads a month's health, which has one partition key.</summary>
    public static Right ReadHealth(Places places) =>
        Right.To("ReadHealth", places.Table, "dynamodb:Query") with
        {
            Keys = TableDefinition.KeysOfHealth,
        };

    /// <summary>Replaces the directory of OUs and accounts: writes a new generation and deletes old ones.</summary>
    public static Right Directory(Places places) =>
        Right.To("Directory", places.Table, "dynamodb:Query", "dynamodb:BatchWriteItem") with
        {
            Keys = TableDefinition.DeletableKeys,
        };

    /// <summary>Every function: requests are the audit record, and no function deletes them. IAM has one action for
    /// puts and deletes of a batch, so only the directory may use batches.</summary>
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
