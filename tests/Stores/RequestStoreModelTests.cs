using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Stores;

/// <summary>Compares random histories with a simple model: a dictionary, with constraints counted again each
/// time.</summary>
public sealed class RequestStoreModelTests
{
    private static readonly Gen<Step> Steps =
        from request in Gen.Choose(0, 3)
        from email in Gen.Choose(0, 2)
        from status in Gen.Elements(Enum.GetValues<RequestStatus>())
        from slot in Gen.Choose(0, 1)
        from limit in Gen.Choose(1, 3)
        from isStale in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step($"REQ-0000000{request}", $"lab{email}@example.com", status, slot, limit, isStale);

    [Fact]
    public void Store_equals_its_model_in_random_histories() =>
        Prop.ForAll(Steps.ListOf().ToArbitrary(), steps => Run([.. steps]).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();

    private static async Task<bool> Run(Step[] steps)
    {
        using var file = new DataFile();
        var store = new SqliteRequestStore(file.Open());
        var model = new Dictionary<string, Request>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        var older = new Dictionary<string, Request?>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            var current = model.GetValueOrDefault(step.Id);
            var previous = step.IsStale && older.TryGetValue(step.Id, out var old) ? old : current;
            var next = step.Apply(previous);
            var expected = Expect(model, made, next, previous);
            var result = await store.SaveAsync(next, previous, CancellationToken.None);
            Assert.Equal(expected.TakenKey, result.TakenKey);
            Assert.Equal(expected.Saved?.Version, result.Saved?.Version);
            if (result.Saved is { } saved)
            {
                older[step.Id] = current;
                model[step.Id] = saved;
                made.UnionWith(saved.Status == RequestStatus.Ready ? [step.Id] : []);
            }
        }

        await AssertSameAsync(model, store);
        return true;
    }

    private static SaveResult Expect(
        Dictionary<string, Request> model,
        HashSet<string> made,
        Request next,
        Request? previous
    )
    {
        // Random histories also take forbidden transitions. A request that was ready before makes no second resource.
        if (
            model.GetValueOrDefault(next.Id)?.Version != previous?.Version
            || (next.Status == RequestStatus.Ready && previous?.Status != RequestStatus.Ready && made.Contains(next.Id))
        )
        {
            return SaveResult.Conflict;
        }

        var others = model
            .Values.Where(request => request.Id != next.Id)
            .SelectMany(RequestConstraints.Of)
            .ToLookup(hold => hold.Key, StringComparer.Ordinal);
        var mine = previous is null
            ? []
            : RequestConstraints.Of(previous).Select(hold => hold.Key).ToHashSet(StringComparer.Ordinal);
        var taken = RequestConstraints
            .Of(next)
            .FirstOrDefault(hold => !mine.Contains(hold.Key) && others[hold.Key].Count() >= hold.Limit);
        return taken is null
            ? new SaveResult(next with { Version = (previous?.Version ?? 0) + 1 }, null)
            : new SaveResult(null, taken.Key);
    }

    private static async Task AssertSameAsync(Dictionary<string, Request> model, SqliteRequestStore store)
    {
        foreach (var request in model.Values)
        {
            Assert.Equivalent(request, await store.FindAsync(request.Id, CancellationToken.None), strict: true);
        }

        foreach (
            var holds in model
                .Values.SelectMany(RequestConstraints.Of)
                .GroupBy(hold => hold.Key, StringComparer.Ordinal)
        )
        {
            Assert.Equal(holds.Count(), await store.CountAsync(holds.Key, CancellationToken.None));
        }

        for (var slot = 0; slot < 2; slot++)
        {
            var holder = model.Values.FirstOrDefault(request =>
                RequestConstraints.Of(request).Any(hold => hold.Key == RequestConstraints.OrderSlot(slot))
            );
            Assert.Equal(
                holder?.Id,
                await store.HolderAsync(RequestConstraints.OrderSlot(slot), CancellationToken.None)
            );
        }

        var listed = await store.ListAsync(new RequestQuery { Limit = 100 }, CancellationToken.None);
        Assert.Equal(
            model
                .Values.OrderByDescending(request => request.CreatedAt)
                .ThenByDescending(request => request.Id, StringComparer.Ordinal)
                .Select(request => request.Id),
            listed.Items.Select(request => request.Id)
        );
    }

    /// <summary>One write: a new or changed request, from its current or an older state.</summary>
    private sealed record Step(string Id, string Email, RequestStatus Status, int Slot, int Limit, bool IsStale)
    {
        public Request Apply(Request? previous)
        {
            var request = previous ?? TestRequests.New(Id, rootEmail: Email, limit: Limit);
            var moved = Status == RequestStatus.Provisioning ? request.Ordered(Slot) : request.In(Status);
            return moved.WithAccount(account => account with { RootEmail = Email });
        }
    }
}
