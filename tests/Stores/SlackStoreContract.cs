using ChatOps.Application.Slack;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="ISlackStore"/>.</summary>
public abstract class SlackStoreContract : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private ISlackStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await OpenAsync(time);

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<ISlackStore> OpenAsync(TimeProvider time);

    [Fact]
    public async Task Record_reads_back_as_it_was_last_written_and_no_other_is_touched()
    {
        Assert.Null(await store.FindAsync("a", Cancellation));
        await store.PutAsync("a", """{"text":"\u00e9 \u2713"}""", Hour, Cancellation);
        await store.PutAsync("a:b", "{}", Hour, Cancellation);
        await store.PutAsync("a", """{"text":"later"}""", Hour, Cancellation);

        Assert.Equal("""{"text":"later"}""", await store.FindAsync("a", Cancellation));
        Assert.Equal("{}", await store.FindAsync("a:b", Cancellation));
    }

    [Fact]
    public async Task Record_that_is_there_is_not_added_again()
    {
        Assert.True(await store.AddAsync("a", "1", Hour, Cancellation));
        Assert.False(await store.AddAsync("a", "2", Hour, Cancellation));
        Assert.Equal("1", await store.FindAsync("a", Cancellation));
    }

    [Fact]
    public async Task Only_one_of_many_parallel_additions_is_stored()
    {
        var added = await Task.WhenAll(
            Enumerable
                .Range(1, 10)
                .Select(number => Task.Run(() => store.AddAsync("a", $"{number}", Hour, Cancellation), Cancellation))
        );

        Assert.Single(added, won => won);
    }

    [Fact]
    public async Task After_its_time_a_record_is_forgotten_and_may_be_added_again()
    {
        await store.PutAsync("a", "1", Hour, Cancellation);
        await store.PutAsync("kept", "1", 3 * Hour, Cancellation);
        time.Advance(Hour - TimeSpan.FromSeconds(1));
        Assert.NotNull(await store.FindAsync("a", Cancellation));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await store.FindAsync("a", Cancellation));
        Assert.True(await store.AddAsync("a", "2", Hour, Cancellation));
        Assert.Equal("2", await store.FindAsync("a", Cancellation));
        Assert.Equal("1", await store.FindAsync("kept", Cancellation));
    }

    [Fact]
    public async Task Writing_again_keeps_a_record_for_its_whole_time()
    {
        await store.PutAsync("a", "1", Hour, Cancellation);
        time.Advance(TimeSpan.FromMinutes(50));
        await store.PutAsync("a", "2", Hour, Cancellation);
        time.Advance(TimeSpan.FromMinutes(50));

        Assert.Equal("2", await store.FindAsync("a", Cancellation));
    }

    [Fact]
    public async Task Record_survives_a_restart()
    {
        await store.AddAsync("a", "1", Hour, Cancellation);

        Assert.Equal("1", await (await OpenAsync(time)).FindAsync("a", Cancellation));
    }
}
