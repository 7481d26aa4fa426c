using ChatOps.Application.Channels;
using ChatOps.Application.Conversations;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Talk;

/// <summary>
/// Slack as a channel: the speaker is whom Slack's profile shows, the answer is a post where he spoke, with buttons.
/// Later things are told by
/// <see cref="ChatOps.Slack.Telling.SlackRequesterChannel"/>. What makes a turn survive a crash stands around this, in
/// <see cref="SlackTalk"/>.
/// </summary>
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

        // Before the post: Slack has no key by which it would know a repeated one, so that a copy whose answer was lost
        // must be known by what it carries.
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

    // The copy that we know of, and the one that the person saw and pressed.
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

/// <summary>What was said in Slack, by somebody who may speak.</summary>
/// <param name="Spoken">What and where.</param>
/// <param name="Speaker">Who.</param>
/// <param name="Words">His language, as his profile has it.</param>
/// <param name="Last">What the bot said last in this conversation; null where nothing.</param>
internal sealed record SlackHeard(
    SlackSpoken Spoken,
    ChatOps.Domain.People.Person Speaker,
    Words Words,
    SlackSaid? Last
);
