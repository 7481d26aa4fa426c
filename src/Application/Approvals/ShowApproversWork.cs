using ChatOps.Application.Creation;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Updates every board that shows the request.</summary>
internal sealed class ShowApproversWork(IEnumerable<IRequestBoard> boards) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.ShowApprovers;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        foreach (var board in boards.Where(board => board.IsOpen))
        {
            await board.ShowAsync(request, cancellationToken);
        }

        return current => current.Done(item);
    }
}
