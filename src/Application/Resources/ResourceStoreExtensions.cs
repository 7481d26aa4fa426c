using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Resources;

/// <summary>Read, apply, write if nothing came between, or again.</summary>
internal static class ResourceStoreExtensions
{
    // As with requests: far more than the number of workers that could meet over one resource.
    private const int Tries = 20;

    /// <summary>Applies a transition to the resource as it is at the moment of writing.</summary>
    /// <returns>The resource as this call wrote it; null where there is none or it did not move.</returns>
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

        throw new InvalidOperationException($"{id} was written by others {Tries} times in a row.");
    }
}
