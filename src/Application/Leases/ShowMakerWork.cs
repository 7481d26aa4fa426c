using ChatOps.Application.Creation;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Leases;

/// <summary>Updates every board that shows the request of a resource.</summary>
internal sealed class ShowMakerWork(IRequestStore requests, IEnumerable<IRequestBoard> boards) : IResourceWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.ShowApprovers;

    /// <inheritdoc/>
    public async Task<Func<Resource, Transition<Resource>>> DoAsync(
        Resource owner,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (await requests.FindAsync(owner.MadeBy, cancellationToken) is { } maker)
        {
            foreach (var board in boards.Where(board => board.IsOpen))
            {
                await board.ShowAsync(maker, cancellationToken);
            }
        }

        return current => current.Done(item);
    }
}
