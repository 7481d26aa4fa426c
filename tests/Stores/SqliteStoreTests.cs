using ChatOps.Playground.Stores;
using ChatOps.Vending.Requests;

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
