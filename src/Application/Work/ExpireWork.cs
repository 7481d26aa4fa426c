using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>
/// Expires a request without a decision in time. Of a decision at the same moment
/// and the expiry, the first one stored wins.
/// </summary>
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
