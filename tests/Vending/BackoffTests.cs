using ChatOps.Domain;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Vending;

public sealed class BackoffTests
{
    private readonly WatchedTime time = new(TestRequests.Start);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(7, 320)]
    [InlineData(8, 600)]
    [InlineData(int.MaxValue, 600)]
    public void Pause_grows_with_each_failure_up_to_the_longest(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff(5, 600).After(failures));

    [Fact]
    public void Pause_before_any_failure_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Backoff(5, 600).After(0));

    [Fact]
    public void Growth_may_be_slower() =>
        Assert.Equal(
            [1, 1.5, 2.25, 3],
            Enumerable
                .Range(1, 4)
                .Select(failures => (Backoff(1, 3) with { Growth = 1.5 }).After(failures).TotalSeconds)
        );

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    public void Chance_takes_away_its_share_and_no_more(double jitter)
    {
        var pauses = Enumerable
            .Range(0, 1000)
            .Select(_ => (Backoff(10, 10) with { Jitter = jitter }).After(1).TotalSeconds)
            .ToList();

        Assert.All(pauses, pause => Assert.InRange(pause, 10 * (1 - jitter), 10));
        Assert.True(pauses.Distinct().Count() > 1);
    }

    [Fact]
    public async Task Call_that_fails_is_repeated_after_each_pause_until_it_succeeds()
    {
        var calls = 0;
        var called = Backoff(1, 3)
            .RetryAsync(
                () => ++calls < 4 ? throw new IOException() : Task.FromResult("done"),
                attempts: 4,
                (exception, _) => exception is IOException,
                Cancellation
            );

        Assert.Equal((1, 2, 3), (await PassAsync(), await PassAsync(), await PassAsync()));
        Assert.Equal("done", await called);
    }

    [Fact]
    public async Task Last_attempt_fails_without_a_pause()
    {
        var attempts = new List<int>();
        var called = Backoff(1, 3)
            .RetryAsync(
                () => Task.FromException(new IOException()),
                attempts: 2,
                (_, attempt) =>
                {
                    attempts.Add(attempt);
                    return true;
                },
                Cancellation
            );

        await PassAsync();
        await Assert.ThrowsAsync<IOException>(() => called);
        Assert.Equal([1], attempts);
        Assert.Equal(0, time.Waits);
    }

    [Fact]
    public async Task Failure_that_cannot_pass_is_not_repeated()
    {
        var calls = 0;
        await Assert.ThrowsAsync<IOException>(() =>
            Backoff(1, 3)
                .RetryAsync(
                    () =>
                    {
                        calls++;
                        return Task.FromException(new IOException());
                    },
                    attempts: 5,
                    (_, _) => false,
                    Cancellation
                )
        );

        Assert.Equal((1, 0), (calls, time.Waits));
    }

    [Fact]
    public async Task Token_ends_a_pause()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var looking = Backoff(1, 3).UntilAsync(() => Task.FromResult(false), cancellation.Token);
        await time.NextWaitAsync(Cancellation);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looking);
    }

    [Fact]
    public async Task Looks_are_repeated_until_there_is_something_to_see()
    {
        var looks = 0;
        var looking = Backoff(1, 3).UntilAsync(() => Task.FromResult(++looks < 3 ? null : "seen"), Cancellation);

        Assert.Equal((1, 2), (await PassAsync(), await PassAsync()));
        Assert.Equal("seen", await looking);
    }

    private Backoff Backoff(int first, int longest) =>
        new(TimeSpan.FromSeconds(first), TimeSpan.FromSeconds(longest)) { Time = time };

    private async Task<double> PassAsync()
    {
        var pause = await time.NextWaitAsync(Cancellation);
        time.Advance(pause);
        return pause.TotalSeconds;
    }
}
