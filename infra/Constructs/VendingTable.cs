using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using ChatOps.Aws.DynamoDb;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The table, from the definition that the tests use in their emulator. It outlives its stack: requests are
/// the audit record.</summary>
internal sealed class VendingTable : Construct
{
    public VendingTable(Construct scope, string id, Places places)
        : base(scope, id)
    {
        var definition = TableDefinition.Create(places.Names.Table);
        var table = new CfnTable(
            this,
            "Table",
            new CfnTableProps
            {
                TableName = definition.TableName,
                BillingMode = definition.BillingMode.Value,
                KeySchema = definition.KeySchema.Select(Key).ToArray<object>(),
                AttributeDefinitions = definition
                    .AttributeDefinitions.Select(attribute => new CfnTable.AttributeDefinitionProperty
                    {
                        AttributeName = attribute.AttributeName,
                        AttributeType = attribute.AttributeType.Value,
                    })
                    .ToArray<object>(),
                GlobalSecondaryIndexes = definition
                    .GlobalSecondaryIndexes.Select(index => new CfnTable.GlobalSecondaryIndexProperty
                    {
                        IndexName = index.IndexName,
                        KeySchema = index.KeySchema.Select(Key).ToArray<object>(),
                        Projection = new CfnTable.ProjectionProperty
                        {
                            ProjectionType = index.Projection.ProjectionType.Value,
                            NonKeyAttributes = index.Projection.NonKeyAttributes is { Count: > 0 } included
                                ? [.. included]
                                : null,
                        },
                    })
                    .ToArray<object>(),
                TimeToLiveSpecification = new CfnTable.TimeToLiveSpecificationProperty
                {
                    AttributeName = TableDefinition.TimeToLiveAttribute,
                    Enabled = true,
                },
                PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty
                {
                    PointInTimeRecoveryEnabled = true,
                },
                SseSpecification = new CfnTable.SSESpecificationProperty { SseEnabled = true },
                DeletionProtectionEnabled = places.Configuration.KeepData,
            }
        );
        table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    private static CfnTable.KeySchemaProperty Key(Amazon.DynamoDBv2.Model.KeySchemaElement element) =>
        new() { AttributeName = element.AttributeName, KeyType = element.KeyType.Value };
}
