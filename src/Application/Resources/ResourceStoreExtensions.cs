using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Resources;

/// <summary>Applies transitions to stored resources with optimistic concurrency.</summary>
internal static class ResourceStoreExtensions
{
    // Far more than the workers that could compete for one resource.
    private const int Tries = 20;

    /// <summary>
    /// Applies a transition to the stored resource. If another write comes first, it reads and applies again.
    /// </summary>
    /// <returns>The stored resource; null if it doesn't exist or didn't change.</returns>
    public static async Task<Resource?> MoveAsync(
        this IResourceStore store,
        string id,
        Func<Resource, Transition<Resource>> transition,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (
                await store.FindAsync(id, cancellationToken) is not { } current
                || transition(current).Next is not { } next
            )
            {
                return null;
            }

            if (await store.SaveAsync(new ResourceWrite(next, current), cancellationToken) is { } saved)
            {
                return saved;
            }
        }

        throw new InvalidOperationException($"{id} was changed by other writers {Tries} times in a row.");
    }
}
