using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Playground.Page.Calls;

/// <summary>Wraps the store, with a line for each write.</summary>
internal sealed class WatchedRequestStore(IRequestStore store, ProductCalls calls, RequestSteps steps) : IRequestStore
{
    private const string Service = "dynamodb";
    private const string Operation = "TransactWriteItems";

    public async Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken)
    {
        var result = await store.SaveAsync(write, cancellationToken);
        if (result.Saved is { } saved)
        {
            calls.Record(Service, Operation, Document(write), $$"""{"version":{{saved.Version}}}""");
            foreach (var each in write.Requests())
            {
                steps.Announce(each.Next, [.. each.Next.History.Skip(each.Previous?.History.Count ?? 0)]);
            }
        }
        else
        {
            var reason = result.TakenKey is { } taken
                ? $"{taken} is held by another request"
                : "another write came first: read again";
            calls.RecordRefused(
                Service,
                Operation,
                Document(write),
                JsonSerializer.Serialize(new { TransactionCanceledException = reason })
            );
        }

        return result;
    }

    public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
        store.FindAsync(id, cancellationToken);

    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        store.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        store.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        store.WaitingToOrderAsync(limit, cancellationToken);

    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        store.HolderAsync(key, cancellationToken);

    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        store.CountAsync(key, cancellationToken);

    // A write of one request reads as its item; what else belongs to it follows.
    private static string Document(RequestWrite write)
    {
        var items = write
            .Requests()
            .Select(each => (each.Previous?.Version, RequestJson.Write(each.Next)))
            .Concat(
                write
                    .Resources()
                    .Select(each =>
                        (each.Previous?.Version, JsonSerializer.Serialize(each.Next, VendingJson.Default.Resource))
                    )
            )
            .Select(item => $$"""{"condition":"version is {{item.Version ?? 0}}","item":{{item.Item2}}}""")
            .ToList();
        return items.Count == 1 ? items[0] : $"[{string.Join(',', items)}]";
    }
}
