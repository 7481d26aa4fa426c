using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Watches;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Backfill;

/// <summary>
/// Writes the resources of requests that finished before resources existed. It pages through the finished requests with
/// a stored cursor; every write is conditional, so a page may be repeated.
/// </summary>
public sealed class ResourceBackfill(
    IRequestStore requests,
    IResourceStore resources,
    BackfillState state,
    RequestWaker waker,
    TimeProvider time
) : IWatch
{
    // A sweep has five minutes; this many requests take a few seconds.
    private const int Pages = 20;
    private const int PageSize = 100;
    private const int Parallel = 8;
    private const int Tries = 20;

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        for (var page = 0; page < Pages; page++)
        {
            if (await state.HasEndedAsync(cancellationToken) || !await NextPageAsync(cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>
    /// Moves what an earlier version stored with a finished request, the resource and the work items of its lease, in
    /// one transaction. The owner is therefore reminded only once.
    /// </summary>
    public async Task MoveAsync(string requestId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (
                await requests.FindAsync(requestId, cancellationToken) is not { } request
                || ResourceOfRequest.Moved(request) is not { } moved
            )
            {
                return;
            }

            var stored = await resources.FindAsync(moved.Resource.Id, cancellationToken);
            if (stored is not null && ReferenceEquals(moved.Request, request))
            {
                return;
            }

            var write = new ResourceWrite(
                stored is null ? moved.Resource : ResourceOfRequest.WithLeaseOf(stored, moved.Resource),
                stored
            );
            if (await SaveAsync(moved.Request, request, write, cancellationToken))
            {
                await waker.WakeAsync(write.Next with { Version = (stored?.Version ?? 0) + 1 }, cancellationToken);
                return;
            }
        }

        throw new InvalidOperationException($"{requestId} was changed by other writers {Tries} times in a row.");
    }

    // A request without work items of its lease doesn't change, so only the resource is written.
    private async Task<bool> SaveAsync(
        Request next,
        Request previous,
        ResourceWrite write,
        CancellationToken cancellationToken
    ) =>
        ReferenceEquals(next, previous)
            ? await resources.SaveAsync(write, cancellationToken) is not null
            : (await requests.SaveAsync(new RequestWrite(next, previous) { Resource = write }, cancellationToken)).Saved
                is not null;

    private async Task<bool> NextPageAsync(CancellationToken cancellationToken)
    {
        var place = await state.ReadAsync(cancellationToken);
        RequestPage page;
        try
        {
            page = await requests.ListAsync(
                new RequestQuery
                {
                    Status = RequestStatus.Ready,
                    Cursor = place.Cursor,
                    Limit = PageSize,
                },
                cancellationToken
            );
        }
        catch (InvalidCursorException)
        {
            await state.RestartAsync(place, cancellationToken);
            return false;
        }

        var made = page.Items.Where(request => ResourceOfRequest.Of(request) is not null).ToList();

        // A worker of an earlier version may be reminding an owner right now. The
        // page is repeated when its claim has expired.
        var now = time.GetUtcNow();
        if (made.Exists(request => ResourceOfRequest.IsLeaseClaimed(request, now)))
        {
            return false;
        }

        var existing = (
            await resources.FindAllAsync([.. made.Select(request => ResourceId.MadeBy(request.Id))], cancellationToken)
        )
            .Select(resource => resource.MadeBy)
            .ToHashSet(StringComparer.Ordinal);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            made.Where(request => !existing.Contains(request.Id) || ResourceOfRequest.HasLeaseWork(request)),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (request, token) => await MoveAsync(request.Id, token)
        );
        return await state.MoveAsync(place, page.NextCursor, cancellationToken);
    }
}
