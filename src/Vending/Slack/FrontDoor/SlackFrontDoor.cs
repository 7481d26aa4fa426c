using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Vending.Languages;
using ChatOps.Vending.Slack.Asking;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.Deciding;
using ChatOps.Vending.Slack.Inbound;
using ChatOps.Vending.Slack.People;
using ChatOps.Vending.Slack.Talk;
using SlackNet;

namespace ChatOps.Vending.Slack.FrontDoor;

/// <summary>
/// What is done with a verified interaction or command before Slack gets its answer: read what is needed, put it on the queue. Never Lex, and no call of Slack's
/// Web API except opening a modal, whose trigger lives 3 seconds. Events have an <see cref="SlackEventIntake"/> of their own.
/// </summary>
public sealed class SlackFrontDoor
{
    private readonly SlackOptions options;
    private readonly SlackQueue queue;
    private readonly SlackPace pace;
    private readonly SlackPeople people;
    private readonly SlackModals modals;
    private readonly SlackRequestForm account;
    private readonly SlackForms forms;
    private readonly SlackDecisions decisions;
    private readonly SlackCommandAnswers answers;

    internal SlackFrontDoor(
        SlackOptions options, SlackQueue queue, SlackPace pace, SlackPeople people, SlackModals modals, SlackRequestForm account, SlackForms forms, SlackDecisions decisions, SlackCommandAnswers answers)
    {
        this.options = options;
        this.queue = queue;
        this.pace = pace;
        this.people = people;
        this.modals = modals;
        this.account = account;
        this.forms = forms;
        this.decisions = decisions;
        this.answers = answers;
    }

    /// <summary>A body from <see cref="SlackApp.InteractionsPath"/>.</summary>
    /// <exception cref="SlackPayloadException">It is not what Slack sends.</exception>
    public async Task<SlackAnswer> InteractionAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var payload = SlackForm.Parse(body.Span)["payload"];
        switch (SlackInteractionReader.ReadForm(body.Span))
        {
            case SlackBlockAction press when press.TeamId == options.TeamId:
                if (await pace.IsTooFastAsync(new SlackPlace(press.TeamId, press.ChannelId, press.ThreadTs, press.UserId), tell: true, cancellationToken))
                {
                    return SlackAnswer.Acknowledged;
                }

                await PressAsync(press, payload, cancellationToken);
                return SlackAnswer.Acknowledged;
            case SlackShortcut shortcut when shortcut.TeamId == options.TeamId:
                if (!await pace.IsTooFastAsync(new SlackPlace(shortcut.TeamId, string.Empty, null, shortcut.UserId), tell: true, cancellationToken))
                {
                    await StartAsync(shortcut, cancellationToken);
                }

                return SlackAnswer.Acknowledged;
            case SlackViewSubmission submission when submission.TeamId == options.TeamId:
                return await SubmitAsync(submission, payload, cancellationToken);
            default:
                return SlackAnswer.Acknowledged;
        }
    }

    /// <summary>A body from <see cref="SlackApp.CommandsPath"/>.</summary>
    /// <exception cref="SlackPayloadException">It is not what Slack sends.</exception>
    public async Task<SlackAnswer> CommandAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (SlackInteractionReader.ReadCommand(body.Span) is not SlackCommand command)
        {
            return SlackAnswer.Acknowledged;
        }

        if (command.TeamId == options.TeamId && await pace.CountAsync(command.TeamId, command.UserId, cancellationToken) is { IsAllowed: false } verdict)
        {
            return await pace.IsToBeToldAsync(verdict, cancellationToken) ? Private(await TooFastAsync(command.TeamId, command.UserId, cancellationToken)) : SlackAnswer.Acknowledged;
        }

        var who = await people.RecallAsync(command.TeamId, command.UserId, cancellationToken);
        if (who?.Refusal is { } refusal)
        {
            return Private(refusal);
        }

        var words = people.WordsOf(who);
        if (SlackCommandAnswers.IsStatus(command))
        {
            if (who?.Person is { } person)
            {
                return Private(await answers.StatusAsync(person, words, cancellationToken));
            }

            await LaterAsync(command, body, cancellationToken);
            return Private(words.Slack.OneMoment);
        }

        if (!SlackCommandAnswers.IsForm(command))
        {
            return Private(words.Slack.Help(SlackApp.Command));
        }

        var view = SlackCommandAnswers.IsOrder(command) ? await forms.ChoiceAsync(who?.Person, words, cancellationToken) : await account.ViewAsync(words, cancellationToken);
        var isOpen = await modals.TryOpenAsync(command.TriggerId, view, cancellationToken);
        if (who is null)
        {
            await LaterAsync(command, body, cancellationToken);
        }

        return isOpen ? SlackAnswer.Acknowledged : Private(words.Slack.FormNotOpened(SlackApp.Command));
    }

    private static SlackAnswer Private(string text)
    {
        var blocks = SlackTexts.Sections(text).Select(section => new JsonObject
        {
            ["type"] = "section",
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = section.Text.Text, ["emoji"] = false },
        });
        return SlackAnswer.Json(new JsonObject { ["response_type"] = "ephemeral", ["text"] = SlackText.Escape(text), ["blocks"] = new JsonArray([.. blocks]) }.ToJsonString());
    }

    private Task LaterAsync(SlackCommand command, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        queue.SendCommandAsync($"{command.TeamId}:{command.UserId}:command", command.Identity, Encoding.UTF8.GetString(body.Span), cancellationToken);

    private async Task PressAsync(SlackBlockAction press, string payload, CancellationToken cancellationToken)
    {
        if (SlackActions.IsOpening(press))
        {
            await modals.TryOpenAsync(press.TriggerId, await OpenedByAsync(press, cancellationToken), cancellationToken);
            return;
        }

        if (press.ActionId == SlackForms.ChooseAction)
        {
            var who = await people.RecallAsync(press.TeamId, press.UserId, cancellationToken);
            await modals.TryPushAsync(press.TriggerId, await forms.ChosenAsync(press.Value, who?.Person, people.WordsOf(who), cancellationToken), cancellationToken);
            return;
        }

        if (press.ActionId == SlackApprovalMessage.DenyAction)
        {
            var refusal = await decisions.RecallRefusalAsync(press.TeamId, press.UserId, press.Value, "?", cancellationToken);
            var pressed = new SlackPlace(press.TeamId, press.ChannelId, press.ThreadTs, press.UserId);
            if (refusal is null && await modals.TryOpenAsync(press.TriggerId, SlackDenyForm.View(press.Value, pressed, await people.RecallWordsAsync(press.TeamId, press.UserId, cancellationToken)), cancellationToken))
            {
                return;
            }
        }

        if (SlackActions.IsChoice(press) || SlackActions.IsDecision(press))
        {
            await queue.SendInteractionAsync(GroupOf(press), press.Identity, payload, cancellationToken);
        }
    }

    private async Task<SlackAnswer> SubmitAsync(SlackViewSubmission submission, string payload, CancellationToken cancellationToken)
    {
        var form = forms.Of(submission);
        var errors = await TooFastErrorsAsync(form, submission, cancellationToken) ?? submission.CallbackId switch
        {
            SlackDenyForm.Callback => await DenyErrorsAsync(submission, cancellationToken),
            _ when form is not null => await ErrorsAsync(form, submission, cancellationToken),
            _ => null,
        };
        if (errors is null)
        {
            return SlackAnswer.Acknowledged;
        }

        if (errors.Count > 0)
        {
            var byBlock = new JsonObject(errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value)));
            return SlackAnswer.Json(new JsonObject { ["response_action"] = "errors", ["errors"] = byBlock }.ToJsonString());
        }

        await queue.SendInteractionAsync($"{submission.TeamId}:{submission.UserId}:view", submission.Identity, payload, cancellationToken);

        // The choice that the form may stand on is closed with it.
        return form is null ? SlackAnswer.Acknowledged : SlackAnswer.Json(new JsonObject { ["response_action"] = "clear" }.ToJsonString());
    }

    private async Task<string> TooFastAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        (await people.RecallWordsAsync(teamId, userId, cancellationToken)).Slack.TooFast;

    // The form stays open with the sentence at one of its fields. Null where he is within his limit, or the form is none of ours.
    private async Task<IReadOnlyDictionary<string, string>?> TooFastErrorsAsync(ISlackForm? form, SlackViewSubmission submission, CancellationToken cancellationToken)
    {
        var field = submission.CallbackId == SlackDenyForm.Callback ? SlackDenyForm.Reason
            : form is null ? null
            : submission.Values.Keys.FirstOrDefault() ?? string.Empty;
        return field is null || await pace.CountAsync(submission.TeamId, submission.UserId, cancellationToken) is { IsAllowed: true }
            ? null
            : new Dictionary<string, string>(StringComparer.Ordinal) { [field] = await TooFastAsync(submission.TeamId, submission.UserId, cancellationToken) };
    }

    // Who is not known yet is offered everything; the request's own check has the last word.
    private async Task<ModalViewDefinition> OpenedByAsync(SlackBlockAction press, CancellationToken cancellationToken)
    {
        var who = await people.RecallAsync(press.TeamId, press.UserId, cancellationToken);
        return press.ActionId == SlackForms.OrderAction
            ? await forms.ChoiceAsync(who?.Person, people.WordsOf(who), cancellationToken)
            : await account.ViewAsync(people.WordsOf(who), cancellationToken);
    }

    private async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(ISlackForm form, SlackViewSubmission submission, CancellationToken cancellationToken)
    {
        var who = await people.RecallAsync(submission.TeamId, submission.UserId, cancellationToken);
        return await form.ErrorsAsync(submission, who?.Person, people.WordsOf(who), cancellationToken);
    }

    private async Task StartAsync(SlackShortcut shortcut, CancellationToken cancellationToken)
    {
        var who = await people.RecallAsync(shortcut.TeamId, shortcut.UserId, cancellationToken);
        if (shortcut.CallbackId == SlackForms.OrderAction)
        {
            var words = people.WordsOf(who);
            var view = who?.Refusal is { } refusal ? SlackFormView.Saying(words.Slack.OrderSomething, refusal, words) : await forms.ChoiceAsync(who?.Person, words, cancellationToken);
            await modals.TryOpenAsync(shortcut.TriggerId, view, cancellationToken);
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> DenyErrorsAsync(SlackViewSubmission submission, CancellationToken cancellationToken)
    {
        var reason = submission.ValueOf(SlackDenyForm.Reason).Lines;
        var refusal = await decisions.RecallRefusalAsync(submission.TeamId, submission.UserId, SlackDenyForm.Read(submission.PrivateMetadata).RequestId, reason, cancellationToken)
            ?? (string.IsNullOrWhiteSpace(reason) ? new Say(words => words.Request.ReasonMissing) : null);
        return refusal is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { [SlackDenyForm.Reason] = refusal(await people.RecallWordsAsync(submission.TeamId, submission.UserId, cancellationToken)) };
    }

    // The same as that of the words that the person says there, so that presses and words keep their order.
    private static string GroupOf(SlackBlockAction press) =>
        press.ThreadTs is { } thread && !press.ChannelId.StartsWith('D') ? $"{press.TeamId}:{press.ChannelId}:{thread}:{press.UserId}" : $"{press.TeamId}:{press.ChannelId}:{press.UserId}";
}
