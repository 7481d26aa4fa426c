using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Products;

/// <summary>
/// Applies the result of a change request to the resource and to the request that created it. The same transaction
/// removes the work item, so it is applied once.
/// </summary>
internal sealed class ApplyChangeWork(
    IRequestStore store,
    IResourceStore resources,
    RequestWaker waker,
    TimeProvider time
) : IWorkHandler
{
    // As for every write of a request.
    private const int Tries = 20;

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.ApplyChange;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var now = time.GetUtcNow();
            if (
                await store.FindAsync(request.Id, cancellationToken) is not { } change
                || change.ChangeApplied(item, now).Next is not { } applied
            )
            {
                return _ => Transition.None;
            }

            var write = await WriteAsync(applied, change, now, cancellationToken);
            if ((await store.SaveAsync(write, cancellationToken)).Saved is null)
            {
                continue;
            }

            if (write.With is { } maker)
            {
                await waker.WakeAsync(
                    maker.Next with
                    {
                        Version = (maker.Previous?.Version ?? 0) + 1,
                    },
                    cancellationToken
                );
            }

            return _ => Transition.None;
        }

        throw new InvalidOperationException($"{request.Id} was changed by other writers {Tries} times in a row.");
    }

    private async Task<RequestWrite> WriteAsync(
        Request applied,
        Request change,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var alone = new RequestWrite(applied, change);

        // A withdrawn or failed change has no result to apply.
        if (
            change.Status is not (RequestStatus.Ready or RequestStatus.Approved)
            || ResourceOfRequest.ChangeOf(change) is not { } update
            || ResourceOfRequest.ChangedBy(change) is not { } makerId
            || await store.FindAsync(makerId, cancellationToken) is not { } maker
            || ResourceOfRequest.Moved(maker) is not { } moved
        )
        {
            return alone;
        }

        var stored = await resources.FindAsync(moved.Resource.Id, cancellationToken);
        var next = (stored ?? moved.Resource).Changed(update, now).Next ?? (stored is null ? moved.Resource : null);
        var made = moved.Request.Changed(change, now).Next ?? moved.Request;
        return alone with
        {
            With = ReferenceEquals(made, maker) ? null : new RequestWrite(made, maker),
            Resource = next is null ? null : new ResourceWrite(next, stored),
        };
    }
}
