using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Leases;

/// <summary>
/// Reminds the owner in a private message that a lease ends soon. If their channel can't
/// reach them, operators get a message instead.
/// </summary>
internal sealed class RemindLeaseWork(IRequestStore requests, IEnumerable<IPrivateChannel> channels, TimeProvider time)
    : IResourceWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.RemindLease;

    /// <inheritdoc/>
    public async Task<Func<Resource, Transition<Resource>>> DoAsync(
        Resource owner,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        var channel =
            owner.Origin.Address.Length == 0
                ? null
                : channels.FirstOrDefault(candidate => candidate.Channel == owner.Origin.Channel);
        if (
            channel is not null
            && owner.IsActive
            && await requests.FindAsync(owner.MadeBy, cancellationToken) is { } maker
        )
        {
            await channel.TellAloneAsync(maker, new PrivateNote.LeaseEnds(), cancellationToken);
        }

        return current => current.LeaseReminded(item, isTold: channel is not null, time.GetUtcNow());
    }
}
