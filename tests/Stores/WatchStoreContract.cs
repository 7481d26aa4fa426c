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
    public async Task Before_the_first_time_there_is_nothing() =>
        Assert.Null(await store.ReadAsync("approvers", Cancellation));

    [Fact]
    public async Task Last_one_written_stands_there_for_its_watch_alone_and_after_a_restart()
    {
        Assert.True(await store.ReplaceAsync("approvers", null, "one", Cancellation));
        Assert.True(await store.ReplaceAsync("approvers", "one", "two\nlines ✓", Cancellation));

        Assert.Equal("two\nlines ✓", await store.ReadAsync("approvers", Cancellation));
        Assert.Null(await store.ReadAsync("dead-letters", Cancellation));
        Assert.Equal("two\nlines ✓", await (await OpenAsync()).ReadAsync("approvers", Cancellation));
    }

    [Fact]
    public async Task Who_read_something_older_writes_nothing()
    {
        await store.ReplaceAsync("approvers", null, "one", Cancellation);

        Assert.False(await store.ReplaceAsync("approvers", null, "other", Cancellation));
        Assert.False(await store.ReplaceAsync("approvers", "zero", "other", Cancellation));
        Assert.False(await store.ReplaceAsync("dead-letters", "one", "other", Cancellation));
        Assert.Equal("one", await store.ReadAsync("approvers", Cancellation));
        Assert.Null(await store.ReadAsync("dead-letters", Cancellation));
    }

    [Fact]
    public async Task Of_many_who_saw_the_same_one_writes()
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
