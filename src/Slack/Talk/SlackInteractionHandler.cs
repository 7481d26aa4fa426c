using ChatOps.Application;
using ChatOps.Application.Inbox;
using ChatOps.Application.Slack;
using ChatOps.Domain.Incoming;
using ChatOps.Languages;
using ChatOps.Slack.Asking;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Deciding;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;
using ChatOps.Slack.Web;

namespace ChatOps.Slack.Talk;

/// <summary>Handles queued presses and submissions.</summary>
internal sealed class SlackInteractionHandler(
    SlackOptions options,
    SlackIdentity identity,
    SlackActs acts,
    SlackPeople people,
    SlackTalk talk,
    SlackSubmissions submissions,
    SlackDecisions decisions,
    SlackTeller teller,
    SlackRecords records,
    StageOptions stage,
    TimeProvider time
) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackInteraction;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        await identity.BotUserIdAsync(cancellationToken);
        if (SlackInteractionReader.ReadPayload(message.Body, options.TeamId) is SlackAct act)
        {
            await acts.HandleAsync(message, act, () => HandleAsync(act, cancellationToken), cancellationToken);
        }
    }

    private Task<SlackOutcome> HandleAsync(SlackAct act, CancellationToken cancellationToken) =>
        act switch
        {
            SlackBlockAction press => HandleAsync(press, cancellationToken),
            SlackViewSubmission { CallbackId: SlackDenyForm.Callback } submission => decisions.DenyAsync(
                submission,
                cancellationToken
            ),
            SlackViewSubmission submission => submissions.MakeAsync(submission, cancellationToken),
            _ => Task.FromResult(SlackOutcome.Tell(SlackNote.Unknown)),
        };

    private Task<SlackOutcome> HandleAsync(SlackBlockAction press, CancellationToken cancellationToken) =>
        SlackActions.KindOf(press) switch
        {
            SlackActionKind.Choice => AnswerAsync(press, cancellationToken),
            SlackActionKind.Approve or SlackActionKind.Deny => decisions.PressAsync(press, cancellationToken),
            _ => Task.FromResult(SlackOutcome.Tell(SlackNote.Unknown)),
        };

    // A press sends its value once; a later answer to the same question gets a note that it is too late.
    private async Task<SlackOutcome> AnswerAsync(SlackBlockAction press, CancellationToken cancellationToken)
    {
        var post = new SlackPost(press.ChannelId, press.MessageTs);
        var isDone = records.IsDoneAsync(press.Identity, cancellationToken);
        var asked = records.QuestionAsync(press.ChannelId, press.Question, cancellationToken);
        await Task.WhenAll(isDone, asked);
        if (await isDone)
        {
            return SlackOutcome.Silent(SlackSilence.ShownBefore);
        }

        var question = await asked;
        var said = question is null ? null : await records.LastSaidAsync(question.Conversation, cancellationToken);
        if (said is not null && said.Delivery == press.Identity)
        {
            // The worker that handled this press before answered it, and crashed before it recorded that.
            await records.DoneAsync(press.Identity, cancellationToken);
            return SlackOutcome.Silent(SlackSilence.ShownBefore);
        }

        if (ObjectionTo(press, post, question, said) is { } objection)
        {
            var words = question?.UserId == press.UserId ? SpokenLanguages.Find(said?.Reply.Language) : null;
            words ??= await people.RecallWordsAsync(press.TeamId, press.UserId, cancellationToken);
            await teller.WhisperAsync(press.Place, SlackContents.Of(objection(words)), cancellationToken);
            await records.DoneAsync(press.Identity, cancellationToken);
            return SlackOutcome.Shown;
        }

        var turn = $"{SlackPlace.Channel}:{press.TeamId}:{press.ChannelId}:{press.Question}:press";
        return await talk.AnswerAsync(
            new SlackSpoken(
                press.Place,
                question!.Conversation,
                press.Identity,
                turn,
                IncomingText.OfOurs(press.Value),
                press.Label.Length > 0 ? press.Label : press.Value,
                post
            ),
            new SlackSeen(IsDone: false, said),
            cancellationToken
        );
    }

    private Say? ObjectionTo(SlackBlockAction press, SlackPost post, SlackQuestion? question, SlackSaid? said)
    {
        if (question is not null && question.UserId != press.UserId)
        {
            // Comes first: it holds even while a worker is still recording the question's post.
            return words => words.Slack.SomebodyElses;
        }

        if (question is null || said is null)
        {
            return words => words.Slack.TooOld;
        }

        var isLast = said.Question is { } last ? last == press.Question : said.Post == post;
        return !isLast ? words => words.Slack.AlreadyAnswered
            : time.GetUtcNow() - said.At >= stage.ConversationIdle ? words => words.Slack.TooOld
            : null;
    }
}
