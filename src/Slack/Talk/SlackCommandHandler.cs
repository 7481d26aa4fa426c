using System.Text;
using ChatOps.Application.Inbox;
using ChatOps.Slack.Asking;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;
using ChatOps.Slack.Web;

namespace ChatOps.Slack.Talk;

/// <summary>Handles commands of people whose profile the front door hadn't stored. Reads it, so that later checks know
/// the person. Answers a <c>status</c>, or says why they may not ask.</summary>
internal sealed class SlackCommandHandler(
    SlackIdentity identity,
    SlackActs acts,
    SlackPeople people,
    SlackCommandAnswers answers,
    SlackTeller teller,
    SlackRecords records
) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackCommand;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        await identity.BotUserIdAsync(cancellationToken);
        if (SlackInteractionReader.ReadCommand(Encoding.UTF8.GetBytes(message.Body)) is SlackCommand command)
        {
            await acts.HandleAsync(message, command, () => AnswerAsync(command, cancellationToken), cancellationToken);
        }
    }

    private async Task<SlackOutcome> AnswerAsync(SlackCommand command, CancellationToken cancellationToken)
    {
        if (await records.IsDoneAsync(command.Identity, cancellationToken))
        {
            return SlackOutcome.Silent(SlackSilence.ShownBefore);
        }

        var who = await people.FindAsync(command.TeamId, command.UserId, cancellationToken);
        var text =
            who.IsMachine ? null
            : who.Person is not { } person ? who.Refusal
            : SlackCommandAnswers.IsStatus(command) ? await answers.StatusAsync(person, who.Words, cancellationToken)
            : null;
        if (text is not null)
        {
            await teller.WhisperAsync(command.Place, SlackContents.Of(text), cancellationToken);
        }

        await records.DoneAsync(command.Identity, cancellationToken);
        return text is not null
            ? SlackOutcome.Shown
            : SlackOutcome.Silent(who.IsMachine ? SlackSilence.Machine : SlackSilence.ShownBefore);
    }
}
