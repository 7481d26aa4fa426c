using ChatOps.Playground.Stores;
using ChatOps.Vending.Conversations;
using ChatOps.Vending.Health;
using ChatOps.Vending.Organizations;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Watches;

namespace ChatOps.Tests.Stores;

public sealed class SqliteRequestStoreTests : RequestStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IRequestStore> OpenAsync() => ValueTask.FromResult<IRequestStore>(new SqliteRequestStore(file.Open()));
}

public sealed class SqliteRequestListTests : RequestListContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IRequestStore> OpenAsync() => ValueTask.FromResult<IRequestStore>(new SqliteRequestStore(file.Open()));
}

public sealed class SqliteConversationStoreTests : ConversationStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IConversationStore> OpenAsync(TimeProvider time) => ValueTask.FromResult<IConversationStore>(new SqliteConversationStore(file.Open(), time));
}

public sealed class SqliteDirectoryTests : DirectoryContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IDirectory> OpenAsync() => ValueTask.FromResult<IDirectory>(new SqliteDirectory(file.Open()));
}

public sealed class SqliteWatchStoreTests : WatchStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IWatchStore> OpenAsync() => ValueTask.FromResult<IWatchStore>(new SqliteWatchStore(file.Open()));
}

public sealed class SqliteSlackStoreTests : SlackStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<ISlackStore> OpenAsync(TimeProvider time) => ValueTask.FromResult<ISlackStore>(new SqliteSlackStore(file.Open(), time));
}

public sealed class SqliteHealthStoreTests : HealthStoreContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IHealthStore> OpenAsync() => ValueTask.FromResult<IHealthStore>(new SqliteHealthStore(file.Open()));
}

public sealed class SqliteSweepLeaseTests : SweepLeaseContract
{
    private readonly DataFile file = new();

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IWatchStore> OpenAsync() => ValueTask.FromResult<IWatchStore>(new SqliteWatchStore(file.Open()));
}
