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

    public async Task<SaveResult> SaveAsync(
        AccountRequest next,
        AccountRequest? previous,
        CancellationToken cancellationToken
    )
    {
        var result = await store.SaveAsync(next, previous, cancellationToken);
        if (result.Saved is { } saved)
        {
            calls.Record(Service, Operation, Document(next, previous), $$"""{"version":{{saved.Version}}}""");
            steps.Announce(saved, [.. saved.History.Skip(previous?.History.Count ?? 0)]);
        }
        else
        {
            var reason = result.TakenKey is { } taken
                ? $"{taken} is held by another request"
                : "another write came first: read again";
            calls.RecordRefused(
                Service,
                Operation,
                Document(next, previous),
                JsonSerializer.Serialize(new { TransactionCanceledException = reason })
            );
        }

        return result;
    }

    public Task<AccountRequest?> FindAsync(string id, CancellationToken cancellationToken) =>
        store.FindAsync(id, cancellationToken);

    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        store.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        store.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<AccountRequest>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        store.WaitingToOrderAsync(limit, cancellationToken);

    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        store.HolderAsync(key, cancellationToken);

    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        store.CountAsync(key, cancellationToken);

    private static string Document(AccountRequest next, AccountRequest? previous) =>
        $$"""{"condition":"version is """
        + $$"""{{previous?.Version ?? 0}}","item":"""
        + $$"""{{JsonSerializer.Serialize(next, VendingJson.Default.AccountRequest)}}}""";
}
