using System.Diagnostics;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Turns private notes into sentences.</summary>
public static class PrivateNoteText
{
    /// <summary>Returns the sentence in the requester's language.</summary>
    public static string For(this PrivateNote note, Request request)
    {
        var words = SpokenLanguages.Of(request.Origin.Language);
        var (text, name) = (ProductText.Of(request, words), request.Requester.FirstName);
        return note switch
        {
            PrivateNote.LeaseEnds => words.Request.LeaseEnds(
                name,
                text.Title(request),
                request.Id,
                request.LeaseEndsAt ?? DateTimeOffset.MaxValue
            ),
            PrivateNote.SecretsNeeded { Link: var link } => words.News.SecretsNeeded(
                name,
                text.Wish(request),
                request.Id,
                request.ExpiresAt,
                link
            ),
            _ => throw new UnreachableException($"{note.GetType()} has no text."),
        };
    }
}
