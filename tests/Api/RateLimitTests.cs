using System.Collections.Concurrent;
using System.Net;
using ChatOps.Api.Keys;
using ChatOps.Application.Limits;
using ChatOps.Application.Secrets;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Api;

/// <summary>The clock stays at the 13th second of a minute until a test moves it.</summary>
public sealed class RateLimitTests : ApiTest
{
    private const string OwnKey = "own-key-for-tests";
    private const string FreeKey = "free-key-for-tests";

    private CountingStore counters = null!;

    [Fact]
    public async Task Key_that_has_made_its_calls_is_refused_until_the_next_minute_and_no_other_key_is()
    {
        Time.Advance(TimeSpan.FromSeconds(60 - Time.GetUtcNow().Second + 13));
        Assert.Equal([200, 200, 200, 429, 429], await CallAsync(ReadKey, 5));
        using var refused = await GetAsync("/requests", ReadKey);

        var problem = await ProblemAsync(refused, 429);
        Assert.Equal("47", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(
            "This API key has reached its limit of 3 calls a minute. Please try again in 47 seconds.",
            problem.GetProperty("detail").GetString()
        );
        Assert.Equal([200], await CallAsync(AllKey, 1));

        Time.Advance(TimeSpan.FromSeconds(47));
        Assert.Equal([200, 200, 200, 429], await CallAsync(ReadKey, 4));
        Assert.Contains(
            Logs.All,
            line => line.Contains("The API key reader has reached its limit", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Key_with_a_number_of_its_own_has_that_and_an_unlimited_one_has_none()
    {
        Assert.Equal([200, 429], await CallAsync(OwnKey, 2));
        Assert.Equal(Enumerable.Repeat(200, 12), await CallAsync(FreeKey, 12));
        Assert.DoesNotContain(counters.Counted, counter => counter.Contains("FREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_call_counts_and_a_refused_one_is_not_read()
    {
        using var forbidden = await PostAsync("/requests/REQ-00000001/cancel", null, ReadKey);
        using var missing = await GetAsync("/requests/REQ-00000001", ReadKey);
        using var wrong = await GetAsync("/requests?limit=0", ReadKey);
        using var refused = await PostAsync("/requests/REQ-00000001/retry", "{", ReadKey);

        Assert.Equal(
            [403, 404, 400, 429],
            new[] { forbidden, missing, wrong, refused }.Select(response => (int)response.StatusCode)
        );
    }

    [Fact]
    public async Task Strangers_and_open_routes_count_nowhere()
    {
        for (var call = 0; call < 5; call++)
        {
            using var stranger = await GetAsync("/requests", $"guess-{call}");
            using var keyless = await GetAsync("/requests", key: null);
            using var open = await GetAsync("/health", ReadKey);
            Assert.Equal((401, 401, 200), ((int)stranger.StatusCode, (int)keyless.StatusCode, (int)open.StatusCode));
        }

        Assert.Empty(counters.Counted);
    }

    [Fact]
    public async Task Where_it_cannot_be_counted_the_call_is_let_through_with_a_warning()
    {
        counters.Fails = true;

        Assert.Equal([200, 200, 200, 200], await CallAsync(ReadKey, 4));
        Assert.Contains(
            Logs.All,
            line => line.Contains("A call of key:READER could not be counted and was allowed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Where_counting_takes_too_long_the_call_is_let_through()
    {
        counters.Hangs = true;
        var limits = new RateLimits(
            new RateLimitOptions { PerKey = 1, LongestWait = TimeSpan.FromMilliseconds(20) },
            counters,
            Time,
            Services.GetRequiredService<ILogger<RateLimits>>()
        );

        Assert.True((await limits.CountKeyAsync("reader", null, Cancellation)).IsAllowed);
        Assert.True((await limits.CountKeyAsync("reader", null, Cancellation)).IsAllowed);
    }

    [Fact]
    public void A_malformed_number_prevents_the_start()
    {
        var options = new RateLimitOptions { PerKey = 1 };

        Assert.Throws<ArgumentException>(() =>
            new ApiKeys(new ApiKey("one", ApiKey.Hash("a"), ["read"]) { PerMinute = 0 })
        );
        Assert.Throws<ArgumentException>(() =>
            new RateLimits(
                options,
                store: null,
                TimeProvider.System,
                Services.GetRequiredService<ILogger<RateLimits>>()
            )
        );
    }

    [Fact]
    public void Number_of_a_key_stands_in_the_secret()
    {
        var values = SecretValues.Parse(
            $$"""
            {"linkKeys":["{{Convert.ToBase64String(
                new byte[32]
            )}}"],"apiKeys":[{"name":"portal","sha256":"{{ApiKey.Hash(
                "portal-key"
            )}}","scopes":["read"],"perMinute":7},{"name":"other","sha256":"{{ApiKey.Hash(
                "other-key"
            )}}","scopes":["read"]}]}
            """
        );
        var keys = new ApiKeys(new StaticSecrets(values));

        Assert.Equal((7, null), (keys.Find("portal-key")?.PerMinute, keys.Find("other-key")?.PerMinute));
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton(new RateLimitOptions { PerKey = 3, LongestWait = TimeSpan.FromSeconds(60) });
        services.AddSingleton<IRateLimitStore>(provider =>
            counters = new CountingStore(ActivatorUtilities.CreateInstance<SqliteRateLimitStore>(provider))
        );
        services.AddSingleton(
            new ApiKeys(
                new ApiKey("all", ApiKey.Hash(AllKey), ApiScopes.All),
                new ApiKey("reader", ApiKey.Hash(ReadKey), [ApiScopes.Read]),
                new ApiKey("own", ApiKey.Hash(OwnKey), [ApiScopes.Read]) { PerMinute = 1 },
                new ApiKey("free", ApiKey.Hash(FreeKey), [ApiScopes.Read]) { IsUnlimited = true }
            )
        );
    }

    private async Task<List<int>> CallAsync(string key, int times)
    {
        var statuses = new List<int>();
        for (var call = 0; call < times; call++)
        {
            using var response = await GetAsync("/requests", key);
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }

    private sealed class CountingStore(IRateLimitStore inner) : IRateLimitStore
    {
        public ConcurrentQueue<string> Counted { get; } = new();

        public bool Fails { get; set; }

        public bool Hangs { get; set; }

        public async Task<bool> TryCountAsync(
            string counter,
            int limit,
            TimeSpan keepFor,
            CancellationToken cancellationToken
        )
        {
            Counted.Enqueue(counter);
            if (Fails)
            {
                throw new HttpRequestException("Broken for a test", null, HttpStatusCode.ServiceUnavailable);
            }

            if (Hangs)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            return await inner.TryCountAsync(counter, limit, keepFor, cancellationToken);
        }
    }
}
