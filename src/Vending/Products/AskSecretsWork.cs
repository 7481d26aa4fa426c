using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Work;

namespace ChatOps.Vending.Products;

/// <summary>Sends the requester his link, where his channel can tell him something that nobody else reads.</summary>
public sealed class AskSecretsWork(SecretLinks links, IEnumerable<IPrivateChannel> channels) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.AskSecrets;

    /// <inheritdoc/>
    public async Task<Func<AccountRequest, Transition>> DoAsync(AccountRequest request, WorkItem item, CancellationToken cancellationToken)
    {
        if (request.Product?.LacksSecrets == true && channels.FirstOrDefault(channel => channel.Channel == request.Origin.Channel) is { } channel)
        {
            var what = ProductKind.Of(request).Title(request);
            await channel.TellAloneAsync(
                request,
                $"{request.Requester.FirstName}, your {what} ({request.Id}) needs something that must not be said in chat. Please give it on this page, which is yours alone, until {request.ExpiresAt.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC: {links.LinkFor(request)}",
                cancellationToken);
        }

        return current => current.Done(item);
    }
}

/// <summary>A channel that can tell a requester something that nobody else reads.</summary>
public interface IPrivateChannel
{
    /// <summary>The channel's name, as in <see cref="RequestOrigin.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>Tells him alone. Called again after a crash that left it unknown whether he was told.</summary>
    Task TellAloneAsync(AccountRequest request, string text, CancellationToken cancellationToken);
}
