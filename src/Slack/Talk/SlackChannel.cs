using ChatOps.Application.Channels;
using ChatOps.Application.Conversations;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Talk;

/// <summary>Slack as a channel: Slack's profile proves the speaker, and the reply is a post in the same place, with
/// buttons. <see cref="ChatOps.Slack.Telling.SlackRequesterChannel"/> sends later messages, and <see cref="SlackTalk"/>
/// makes a turn survive a crash.</summary>
internal sealed partial class SlackChannel(
    SlackWeb web,
    SlackRecords records,
    TimeProvider time,
    ILogger<SlackChannel> logger
) : IChannel<SlackHeard, SlackPost>
{
    /// <inheritdoc/>
    public string Name => SlackPlace.Channel;

    /// <inheritdoc/>
    public Utterance Hear(SlackHeard call) =>
        new(Name, call.Spoken.Conversation, call.Speaker, call.Spoken.Text, call.Spoken.Turn, call.Spoken.Place.Address)
        {
            Locale = call.Words.Code,
        };

    /// <inheritdoc/>
    public async Task<SlackPost> AnswerAsync(
        SlackHeard call,
        Utterance said,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        var (spoken, place) = (call.Spoken, call.Spoken.Place);
        if (call.Last?.Reply.Choices is not null)
        {
            await CloseAsync(call.Last, spoken, cancellationToken);
        }

        // Recorded before the post: Slack has no key for a repeated post, so a copy whose answer was lost is known by
        // its content.
        var question = SlackQuestion.KeyOf(spoken.Turn);
        if (reply.Choices is not null)
        {
            await records.AskAsync(
                place.ChannelId,
                question,
                new SlackQuestion(spoken.Conversation, place.UserId),
                cancellationToken
            );
        }

        var post = await web.PostAsync(
            place.ChannelId,
            place.ThreadTs,
            SlackReplies.Ask(reply, question),
            cancellationToken
        );
        await records.SaidAsync(
            spoken.Conversation,
            new SlackSaid(post, spoken.Delivery, reply, time.GetUtcNow(), question),
            cancellationToken
        );
        return post;
    }

    // The known copy, and the one that the person pressed.
    private async Task CloseAsync(SlackSaid question, SlackSpoken answer, CancellationToken cancellationToken)
    {
        foreach (
            var post in answer.Pressed is { } pressed && pressed != question.Post
                ? [question.Post, pressed]
                : new[] { question.Post }
        )
        {
            try
            {
                await web.UpdateAsync(post, SlackReplies.Answered(question.Reply, answer.Shown), cancellationToken);
            }
            catch (SlackRefusalException exception) when (SlackCodes.IsMessageGone(exception))
            {
                LogGone(post.Channel, post.Ts, exception.ErrorCode);
            }
        }
    }

    [LoggerMessage(
        LogEvents.SlackQuestionGone,
        LogLevel.Information,
        "The question {Ts} in {Channel} is gone ({Code})"
    )]
    private partial void LogGone(string channel, string ts, string code);
}

/// <summary>A message from a person who may speak.</summary>
/// <param name="Spoken">The message and its place.</param>
/// <param name="Speaker">The person.</param>
/// <param name="Words">The language of their profile.</param>
/// <param name="Last">The bot's last message in this conversation; null if there is none.</param>
internal sealed record SlackHeard(
    SlackSpoken Spoken,
    ChatOps.Domain.People.Person Speaker,
    Words Words,
    SlackSaid? Last
);
