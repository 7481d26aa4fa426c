using System.Text;
using ChatOps.Application.Slack;
using ChatOps.Languages;
using ChatOps.Slack.Asking;
using ChatOps.Slack.Deciding;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Talk;
using SlackNet;

namespace ChatOps.Slack.FrontDoor;

/// <summary>Handles a verified interaction or command before Slack gets its answer: reads it and queues it. It calls
/// neither Lex nor Slack, except to open a modal, whose trigger is valid for 3 seconds. Events have their own <see
/// cref="SlackEventIntake"/>.</summary>
public sealed class SlackFrontDoor
{
    private readonly SlackOptions options;
    private readonly SlackQueue queue;
    private readonly SlackResponder responder;
    private readonly SlackPeople people;
    private readonly SlackModals modals;
    private readonly SlackRequestForm account;
    private readonly SlackForms forms;
    private readonly SlackDecisions decisions;
    private readonly SlackCommandAnswers answers;

    internal SlackFrontDoor(
        SlackOptions options,
        SlackQueue queue,
        SlackResponder responder,
        SlackPeople people,
        SlackModals modals,
        SlackRequestForm account,
        SlackForms forms,
        SlackDecisions decisions,
        SlackCommandAnswers answers
    )
    {
        this.options = options;
        this.queue = queue;
        this.responder = responder;
        this.people = people;
        this.modals = modals;
        this.account = account;
        this.forms = forms;
        this.decisions = decisions;
        this.answers = answers;
    }

    /// <summary>Handles a body from <see cref="SlackApp.InteractionsPath"/>.</summary>
    /// <exception cref="SlackPayloadException">The body isn't one of Slack's.</exception>
    public async Task<SlackAnswer> InteractionAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var payload = SlackForm.Parse(body.Span)["payload"];
        return SlackInteractionReader.ReadForm(body.Span, options.TeamId) is SlackAct act
            ? await responder.AnswerAsync(act, () => TakeAsync(act, payload, cancellationToken), cancellationToken)
            : SlackAnswer.Acknowledged;
    }

    /// <summary>Handles a body from <see cref="SlackApp.CommandsPath"/>.</summary>
    /// <exception cref="SlackPayloadException">The body isn't one of Slack's.</exception>
    public async Task<SlackAnswer> CommandAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SlackInteractionReader.ReadCommand(body.Span) is SlackCommand command
            ? await responder.AnswerAsync(
                command,
                () => CommandAsync(command, body, cancellationToken),
                cancellationToken
            )
            : SlackAnswer.Acknowledged;

    private Task<SlackOutcome> TakeAsync(SlackAct act, string payload, CancellationToken cancellationToken) =>
        act switch
        {
            SlackBlockAction press => PressAsync(press, payload, cancellationToken),
            SlackShortcut shortcut => StartAsync(shortcut, cancellationToken),
            SlackViewSubmission submission => SubmitAsync(submission, payload, cancellationToken),
            SlackViewClosed => Task.FromResult(SlackOutcome.Silent(SlackSilence.FormWasClosed)),
            _ => Task.FromResult(SlackOutcome.Tell(SlackNote.Unknown)),
        };

    private async Task<SlackOutcome> CommandAsync(
        SlackCommand command,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    )
    {
        var who = await people.RecallAsync(command.TeamId, command.UserId, cancellationToken);
        if (who?.IsMachine == true)
        {
            return SlackOutcome.Silent(SlackSilence.Machine);
        }

        if (who?.Refusal is { } refusal)
        {
            return SlackOutcome.ShownBy(SlackAnswer.Private(refusal));
        }

        var words = people.WordsOf(who);
        if (SlackCommandAnswers.IsStatus(command))
        {
            if (who?.Person is { } person)
            {
                return SlackOutcome.ShownBy(
                    SlackAnswer.Private(await answers.StatusAsync(person, words, cancellationToken))
                );
            }

            await LaterAsync(command, body, cancellationToken);
            return SlackOutcome.ShownBy(SlackAnswer.Private(words.Slack.OneMoment));
        }

        if (!SlackCommandAnswers.IsForm(command))
        {
            return SlackOutcome.ShownBy(SlackAnswer.Private(words.Slack.Help(SlackApp.Command)));
        }

        var view = SlackCommandAnswers.IsOrder(command)
            ? await forms.ChoiceAsync(who?.Person, words, cancellationToken)
            : await account.ViewAsync(words, cancellationToken);
        var opened = await modals.OpenAsync(command.TriggerId, view, cancellationToken);
        if (who is null)
        {
            await LaterAsync(command, body, cancellationToken);
        }

        return opened;
    }

    private Task LaterAsync(SlackCommand command, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        queue.SendCommandAsync(command, Encoding.UTF8.GetString(body.Span), cancellationToken);

    private async Task<SlackOutcome> PressAsync(
        SlackBlockAction press,
        string payload,
        CancellationToken cancellationToken
    )
    {
        switch (SlackActions.KindOf(press))
        {
            case SlackActionKind.OpenAccountForm:
                return await OpenFormAsync(press, press.TriggerId, cancellationToken);
            case SlackActionKind.OpenChoice:
                return await OpenChoiceAsync(press, press.TriggerId, cancellationToken);
            case SlackActionKind.ChooseProduct:
                var who = await people.RecallAsync(press.TeamId, press.UserId, cancellationToken);
                return await modals.PushAsync(
                    press.TriggerId,
                    await forms.ChosenAsync(press.Value, who?.Person, people.WordsOf(who), cancellationToken),
                    cancellationToken
                );
            case SlackActionKind.Deny when await IsDenyFormOpenAsync(press, cancellationToken):
                return SlackOutcome.Shown;
            case SlackActionKind.Choice or SlackActionKind.Approve or SlackActionKind.Deny:
                return await QueueAsync(press, payload, cancellationToken);
            case SlackActionKind.Link:
                return SlackOutcome.Silent(SlackSilence.SlackOpensTheLink);
            default:
                return SlackOutcome.Tell(SlackNote.Unknown);
        }
    }

    // Opens the denial form. If that fails, the worker tells the person why.
    private async Task<bool> IsDenyFormOpenAsync(SlackBlockAction press, CancellationToken cancellationToken)
    {
        var (team, user, request) = (press.TeamId, press.UserId, press.Value);
        if (await decisions.RecallRefusalAsync(team, user, request, "?", cancellationToken) is not null)
        {
            return false;
        }

        var words = await people.RecallWordsAsync(team, user, cancellationToken);
        var view = SlackDenyForm.View(request, press.Place, words);
        return await modals.OpenAsync(press.TriggerId, view, cancellationToken) == SlackOutcome.Shown;
    }

    private async Task<SlackOutcome> QueueAsync(SlackAct act, string payload, CancellationToken cancellationToken)
    {
        await queue.SendInteractionAsync(act, payload, cancellationToken);
        return SlackOutcome.Queued;
    }

    private async Task<SlackOutcome> SubmitAsync(
        SlackViewSubmission submission,
        string payload,
        CancellationToken cancellationToken
    )
    {
        var form = forms.Of(submission);
        var errors = submission.CallbackId switch
        {
            SlackDenyForm.Callback => await DenyErrorsAsync(submission, cancellationToken),
            _ when form is not null => await ErrorsAsync(form, submission, cancellationToken),
            _ => null,
        };
        if (errors is null)
        {
            return SlackOutcome.Tell(SlackNote.Unknown);
        }

        if (errors.Count > 0)
        {
            return SlackOutcome.ShownBy(SlackAnswer.Errors(errors));
        }

        await queue.SendInteractionAsync(submission, payload, cancellationToken);

        // Also closes the menu of products under the form.
        return form is null ? SlackOutcome.Queued : SlackOutcome.ShownBy(SlackAnswer.CloseAll);
    }

    private async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(
        ISlackForm form,
        SlackViewSubmission submission,
        CancellationToken cancellationToken
    )
    {
        var who = await people.RecallAsync(submission.TeamId, submission.UserId, cancellationToken);
        return await form.ErrorsAsync(submission, who?.Person, people.WordsOf(who), cancellationToken);
    }

    private Task<SlackOutcome> StartAsync(SlackShortcut shortcut, CancellationToken cancellationToken) =>
        shortcut.CallbackId switch
        {
            SlackForms.OrderAction => OpenChoiceAsync(shortcut, shortcut.TriggerId, cancellationToken),
            _ => Task.FromResult(SlackOutcome.Tell(SlackNote.Unknown)),
        };

    private Task<SlackOutcome> OpenFormAsync(SlackAct act, string triggerId, CancellationToken cancellationToken) =>
        OpenAsync(
            act,
            triggerId,
            words => words.Slack.AskForAccount,
            (_, words) => account.ViewAsync(words, cancellationToken),
            cancellationToken
        );

    private Task<SlackOutcome> OpenChoiceAsync(SlackAct act, string triggerId, CancellationToken cancellationToken) =>
        OpenAsync(
            act,
            triggerId,
            words => words.Slack.OrderSomething,
            (who, words) => forms.ChoiceAsync(who?.Person, words, cancellationToken),
            cancellationToken
        );

    // An unknown person is offered everything; the request's own check decides.
    private async Task<SlackOutcome> OpenAsync(
        SlackAct act,
        string triggerId,
        Say title,
        Func<SlackWho?, Words, Task<ModalViewDefinition>> view,
        CancellationToken cancellationToken
    )
    {
        var who = await people.RecallAsync(act.TeamId, act.UserId, cancellationToken);
        var words = people.WordsOf(who);
        return await modals.OpenAsync(
            triggerId,
            who?.Refusal is { } refusal ? SlackFormView.Saying(title(words), refusal, words) : await view(who, words),
            cancellationToken
        );
    }

    private async Task<IReadOnlyDictionary<string, string>> DenyErrorsAsync(
        SlackViewSubmission submission,
        CancellationToken cancellationToken
    )
    {
        var reason = submission.ValueOf(SlackDenyForm.Reason).Lines;
        var refusal =
            await decisions.RecallRefusalAsync(
                submission.TeamId,
                submission.UserId,
                SlackDenyForm.Read(submission.PrivateMetadata).RequestId,
                reason,
                cancellationToken
            ) ?? (string.IsNullOrWhiteSpace(reason) ? new Say(words => words.Request.ReasonMissing) : null);
        return refusal is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SlackDenyForm.Reason] = refusal(
                    await people.RecallWordsAsync(submission.TeamId, submission.UserId, cancellationToken)
                ),
            };
    }
}
