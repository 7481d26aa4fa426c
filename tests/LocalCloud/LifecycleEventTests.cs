using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud;

public sealed class LifecycleEventTests : CatalogTest
{
    private readonly ConcurrentQueue<JsonNode> received = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SettingsAsync(new { provisioningSeconds = 60 });
    }

    [Fact]
    public async Task End_of_an_order_sends_an_event_without_a_read()
    {
        Listen();
        var record = await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(60);
        var lifecycle = await NextAsync();
        Assert.Equal("aws.controltower", Text(lifecycle, "source"));
        Assert.Equal("AWS Service Event via CloudTrail", Text(lifecycle, "detail-type"));
        Assert.Equal("CreateManagedAccount", Text(lifecycle["detail"]!, "eventName"));
        var status = lifecycle["detail"]!["serviceEventDetails"]!["createManagedAccountStatus"]!;
        Assert.Equal("SUCCEEDED", Text(status, "state"));
        Assert.Equal("lab-1", Text(status["account"]!, "accountName"));
        Assert.Equal(
            Text((await GetAsync("/_local/accounts"))[0]!, "accountId"),
            Text(status["account"]!, "accountId")
        );
        Assert.Equal(
            ("Demos", "ou-loca-demos001"),
            (
                Text(status["organizationalUnit"]!, "organizationalUnitName"),
                Text(status["organizationalUnit"]!, "organizationalUnitId")
            )
        );
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$", Text(status, "completedTimestamp"));
        Assert.DoesNotContain("@", lifecycle.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Text(record, "ProvisionedProductId"), lifecycle.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_event_has_no_account_ID_and_the_retry_is_an_update()
    {
        Listen();
        await SettingsAsync(new { failNextOrders = 1, failureReason = "internal" });
        var failed = await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(60);
        var status = (await NextAsync())["detail"]!["serviceEventDetails"]!["createManagedAccountStatus"]!;
        Assert.Equal("FAILED", Text(status, "state"));
        Assert.Null(status["account"]!["accountId"]);
        Assert.Contains("internal error", Text(status, "message"), StringComparison.Ordinal);

        await CatalogAsync(
            "TerminateProvisionedProduct",
            new { ProvisionedProductId = Text(failed, "ProvisionedProductId"), TerminateToken = "end" }
        );
        await AdvanceAsync(60);
        Assert.Equal(
            "ResourceNotFoundException",
            Code(await CatalogAsync("DescribeProvisionedProduct", new { Id = Text(failed, "ProvisionedProductId") }))
        );
        await PlaceAsync(Order("lab-1", token: "second"));
        await AdvanceAsync(60);
        var update = await NextAsync();
        Assert.Equal("UpdateManagedAccount", Text(update["detail"]!, "eventName"));
        Assert.Equal(
            "SUCCEEDED",
            Text(update["detail"]!["serviceEventDetails"]!["updateManagedAccountStatus"]!, "state")
        );
    }

    [Fact]
    public async Task Event_comes_again_while_the_function_fails()
    {
        var attempts = 0;
        Listen(() => Interlocked.Increment(ref attempts) == 1 ? throw new InvalidOperationException("not now") : true);
        await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(60);
        await EventuallyAsync<object>(() => Task.FromResult<object?>(Volatile.Read(ref attempts) >= 1 ? this : null));
        await AdvanceAsync(60);
        await NextAsync();
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Event_survives_a_restart_until_its_function_is_there()
    {
        await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(60);
        Assert.Single((await GetAsync("/_local/accounts")).AsArray());
        await RestartAsync();
        Listen();
        Assert.Equal("CreateManagedAccount", Text((await NextAsync())["detail"]!, "eventName"));
    }

    [Fact]
    public async Task Event_may_come_twice_late_or_never()
    {
        Listen();
        await SettingsAsync(new { lifecycleEvents = "never" });
        await PlaceAsync(Order("lab-1"));
        await AdvanceAsync(60);
        Assert.Equal("AVAILABLE", Text((await GetAsync("/_local/accounts"))[0]!, "status"));

        await SettingsAsync(new { lifecycleEvents = "twice", lifecycleDelaySeconds = 3600 });
        await PlaceAsync(Order("lab-2"));
        await AdvanceAsync(60);
        Assert.Equal(2, (await GetAsync("/_local/accounts")).AsArray().Count);
        Assert.Empty(received);
        await AdvanceAsync(3600);
        var (first, second) = (await NextAsync(), await NextAsync());
        Assert.Equal(
            "lab-2",
            Text(first["detail"]!["serviceEventDetails"]!["createManagedAccountStatus"]!["account"]!, "accountName")
        );
        Assert.Equal(Text(first, "id"), Text(second, "id"));
    }

    private void Listen(Func<bool>? before = null) =>
        Cloud
            .Services.GetRequiredService<LocalFunctions>()
            .Register(
                "lifecycle",
                (payload, _) =>
                {
                    before?.Invoke();
                    received.Enqueue(JsonNode.Parse(payload.Span)!);
                    return Task.FromResult<ReadOnlyMemory<byte>>("null"u8.ToArray());
                }
            );

    private Task<JsonNode> NextAsync() =>
        EventuallyAsync(() => Task.FromResult(received.TryDequeue(out var next) ? next : null));
}
