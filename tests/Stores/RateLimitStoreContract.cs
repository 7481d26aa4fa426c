using ChatOps.Application.Limits;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="IRateLimitStore"/>.</summary>
public abstract class RateLimitStoreContract : IAsyncLifetime
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private IRateLimitStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await OpenAsync(time);

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IRateLimitStore> OpenAsync(TimeProvider time);

    [Fact]
    public async Task Counter_counts_up_to_its_limit_and_no_other_is_touched()
    {
        Assert.Equal([true, true, true, false, false], await CountAsync("key:A:1", 3, 5));
        Assert.Equal([true, true, true, false], await CountAsync("key:A:2", 3, 4));
        Assert.Equal([true, false], await CountAsync("key:B:1", 1, 2));
    }

    [Fact]
    public async Task Limit_may_be_raised_and_lowered_while_it_counts()
    {
        Assert.Equal([true, true, false], await CountAsync("key:A:1", 2, 3));
        Assert.Equal([true, false], await CountAsync("key:A:1", 3, 2));
        Assert.Equal([false], await CountAsync("key:A:1", 1, 1));
    }

    [Fact]
    public async Task Parallel_calls_are_counted_only_up_to_the_limit()
    {
        var counted = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ => Task.Run(() => store.TryCountAsync("key:A:1", 5, Kept, Cancellation), Cancellation))
        );

        Assert.Equal(5, counted.Count(isCounted => isCounted));
    }

    [Fact]
    public async Task Another_instance_counts_on()
    {
        Assert.Equal([true, true], await CountAsync("key:A:1", 3, 2));

        store = await OpenAsync(time);

        Assert.Equal([true, false], await CountAsync("key:A:1", 3, 2));
    }

    protected async Task<List<bool>> CountAsync(string counter, int limit, int times)
    {
        var counted = new List<bool>();
        for (var call = 0; call < times; call++)
        {
            counted.Add(await store.TryCountAsync(counter, limit, Kept, Cancellation));
        }

        return counted;
    }
}
