using System.Text;
using ChatOps.Vending.Inbox;
using ChatOps.Vending.Slack.Asking;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.Inbound;
using ChatOps.Vending.Slack.People;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Slack.Web;

namespace ChatOps.Vending.Slack.Talk;

/// <summary>
/// Commands of people whom the front door did not know yet: reads who they are, so that the form they are filling in meets every rule,
/// and answers what could not be answered at once.
/// </summary>
internal sealed class SlackCommandHandler(SlackIdentity identity, SlackPeople people, SlackCommandAnswers answers, SlackWeb web, SlackRecords records) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackCommand;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        await identity.BotUserIdAsync(cancellationToken);
        if (SlackInteractionReader.ReadCommand(Encoding.UTF8.GetBytes(message.Body)) is not SlackCommand command
            || await records.IsDoneAsync(command.Identity, cancellationToken))
        {
            return;
        }

        var who = await people.FindAsync(command.TeamId, command.UserId, cancellationToken);
        if (who.Refusal is not null || SlackCommandAnswers.IsStatus(command))
        {
            var text = who.Refusal ?? await answers.StatusAsync(who.Person!, who.Words, cancellationToken);
            try
            {
                await web.WhisperAsync(command.ChannelId, null, command.UserId, SlackContents.Of(text), cancellationToken);
            }
            catch (SlackRefusalException exception) when (SlackCodes.IsUnreachable(exception))
            {
                // The command was typed where the bot is not: the person gets it directly.
                await web.PostAsync(await web.DirectAsync(command.UserId, cancellationToken), null, SlackContents.Of(text), cancellationToken);
            }
        }

        await records.DoneAsync(command.Identity, cancellationToken);
    }
}
