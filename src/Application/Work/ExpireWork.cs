using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>Ends a request that nobody decided in time. A decision that comes at the same moment either wins, or is
/// told that it came too late.</summary>
internal sealed class ExpireWork(TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.Expire;

    /// <inheritdoc/>
    public Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<Func<Request, Transition>>(current =>
            current.Status == RequestStatus.PendingApproval ? current.Expire(time.GetUtcNow()) : current.Done(item)
        );
}
