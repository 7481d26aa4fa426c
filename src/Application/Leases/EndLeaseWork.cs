using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Leases;

/// <summary>Asks the operators to act when a lease has ended. It terminates nothing.</summary>
internal sealed class EndLeaseWork(TimeProvider time) : IResourceWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.EndLease;

    /// <inheritdoc/>
    public Task<Func<Resource, Transition<Resource>>> DoAsync(
        Resource owner,
        WorkItem item,
        CancellationToken cancellationToken
    ) => Task.FromResult<Func<Resource, Transition<Resource>>>(current => current.LeaseEnded(item, time.GetUtcNow()));
}
