using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Leases;

/// <summary>Sends the owner one entry of their resource's history, if they opted in.</summary>
internal sealed class TellOwnerWork(IRequestStore requests, IEnumerable<IRequesterChannel> channels)
    : IResourceWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TellRequester;

    /// <inheritdoc/>
    public async Task<Func<Resource, Transition<Resource>>> DoAsync(
        Resource owner,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (
            channels.FirstOrDefault(candidate => candidate.Channel == owner.Origin.Channel) is { } channel
            && int.TryParse(item.Subject, out var index)
            && index < owner.History.Count
            && await requests.FindAsync(owner.MadeBy, cancellationToken) is { } maker
        )
        {
            await channel.TellAsync(maker, owner.History[index], cancellationToken);
        }

        return current => current.Done(item);
    }
}
