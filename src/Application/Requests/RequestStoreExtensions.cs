using ChatOps.Domain.Requests;

namespace ChatOps.Application.Requests;

/// <summary>Applies changes to stored requests with optimistic concurrency.</summary>
public static class RequestStoreExtensions
{
    // Far more than the writers that could compete for one request.
    private const int Tries = 20;

    /// <summary>Writes a request with its constraints and the resource that it creates.</summary>
    /// <param name="store">The store.</param>
    /// <param name="next">The new state.</param>
    /// <param name="previous">The state that it replaces; null for a new request.</param>
    /// <param name="cancellationToken">Cancels the call; the write may or may not have happened.</param>
    public static Task<SaveResult> SaveAsync(
        this IRequestStore store,
        Request next,
        Request? previous,
        CancellationToken cancellationToken
    ) => store.SaveAsync(new RequestWrite(next, previous), cancellationToken);

    /// <summary>
    /// Applies a transition to the stored request. If another write comes first, it reads and applies again.
    /// </summary>
    /// <returns>The request afterwards, and why it didn't change. Both are null if the request doesn't exist.</returns>
    public static async Task<Change> ChangeAsync(
        this IRequestStore store,
        string id,
        Func<Request, Transition> transition,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var current = await store.FindAsync(id, cancellationToken);
            if (current is null)
            {
                return new Change(null, null, false);
            }

            var step = transition(current);
            if (step.Next is not { } next)
            {
                return new Change(current, step.Refusal, false);
            }

            var result = await store.SaveAsync(next, current, cancellationToken);
            if (result.Saved is { } saved)
            {
                return new Change(saved, null, true);
            }

            if (result.TakenKey is { } taken)
            {
                return new Change(
                    current,
                    new Refusal(RefusalKind.Conflict, new RequestReason.Held(taken.Split('#')[0])),
                    false,
                    taken
                );
            }
        }

        throw new InvalidOperationException($"{id} was changed by other writers {Tries} times in a row.");
    }
}

/// <summary>The result of applying a transition.</summary>
/// <param name="Request">The request afterwards; null if it doesn't exist.</param>
/// <param name="Refusal">Why the request didn't change; null if it did or if there was nothing to do.</param>
/// <param name="Moved">True if this call changed the request.</param>
/// <param name="TakenKey">The constraint that another request holds; otherwise null.</param>
public sealed record Change(Request? Request, Refusal? Refusal, bool Moved, string? TakenKey = null);
