using ChatOps.Conversations;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;

namespace ChatOps.Slack.Asking;

/// <summary>Creates a request from a submitted form, by the same rules as in a conversation. The requester gets direct
/// messages about the request.</summary>
internal sealed class SlackSubmissions(
    SlackPeople people,
    SlackForms forms,
    RequestSummary summary,
    SlackTeller teller,
    SlackRecords records
)
{
    public async Task<SlackOutcome> MakeAsync(SlackViewSubmission submission, CancellationToken cancellationToken)
    {
        if (forms.Of(submission) is not { } form)
        {
            return SlackOutcome.Tell(SlackNote.Unknown);
        }

        if (await records.IsDoneAsync(submission.Identity, cancellationToken))
        {
            return SlackOutcome.Silent(SlackSilence.ShownBefore);
        }

        var place = submission.Place;
        await teller.SayAsync(
            place,
            SlackContents.Of(await SentenceAsync(form, submission, place, cancellationToken)),
            cancellationToken
        );
        await records.DoneAsync(submission.Identity, cancellationToken);
        return SlackOutcome.Shown;
    }

    private async Task<string> SentenceAsync(
        ISlackForm form,
        SlackViewSubmission submission,
        SlackPlace place,
        CancellationToken cancellationToken
    )
    {
        var who = await people.FindAsync(submission.TeamId, submission.UserId, cancellationToken);
        if (who.Person is not { } person)
        {
            return who.Refusal ?? SlackNote.Unknown.TextIn(who.Words);
        }

        var words = who.Words;
        var origin = new RequestOrigin(
            SlackPlace.Channel,
            $"{submission.TeamId}:{submission.UserId}",
            $"{SlackPlace.Channel}:{submission.Identity}",
            place.Address
        )
        {
            Language = ReferenceEquals(words, Words.English) ? string.Empty : words.Code,
        };
        var result = await form.CreateAsync(submission, person, origin, cancellationToken);
        if (result.Request is not { } request)
        {
            var objections = result.Objections.Select(objection => objection.Says(words));
            var refusal = words.Conversation.NothingRequested(person.FirstName, [.. objections]);
            return $"{refusal} {words.Slack.TryAgain(SlackApp.Command)}";
        }

        var sentence = await summary.SentenceAsync(request, words, cancellationToken);
        return request.Subject is NewAccount
            ? words.Slack.AccountRequested(person.FirstName, sentence)
            : words.Slack.Requested(person.FirstName, sentence);
    }
}
