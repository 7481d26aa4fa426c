using ChatOps.Application.Health;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

/// <summary>Wraps the test's store, counts reads, and fails on demand.</summary>
internal sealed class WatchedStore(IRequestStore inner) : IRequestStore
{
    /// <summary>The IDs of reads.</summary>
    public List<string> Read { get; } = [];

    /// <summary>Every call fails.</summary>
    public bool Fails { get; set; }

    /// <summary>Every call waits until the caller gives up.</summary>
    public bool Hangs { get; set; }

    public static void Wrap(IServiceCollection services, Action<WatchedStore> made)
    {
        var original = services.Last(service => service.ServiceType == typeof(IRequestStore)).ImplementationType!;
        services.AddSingleton<IRequestStore>(provider =>
        {
            var store = new WatchedStore((IRequestStore)ActivatorUtilities.CreateInstance(provider, original));
            made(store);
            return store;
        });
    }

    public async Task<Request?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Read.Add(id);
        await BreakAsync(cancellationToken);
        return await inner.FindAsync(id, cancellationToken);
    }

    public async Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken)
    {
        await BreakAsync(cancellationToken);
        return await inner.SaveAsync(write, cancellationToken);
    }

    public async Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken)
    {
        await BreakAsync(cancellationToken);
        return await inner.ListAsync(query, cancellationToken);
    }

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        inner.WaitingToOrderAsync(limit, cancellationToken);

    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        inner.HolderAsync(key, cancellationToken);

    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        inner.CountAsync(key, cancellationToken);

    /// <summary>Runs before every call.</summary>
    public async Task BreakAsync(CancellationToken cancellationToken)
    {
        if (Fails)
        {
            throw new InvalidOperationException("Broken for a test");
        }

        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }
}

/// <summary>Wraps the health store, which fails together with the other one.</summary>
internal sealed class WatchedHealthStore(IHealthStore inner, Func<CancellationToken, Task> breakAsync) : IHealthStore
{
    public Task CountAsync(YearMonth month, bool isWell, CancellationToken cancellationToken) =>
        inner.CountAsync(month, isWell, cancellationToken);

    public Task<HealthState?> FindStateAsync(string name, CancellationToken cancellationToken) =>
        inner.FindStateAsync(name, cancellationToken);

    public async Task<IReadOnlyList<HealthState>> StatesAsync(CancellationToken cancellationToken)
    {
        await breakAsync(cancellationToken);
        return await inner.StatesAsync(cancellationToken);
    }

    public Task<bool> SaveAsync(
        HealthState next,
        HealthState? previous,
        Incident? ended,
        CancellationToken cancellationToken
    ) => inner.SaveAsync(next, previous, ended, cancellationToken);

    public Task AddAsync(Incident incident, CancellationToken cancellationToken) =>
        inner.AddAsync(incident, cancellationToken);

    public Task<HealthMonth> ReadAsync(YearMonth month, CancellationToken cancellationToken) =>
        inner.ReadAsync(month, cancellationToken);
}
