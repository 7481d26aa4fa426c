using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.Organizations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Control Tower's lifecycle events on their way through EventBridge: kept until the function accepts them, at
/// most a day. An event is stored in the transaction that ends the order, so that no crash loses it.</summary>
internal sealed class LifecycleEvents(
    LocalState state,
    TimeProvider time,
    SettingsStore settings,
    LocalFunctions functions,
    LocalCloudOptions options
) : IResettable
{
    private const string TimestampFormat = "yyyy-MM-ddTHH:mm:ss+0000";
    private static readonly TimeSpan LongestAge = TimeSpan.FromHours(24);
    private static readonly int[] PauseSeconds = [1, 2, 4, 8, 16, 32, 60];
    private static readonly TimeSpan InvocationLimit = TimeSpan.FromMinutes(1);
    private readonly Collection<PendingEvent> pending = state.Collection<PendingEvent>("lifecycle-events");

    /// <summary>Stores the event of an order's end; runs inside the order's transaction.</summary>
    public void OrderEnded(OrderRecord record, OrganizationalUnit unit, string? accountId, bool isRetry)
    {
        var current = settings.Current;
        if (current.LifecycleEvents == "never")
        {
            return;
        }

        var id = state.NextNumber("lifecycle-event").ToString("D12");
        var payload = Payload(record, unit, accountId, isRetry).ToJsonString();
        pending.Put(
            id,
            new PendingEvent(
                id,
                payload,
                time.GetUtcNow(),
                record.UpdatedAt + TimeSpan.FromSeconds(current.LifecycleDelaySeconds),
                current.LifecycleEvents == "twice" ? 2 : 1,
                Attempts: 0
            )
        );
    }

    /// <summary>Invokes the function for every due event; a failed one is repeated after a longer pause.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var item in pending.AllById().Where(candidate => candidate.DueAt <= now))
        {
            // The host registers its functions while it starts; events from before a restart wait for that.
            if (functions.Exists(options.LifecycleFunction))
            {
                var result = await functions.InvokeAsync(
                    options.LifecycleFunction,
                    JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(item.Payload)),
                    InvocationLimit,
                    cancellationToken
                );
                Settle(item, result.IsError);
            }
            else if (now - item.CreatedAt > LongestAge)
            {
                pending.Remove(item.Id);
            }
        }
    }

    /// <inheritdoc/>
    public void Reset() => pending.Clear();

    private void Settle(PendingEvent item, bool hasFailed) =>
        state.Transact(() =>
        {
            var now = time.GetUtcNow();
            if (pending.Get(item.Id) is null)
            {
                return;
            }

            if (hasFailed && now - item.CreatedAt <= LongestAge)
            {
                var pause = TimeSpan.FromSeconds(PauseSeconds[Math.Min(item.Attempts, PauseSeconds.Length - 1)]);
                pending.Put(item.Id, item with { Attempts = item.Attempts + 1, DueAt = now + pause });
            }
            else if (!hasFailed && item.Copies > 1)
            {
                pending.Put(item.Id, item with { Copies = item.Copies - 1, Attempts = 0, DueAt = now });
            }
            else
            {
                pending.Remove(item.Id);
            }
        });

    private JsonObject Payload(OrderRecord record, OrganizationalUnit unit, string? accountId, bool isRetry)
    {
        var verb = isRetry ? "Update" : "Create";
        var hasSucceeded = record.Status == OrderRecord.Succeeded;
        var ended = record.UpdatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        var account = new JsonObject { ["accountName"] = record.Parameters["AccountName"] };
        if (accountId is not null)
        {
            account["accountId"] = accountId;
        }

        var status = new JsonObject
        {
            ["organizationalUnit"] = new JsonObject
            {
                ["organizationalUnitName"] = unit.Name,
                ["organizationalUnitId"] = unit.Id,
            },
            ["account"] = account,
            ["state"] = hasSucceeded ? "SUCCEEDED" : "FAILED",
            ["message"] = hasSucceeded
                ? $"AWS Control Tower successfully {verb.ToLowerInvariant()}d a managed account."
                : record.ErrorDescription,
            ["requestedTimestamp"] = record.CreatedAt.UtcDateTime.ToString(TimestampFormat),
            ["completedTimestamp"] = record.UpdatedAt.UtcDateTime.ToString(TimestampFormat),
        };
        return new JsonObject
        {
            ["version"] = "0",
            ["id"] = AwsFrontDoor.NewRequestId(),
            ["detail-type"] = "AWS Service Event via CloudTrail",
            ["source"] = "aws.controltower",
            ["account"] = options.AccountId,
            ["time"] = ended,
            ["region"] = options.Region,
            ["resources"] = new JsonArray(),
            ["detail"] = new JsonObject
            {
                ["eventVersion"] = "1.05",
                ["userIdentity"] = new JsonObject { ["accountId"] = options.AccountId, ["invokedBy"] = "AWS Internal" },
                ["eventTime"] = ended,
                ["eventSource"] = "controltower.amazonaws.com",
                ["eventName"] = $"{verb}ManagedAccount",
                ["awsRegion"] = options.Region,
                ["sourceIPAddress"] = "AWS Internal",
                ["userAgent"] = "AWS Internal",
                ["eventID"] = AwsFrontDoor.NewRequestId(),
                ["readOnly"] = false,
                ["eventType"] = "AwsServiceEvent",
                ["serviceEventDetails"] = new JsonObject
                {
                    [$"{verb.ToLowerInvariant()}ManagedAccountStatus"] = status,
                },
            },
        };
    }

    private sealed record PendingEvent(
        string Id,
        string Payload,
        DateTimeOffset CreatedAt,
        DateTimeOffset DueAt,
        int Copies,
        int Attempts
    );
}
