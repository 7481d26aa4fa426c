using System.Collections.Concurrent;
using ChatOps.Application.Creation;
using ChatOps.Application.Work;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Concurrency;

/// <summary>A run: its stores, its clock, and its outgoing calls.</summary>
internal sealed class Race(RaceStores stores, ModelRequestStore model, FakeTimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim call = new(1, 1);

    /// <summary>The expected requests, and every write.</summary>
    public ModelRequestStore Model => model;

    public FakeTimeProvider Time => time;

    /// <summary>Null before and after the race, when no actor is stopped.</summary>
    public Interleaving? Interleaving { get; set; }

    public ConcurrentQueue<string> Effects { get; } = [];

    /// <summary>Runs a store's call alone: an actor's concurrent calls may overlap with the next one, and the model
    /// isn't thread-safe.</summary>
    public async Task<T> CallAsync<T>(Func<RaceStores, Task<T>> store)
    {
        await call.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await store(stores);
        }
        finally
        {
            call.Release();
        }
    }

    public void Dispose() => call.Dispose();

    /// <summary>Creates a request, like the hook.</summary>
    public Task<CreateResult> AskAsync(Machine machine, string rootEmail, string eventId, string type = "Sandbox") =>
        machine
            .Get<RequestCreation>()
            .CreateAsync(
                new AccountProposal(Machine.Ana, type, rootEmail, "Demos"),
                new RequestOrigin(Machine.Chat, "race:ana", eventId, "here"),
                TestContext.Current.CancellationToken
            );

    /// <summary>Runs all due work, and advances the time until nothing is left.</summary>
    public async Task SettleAsync(Machine machine, params string[] ids)
    {
        for (var round = 0; round < 12; round++)
        {
            foreach (var id in ids)
            {
                await machine.Get<RequestWork>().DoDueAsync(id, TestContext.Current.CancellationToken);
            }

            Time.Advance(TimeSpan.FromSeconds(2));
        }
    }

    /// <summary>Asserts the invariants of every race.</summary>
    public void AssertSound()
    {
        foreach (var (previous, next) in model.Writes)
        {
            Assert.Equal((previous?.Version ?? 0) + 1, next.Version);
            if (previous is not null)
            {
                Assert.True(
                    RequestStatuses.Allows(previous.Status, next.Status),
                    $"{previous.Status} to {next.Status}"
                );
                Assert.Equal(previous.History, next.History.Take(previous.History.Count));
                Assert.InRange(next.Orders.Count - previous.Orders.Count, 0, 1);
            }
        }

        // A resource is there exactly where its request is ready.
        Assert.Equal(
            model
                .Writes.Select(write => write.Next)
                .Where(next => next is { Status: RequestStatus.Ready, Subject: NewResource })
                .Select(next => ResourceId.MadeBy(next.Id))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            model.Resources.All.Select(resource => resource.Id).Order(StringComparer.Ordinal)
        );

        // Nothing is said or ordered twice.
        Assert.Equal(Effects.Distinct(StringComparer.Ordinal), Effects);

        // One order at a time, in the sequence of writes.
        var running = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, next) in model.Writes)
        {
            if (next.Status == RequestStatus.Provisioning)
            {
                running.Add(next.Id);
            }
            else
            {
                running.Remove(next.Id);
            }

            Assert.True(running.Count <= Machine.Policy.ConcurrentAccountOperations, string.Join(", ", running));
        }
    }
}
