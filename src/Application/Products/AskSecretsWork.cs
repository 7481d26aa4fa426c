using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>Sends the requester a link for secret parameters, if their channel supports private messages.</summary>
internal sealed class AskSecretsWork(SecretLinks links, IEnumerable<IPrivateChannel> channels) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.AskSecrets;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (
            request.Subject.LacksSecrets
            && channels.FirstOrDefault(channel => channel.Channel == request.Origin.Channel) is { } channel
        )
        {
            await channel.TellAloneAsync(
                request,
                new PrivateNote.SecretsNeeded(links.LinkFor(request)),
                cancellationToken
            );
        }

        return current => current.Done(item);
    }
}
