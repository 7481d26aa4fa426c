using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Backfill;

/// <summary>Moves a lease's work item, which an earlier version stored with the request, to the resource.</summary>
/// <param name="kind">The reminder or the end of the lease.</param>
/// <param name="backfill">Moves the work item.</param>
internal sealed class MoveLeaseWork(WorkKind kind, ResourceBackfill backfill) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => kind;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request owner,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        await backfill.MoveAsync(owner.Id, cancellationToken);
        return current => current.Done(item);
    }
}
