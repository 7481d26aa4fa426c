using ChatOps.Vending.Languages;
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
            var words = SpokenLanguages.Of(request.Origin.Language);
            var wish = ProductKind.Of(request, words).Wish(request);
            var link = links.LinkFor(request);
            await channel.TellAloneAsync(
                request, words.News.SecretsNeeded(request.Requester.FirstName, wish, request.Id, request.ExpiresAt, link), link, cancellationToken);
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
    /// <param name="request">The request.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="link">The page of the product's own that the sentence names; null where it names none.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task TellAloneAsync(AccountRequest request, string text, string? link, CancellationToken cancellationToken);
}
