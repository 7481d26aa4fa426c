using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application;
using ChatOps.Application.Health;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Health;

/// <summary>The product's health in DynamoDB.</summary>
internal sealed class DynamoDbHealthStore(ChatOpsTable table) : IHealthStore
{
    private const string New = $"attribute_not_exists({ItemKey.Partition})";

    /// <inheritdoc/>
    public Task CountAsync(YearMonth month, bool isWell, CancellationToken cancellationToken) =>
        table.UpdateAsync(
            HealthKeys.Counts(month),
            $"ADD {HealthKeys.Probes} :one, {HealthKeys.FailedProbes} :failed",
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":one"] = HealthKeys.Number(1),
                [":failed"] = HealthKeys.Number(isWell ? 0 : 1),
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<HealthState?> FindStateAsync(string name, CancellationToken cancellationToken) =>
        await table.GetAsync(HealthKeys.State(name), cancellationToken) is { } item
            ? JsonSerializer.Deserialize(item[ItemKey.Document].S, VendingJson.Default.HealthState)
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HealthState>> StatesAsync(CancellationToken cancellationToken)
    {
        var states = new List<HealthState>();
        await foreach (var item in table.QueryAsync(Partition(HealthKeys.StatePartition), cancellationToken))
        {
            states.Add(JsonSerializer.Deserialize(item[ItemKey.Document].S, VendingJson.Default.HealthState)!);
        }

        return states;
    }

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(
        HealthState next,
        HealthState? previous,
        Incident? ended,
        CancellationToken cancellationToken
    )
    {
        var state = HealthKeys.State(next.Name).Attributes();
        state[ItemKey.Document] = new AttributeValue(JsonSerializer.Serialize(next, VendingJson.Default.HealthState));
        var writes = new List<TransactWriteItem>
        {
            previous is null
                ? table.Put(state, New, null)
                : table.Put(
                    state,
                    $"{ItemKey.Document} = :previous",
                    new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
                    {
                        [":previous"] = new(JsonSerializer.Serialize(previous, VendingJson.Default.HealthState)),
                    }
                ),
        };
        writes.AddRange(Items(ended).Select(item => table.Put(item, condition: null, values: null)));
        return await table.TransactAsync(writes, cancellationToken) is null;
    }

    /// <inheritdoc/>
    public async Task AddAsync(Incident incident, CancellationToken cancellationToken)
    {
        foreach (var item in Items(incident))
        {
            await table.PutAsync(item, New, values: null, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<HealthMonth> ReadAsync(YearMonth month, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        var incidents = new List<Incident>();
        await foreach (var item in table.QueryAsync(Partition(HealthKeys.MonthPartition(month)), cancellationToken))
        {
            if (item[ItemKey.Sort].S.StartsWith(HealthKeys.IncidentPrefix, StringComparison.Ordinal))
            {
                incidents.Add(JsonSerializer.Deserialize(item[ItemKey.Document].S, VendingJson.Default.Incident)!);
            }
            else
            {
                counts = item;
            }
        }

        return new HealthMonth(
            HealthKeys.NumberOf(counts, HealthKeys.Probes),
            HealthKeys.NumberOf(counts, HealthKeys.FailedProbes),
            incidents
        );
    }

    private static QueryRequest Partition(string partition) =>
        new()
        {
            KeyConditionExpression = $"{ItemKey.Partition} = :partition",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":partition"] = new(partition),
            },
            ConsistentRead = true,
        };

    private static IEnumerable<Dictionary<string, AttributeValue>> Items(Incident? incident) =>
        (incident?.Months ?? []).Select(month =>
        {
            var item = HealthKeys.Incident(month, incident!).Attributes();
            item[ItemKey.Document] = new AttributeValue(
                JsonSerializer.Serialize(incident, VendingJson.Default.Incident)
            );
            return item;
        });
}
