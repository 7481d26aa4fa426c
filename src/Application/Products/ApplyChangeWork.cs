using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>Writes what came of a change into the request that made the thing. Repeated, it finds itself
/// there.</summary>
internal sealed class ApplyChangeWork(IRequestStore store, RequestWaker waker, TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.ApplyChange;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        // Not once it was withdrawn: then nothing came of it.
        if (
            request is { Change: { } change, Status: RequestStatus.Ready or RequestStatus.Approved }
            && await store.ChangeAsync(change.Of, made => made.Changed(request, time.GetUtcNow()), cancellationToken)
                is { Moved: true, Request: { } moved }
        )
        {
            await waker.WakeAsync(moved, cancellationToken);
        }

        return current => current.ChangeApplied(item, time.GetUtcNow());
    }
}
