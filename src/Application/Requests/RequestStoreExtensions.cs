using ChatOps.Domain.Requests;

namespace ChatOps.Application.Requests;

/// <summary>Read, apply, write if nothing came between, or again.</summary>
public static class RequestStoreExtensions
{
    // Far more than the number of people and workers that could meet over one request.
    private const int Tries = 20;

    /// <summary>Writes a request alone: with what it holds, and the resource that it makes.</summary>
    /// <param name="store">The store.</param>
    /// <param name="next">The new state.</param>
    /// <param name="previous">The state that it was made from; null for a new request.</param>
    /// <param name="cancellationToken">Ends waiting; the write may or may not have happened.</param>
    public static Task<SaveResult> SaveAsync(
        this IRequestStore store,
        Request next,
        Request? previous,
        CancellationToken cancellationToken
    ) => store.SaveAsync(new RequestWrite(next, previous), cancellationToken);

    /// <summary>Applies a transition to the request as it is at the moment of writing.</summary>
    /// <returns>The request afterwards and why it did not move; both null where there is no such request.</returns>
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

        throw new InvalidOperationException($"{id} was written by others {Tries} times in a row.");
    }
}

/// <summary>What came of applying a transition.</summary>
/// <param name="Request">The request afterwards; null where there is none.</param>
/// <param name="Refusal">Why it did not move; null where it moved or had nothing to do.</param>
/// <param name="Moved">True where this call wrote it.</param>
/// <param name="TakenKey">The constraint that another request holds.</param>
public sealed record Change(Request? Request, Refusal? Refusal, bool Moved, string? TakenKey = null);
