using ChatOps.Application.Storage;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="IWatchStore"/>.</summary>
public abstract class WatchStoreContract : IAsyncLifetime
{
    private IWatchStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IWatchStore> OpenAsync();

    [Fact]
    public async Task A_watch_without_a_state_reads_null() =>
        Assert.Null(await store.ReadAsync("approvers", Cancellation));

    [Fact]
    public async Task The_last_state_is_kept_for_its_watch_only_and_survives_a_restart()
    {
        Assert.True(await store.ReplaceAsync("approvers", null, "one", Cancellation));
        Assert.True(await store.ReplaceAsync("approvers", "one", "two\nlines ✓", Cancellation));

        Assert.Equal("two\nlines ✓", await store.ReadAsync("approvers", Cancellation));
        Assert.Null(await store.ReadAsync("dead-letters", Cancellation));
        Assert.Equal("two\nlines ✓", await (await OpenAsync()).ReadAsync("approvers", Cancellation));
    }

    [Fact]
    public async Task A_write_from_an_old_state_changes_nothing()
    {
        await store.ReplaceAsync("approvers", null, "one", Cancellation);

        Assert.False(await store.ReplaceAsync("approvers", null, "other", Cancellation));
        Assert.False(await store.ReplaceAsync("approvers", "zero", "other", Cancellation));
        Assert.False(await store.ReplaceAsync("dead-letters", "one", "other", Cancellation));
        Assert.Equal("one", await store.ReadAsync("approvers", Cancellation));
        Assert.Null(await store.ReadAsync("dead-letters", Cancellation));
    }

    [Fact]
    public async Task Only_one_of_many_writes_from_the_same_state_is_stored()
    {
        await store.ReplaceAsync("approvers", null, "seen", Cancellation);

        var writes = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number => store.ReplaceAsync("approvers", "seen", $"next {number}", Cancellation))
        );

        Assert.Single(writes, won => won);
    }
}
