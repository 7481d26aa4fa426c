using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Leases;

/// <summary>Reminds the requester, by a message that nobody else reads, that what he has ends soon. Where his channel
/// cannot reach him, operators are told instead.</summary>
internal sealed class RemindLeaseWork(IEnumerable<IPrivateChannel> channels, TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.RemindLease;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        var channel =
            request.Origin.Address.Length == 0
                ? null
                : channels.FirstOrDefault(candidate => candidate.Channel == request.Origin.Channel);
        if (channel is not null && request.HasProduct)
        {
            await channel.TellAloneAsync(request, new PrivateNote.LeaseEnds(), cancellationToken);
        }

        return current => current.LeaseReminded(item, isTold: channel is not null, time.GetUtcNow());
    }
}
