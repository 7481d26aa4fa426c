using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Backfill;

/// <summary>A lease's work item that an earlier program left with a request: moves it to the resource, which runs
/// it.</summary>
/// <param name="kind">A reminder, or the end.</param>
/// <param name="backfill">What moves it.</param>
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
