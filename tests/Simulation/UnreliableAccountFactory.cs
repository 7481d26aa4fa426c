using ChatOps.Application.Catalog;
using ChatOps.Aws;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Simulation;

/// <summary>The real adapter, whose calls or answers are sometimes lost.</summary>
internal sealed class UnreliableAccountFactory(AccountFactory inner, Chance chance) : IAccountFactory
{
    private const double Lost = 0.02;

    public Task<FactoryProduct> FindProductAsync(string name, CancellationToken cancellationToken) =>
        CallAsync(() => inner.FindProductAsync(name, cancellationToken));

    public Task<PlacedOrder> PlaceAsync(
        Order order,
        IReadOnlyDictionary<string, string> secrets,
        CancellationToken cancellationToken
    ) => CallAsync(() => inner.PlaceAsync(order, secrets, cancellationToken));

    public Task<OrderProgress> FollowAsync(Order order, CancellationToken cancellationToken) =>
        CallAsync(() => inner.FollowAsync(order, cancellationToken));

    public Task<bool> TerminateAsync(Order order, CancellationToken cancellationToken) =>
        CallAsync(() => inner.TerminateAsync(order, cancellationToken));

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        ThrowSometimes();
        var result = await call();
        ThrowSometimes();
        return result;
    }

    private void ThrowSometimes()
    {
        if (chance.Of(Lost))
        {
            throw new AccountFactoryUnavailableException("Lost on its way.", new IOException("Connection reset."));
        }
    }
}
