using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Conversations;
using ChatOps.Application.Health;
using ChatOps.Application.Limits;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Slack;
using ChatOps.Application.Storage;
using ChatOps.Aws.DynamoDb.Conversations;
using ChatOps.Aws.DynamoDb.Directory;
using ChatOps.Aws.DynamoDb.Health;
using ChatOps.Aws.DynamoDb.Limits;
using ChatOps.Aws.DynamoDb.Requests;
using ChatOps.Aws.DynamoDb.Resources;
using ChatOps.Aws.DynamoDb.Slack;
using ChatOps.Aws.DynamoDb.Watches;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Stores;

public sealed class DynamoDbRequestStoreTests(MotoServer moto) : RequestStoreContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    [Fact]
    public async Task Transaction_that_met_another_one_is_tried_again()
    {
        table.CancelNext(2, "None", "TransactionConflict", "None", "None");

        var created = await CreateAsync(TestRequests.New("REQ-00000001"));

        Assert.Equal(1, created.Version);
        Assert.Equal(
            created.Id,
            await Store.HolderAsync(RequestConstraints.RootEmail(created.Account.RootEmail), Cancellation)
        );
    }

    [Fact]
    public async Task Transaction_that_always_meets_another_one_fails_and_is_not_taken_for_a_refusal()
    {
        table.CancelNext(int.MaxValue, "TransactionConflict", "None", "None", "None");

        await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            Store.SaveAsync(TestRequests.New("REQ-00000001"), previous: null, Cancellation)
        );

        table.CancelNext(0);
        Assert.Null(await Store.FindAsync("REQ-00000001", Cancellation));
    }

    [Fact]
    public async Task Items_that_DynamoDB_refuses_are_an_error_at_once()
    {
        table.CancelNext(1, "ValidationError", "None", "None", "None");

        await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            Store.SaveAsync(TestRequests.New("REQ-00000001"), previous: null, Cancellation)
        );
    }

    [Fact]
    public async Task Old_state_is_a_conflict_even_where_DynamoDB_names_only_the_taken_hold()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001"));
        await MustSaveAsync(first with { FailureReason = "moved on" }, first);
        table.CancelNext(1, "None", "ConditionalCheckFailed", "None");

        Assert.Equal(
            SaveResult.Conflict,
            await Store.SaveAsync(
                first.WithAccount(account => account with { RootEmail = "lab@example.com" }),
                first,
                Cancellation
            )
        );
    }

    protected override async ValueTask<IRequestStore> OpenAsync() => new DynamoDbRequestStore(await table.OpenAsync());
}

public sealed class DynamoDbRequestListTests(MotoServer moto) : RequestListContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<IRequestStore> OpenAsync() => new DynamoDbRequestStore(await table.OpenAsync());
}

public sealed class DynamoDbConversationStoreTests(MotoServer moto) : ConversationStoreContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<IConversationStore> OpenAsync(TimeProvider time) =>
        new DynamoDbConversationStore(await table.OpenAsync(), time);
}

public sealed class DynamoDbResourceStoreTests(MotoServer moto) : ResourceStoreContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<(IResourceStore Resources, IRequestStore Requests)> OpenAsync()
    {
        var opened = await table.OpenAsync();
        return (new DynamoDbResourceStore(opened), new DynamoDbRequestStore(opened));
    }
}

public sealed class DynamoDbDirectoryTests(MotoServer moto) : DirectoryContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    [Fact]
    public async Task Old_generations_are_cleared_away_and_the_table_does_not_grow()
    {
        var directory = new DynamoDbDirectory(await table.OpenAsync());
        for (var hour = 0; hour < 10; hour += 2)
        {
            await directory.ReplaceAsync(
                new DirectorySnapshot(
                    TestRequests.Start.AddHours(hour),
                    [],
                    [new($"{hour:D12}", $"Lab {hour}", $"lab{hour}@example.com")]
                ),
                TestContext.Current.CancellationToken
            );
        }

        // The pointer, and two generations with one item for the name and one for the address each.
        Assert.Equal(5, await table.CountItemsAsync());
    }

    protected override async ValueTask<IDirectory> OpenAsync() => new DynamoDbDirectory(await table.OpenAsync());
}

public sealed class DynamoDbWatchStoreTests(MotoServer moto) : WatchStoreContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<IWatchStore> OpenAsync() => new DynamoDbWatchStore(await table.OpenAsync());
}

public sealed class DynamoDbSlackStoreTests(MotoServer moto) : SlackStoreContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<ISlackStore> OpenAsync(TimeProvider time) =>
        new DynamoDbSlackStore(await table.OpenAsync(), time);
}

public sealed class DynamoDbHealthStoreTests(MotoServer moto) : HealthStoreContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<IHealthStore> OpenAsync() => new DynamoDbHealthStore(await table.OpenAsync());
}

public sealed class DynamoDbRateLimitStoreTests(MotoServer moto) : RateLimitStoreContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<IRateLimitStore> OpenAsync(TimeProvider time) =>
        new DynamoDbRateLimitStore(await table.OpenAsync(), time);
}

public sealed class DynamoDbSweepLeaseTests(MotoServer moto) : SweepLeaseContract
{
    private readonly MotoTable table = new(moto);

    public override ValueTask DisposeAsync() => table.DisposeAsync();

    protected override async ValueTask<IWatchStore> OpenAsync() => new DynamoDbWatchStore(await table.OpenAsync());
}
