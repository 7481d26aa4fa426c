using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Leases;

/// <summary>Asks the operators once the time of something has come. It terminates nothing.</summary>
internal sealed class EndLeaseWork(TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.EndLease;

    /// <inheritdoc/>
    public Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    ) => Task.FromResult<Func<Request, Transition>>(current => current.LeaseEnded(item, time.GetUtcNow()));
}
