using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Work;

namespace ChatOps.Vending.Approvals;

/// <summary>Shows approvers in their channel how a request stands.</summary>
public sealed class ShowApproversWork(IEnumerable<IApproverChannel> channels) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.ShowApprovers;

    /// <inheritdoc/>
    public async Task<Func<AccountRequest, Transition>> DoAsync(AccountRequest request, WorkItem item, CancellationToken cancellationToken)
    {
        foreach (var channel in channels.Where(channel => channel.IsOpen))
        {
            await channel.ShowAsync(request, cancellationToken);
        }

        return current => current.Done(item);
    }
}
