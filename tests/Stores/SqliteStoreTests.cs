using ChatOps.Application.Conversations;
using ChatOps.Application.Health;
using ChatOps.Application.Limits;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Slack;
using ChatOps.Application.Storage;
using ChatOps.Playground.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Stores;

public sealed class SqliteRequestStoreTests : RequestStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IRequestStore> OpenAsync() =>
        ValueTask.FromResult<IRequestStore>(new SqliteRequestStore(file.Open()));
}

public sealed class SqliteRequestListTests : RequestListContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IRequestStore> OpenAsync() =>
        ValueTask.FromResult<IRequestStore>(new SqliteRequestStore(file.Open()));
}

public sealed class SqliteResourceStoreTests : ResourceStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<(IResourceStore Resources, IRequestStore Requests)> OpenAsync()
    {
        var database = file.Open();
        return ValueTask.FromResult<(IResourceStore, IRequestStore)>(
            (new SqliteResourceStore(database), new SqliteRequestStore(database))
        );
    }
}

public sealed class SqliteConversationStoreTests : ConversationStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IConversationStore> OpenAsync(TimeProvider time) =>
        ValueTask.FromResult<IConversationStore>(new SqliteConversationStore(file.Open(), time));
}

public sealed class SqliteDirectoryTests : DirectoryContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IDirectory> OpenAsync() =>
        ValueTask.FromResult<IDirectory>(new SqliteDirectory(file.Open()));
}

public sealed class SqliteWatchStoreTests : WatchStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IWatchStore> OpenAsync() =>
        ValueTask.FromResult<IWatchStore>(new SqliteWatchStore(file.Open()));
}

public sealed class SqliteSlackStoreTests : SlackStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<ISlackStore> OpenAsync(TimeProvider time) =>
        ValueTask.FromResult<ISlackStore>(new SqliteSlackStore(file.Open(), time));
}

public sealed class SqliteRateLimitStoreTests : RateLimitStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IRateLimitStore> OpenAsync(TimeProvider time) =>
        ValueTask.FromResult<IRateLimitStore>(new SqliteRateLimitStore(file.Open(), time));

    [Fact]
    public async Task Counters_of_past_windows_are_cleared_away()
    {
        var time = new FakeTimeProvider(TestRequests.Start);
        var database = file.Open();
        var store = new SqliteRateLimitStore(database, time);
        for (var minute = 0; minute < 10; minute++)
        {
            await store.TryCountAsync(
                $"key:A:{minute}",
                5,
                TimeSpan.FromMinutes(2),
                TestContext.Current.CancellationToken
            );
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, await database.ReadAsync(CountersIn, TestContext.Current.CancellationToken));
    }

    private static long CountersIn(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM rate_limits";
        return (long)command.ExecuteScalar()!;
    }
}

public sealed class SqliteHealthStoreTests : HealthStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IHealthStore> OpenAsync() =>
        ValueTask.FromResult<IHealthStore>(new SqliteHealthStore(file.Open()));
}
