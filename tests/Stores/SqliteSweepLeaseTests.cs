using ChatOps.Application.Storage;
using ChatOps.Playground.Stores;

namespace ChatOps.Tests.Stores;

public sealed class SqliteSweepLeaseTests : SweepLeaseContract
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
