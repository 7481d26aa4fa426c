using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;

namespace ChatOps.Api.Accounts;

/// <summary>
/// Makes links of what the bot says about the page for secret values: the bot's hook holds no key, and only the
/// requester himself, in an answer that goes to
/// him alone, is given a link that works.
/// </summary>
internal sealed class SecretPages(SecretLinks links, IRequestStore store)
{
    /// <summary>The text with a whole link in place of the page of each request that is the speaker's own.</summary>
    public async Task<string> SignAsync(string text, Person speaker, CancellationToken cancellationToken)
    {
        var signed = text;
        foreach (var id in SecretLinks.NamedIn(text))
        {
            if (
                await store.FindAsync(id, cancellationToken) is { } request
                && EmailAddress.IsSamePerson(request.Requester.Email, speaker.Email)
            )
            {
                signed = signed.Replace(SecretLinks.PathOf(id), links.LinkFor(request), StringComparison.Ordinal);
            }
        }

        return signed;
    }
}
