using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;

namespace ChatOps.Api.Accounts;

/// <summary>
/// Signs links to the page for secret values. The bot's hook has no signing key, so its replies hold only the page's
/// path; a link that works goes to the requester and to no one else.
/// </summary>
internal sealed class SecretPages(SecretLinks links, IRequestStore store)
{
    /// <summary>Returns the text with a signed link for each request of the speaker.</summary>
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
