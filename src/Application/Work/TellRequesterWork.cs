using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>Tells the requester about one entry of the history, where they made the request.</summary>
internal sealed class TellRequesterWork(IEnumerable<IRequesterChannel> channels) : IWorkHandler
{
    private readonly Dictionary<string, IRequesterChannel> byName = channels.ToDictionary(
        channel => channel.Channel,
        StringComparer.Ordinal
    );

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TellRequester;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (
            byName.TryGetValue(request.Origin.Channel, out var channel)
            && int.TryParse(item.Subject, out var index)
            && index < request.History.Count
        )
        {
            await channel.TellAsync(request, request.History[index], cancellationToken);
        }

        return current => current.Done(item);
    }
}
