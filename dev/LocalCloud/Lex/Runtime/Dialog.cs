using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Runtime.Understanding;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Runs the dialog's stages: initial response, slots, confirmation, fulfillment, closing response.</summary>
internal sealed class Dialog(TurnState turn, CodeHook hook, LexSettings settings, CancellationToken cancellationToken)
{
    private const int LastAttempt = 5;

    /// <summary>Runs the turn from the utterance to its end.</summary>
    public async Task RunAsync()
    {
        if (turn.AskedSlot is { } name)
        {
            await HearSlotAsync(turn.Intent!.Slot(name)!);
        }
        else if (turn.AskedToConfirm)
        {
            await HearConfirmationAsync();
        }
        else
        {
            await BeginAsync(Listening.Intent(turn));
        }
    }

    private LexIntent Intent => turn.Intent!;

    private JsonNode? Confirmation =>
        Intent.Content["intentConfirmationSetting"] is { } setting && setting["active"]?.GetValue<bool>() != false
            ? setting
            : null;

    private async Task BeginAsync(LexIntent intent)
    {
        turn.Start(intent);
        foreach (var (slot, match) in SlotFilling.FromUtterance(intent, turn.Text, turn.Words))
        {
            turn.Fill(slot, match);
        }

        DefaultValues.Fill(turn);
        var initial = intent.Content["initialResponseSetting"];
        Say(initial?["initialResponse"]);
        await FollowAsync(initial?["nextStep"], () => ProceedAsync(), "Failed");
    }

    private async Task HearSlotAsync(LexSlot slot)
    {
        var (heard, other) = Listening.ToSlot(turn, slot);
        if (heard == Heard.OtherIntent)
        {
            await BeginAsync(other!);
        }
        else if (heard == Heard.Value)
        {
            await ProceedAsync();
        }
        else if (turn.AskedAttempt >= Retries(slot.Elicitation["promptSpecification"]))
        {
            await GiveUpAsync(slot.Elicitation["slotCaptureSetting"]);
        }
        else
        {
            await ProceedAsync(again: slot.Name);
        }
    }

    private async Task HearConfirmationAsync()
    {
        var (heard, other) = Listening.ToConfirmation(turn);
        switch (heard)
        {
            case Heard.OtherIntent:
                await BeginAsync(other!);
                break;
            case Heard.Value:
                await ProceedAsync();
                break;
            case Heard.Yes or Heard.No:
                turn.ConfirmationState = heard == Heard.Yes ? "Confirmed" : "Denied";
                await (settings.DialogHookOnConfirmation ? ProceedAsync() : AnsweredAsync());
                break;
            case Heard.Nothing when turn.AskedAttempt >= Retries(Confirmation?["promptSpecification"]):
                await GiveUpAsync(Confirmation);
                break;
            default:
                await ProceedAsync(confirmAgain: true);
                break;
        }
    }

    private Task AnsweredAsync() => turn.ConfirmationState == "Confirmed" ? ConfirmedAsync() : DeclineAsync();

    private Task ConfirmedAsync()
    {
        Say(Confirmation?["confirmationResponse"]);
        return FollowAsync(Confirmation?["confirmationNextStep"], FulfillAsync, "InProgress");
    }

    private Task DeclineAsync()
    {
        Say(Confirmation?["declinationResponse"]);
        return FollowAsync(Confirmation?["declinationNextStep"], () => CloseAsync("Failed"), "Failed");
    }

    // After the last retry: the bot's own setting, or FallbackIntent.
    private Task GiveUpAsync(JsonNode? setting)
    {
        if (setting?["failureResponse"] is null && setting?["failureNextStep"] is null)
        {
            return BeginAsync(turn.Locale.Fallback);
        }

        Say(setting["failureResponse"]);
        return FollowAsync(setting["failureNextStep"], () => CloseAsync("Failed"), "Failed");
    }

    // The next stage, which the dialog hook may change first.
    private async Task ProceedAsync(string? again = null, bool confirmAgain = false)
    {
        if (!Intent.HasHook("dialogCodeHook"))
        {
            await DefaultAsync(again, confirmAgain);
            return;
        }

        var next = turn.ConfirmationState == "None" ? NextSlot(again) : null;
        var outcome = await hook.InvokeAsync(
            turn,
            CodeHook.Dialog,
            next is null ? null : (next, AttemptOf(next)),
            cancellationToken
        );
        if (outcome.End != HookEnd.Answered)
        {
            var specification = HookSpecification();
            await HookFailedAsync(outcome, specification, specification?["failureNextStep"]);
            return;
        }

        await ObeyAsync(
            outcome.Response,
            () =>
                turn.IntentStatus switch
                {
                    "Failed" => CloseAsync("Failed"),
                    "ReadyForFulfillment" => FulfillAsync(),
                    _ => DefaultAsync(again, confirmAgain),
                }
        );
    }

    private Task DefaultAsync(string? again, bool confirmAgain)
    {
        if (turn.ConfirmationState != "None")
        {
            return AnsweredAsync();
        }

        if (NextSlot(again) is { } slot)
        {
            return ElicitAsync(slot);
        }

        return Confirmation is null ? FulfillAsync() : ConfirmAsync(confirmAgain);
    }

    private string? NextSlot(string? again) =>
        again is not null && turn.Slots[again] is null
            ? again
            : Intent.Slots.FirstOrDefault(slot => slot.IsRequired && turn.Slots[slot.Name] is null)?.Name;

    private Task ElicitAsync(string slot, bool withPrompt = true)
    {
        var attempt = AttemptOf(slot);
        if (withPrompt)
        {
            Say(Intent.Slot(slot)!.Elicitation["promptSpecification"], attempt);
        }

        turn.End("ElicitSlot", slot, attempt);
        return Task.CompletedTask;
    }

    // A repeated prompt for the same slot is a retry, unless the user has filled another slot meanwhile.
    private int AttemptOf(string slot) =>
        slot != turn.AskedSlot ? 0
        : turn.Captured.Count > 0 && !turn.Captured.ContainsKey(slot) ? turn.AskedAttempt
        : Math.Min(turn.AskedAttempt + 1, LastAttempt);

    private Task ConfirmAsync(bool again = false, bool withPrompt = true)
    {
        var attempt = again ? turn.AskedAttempt + 1 : 0;
        if (withPrompt)
        {
            Say(Confirmation?["promptSpecification"], attempt);
        }

        turn.ConfirmationState = "None";
        turn.End("ConfirmIntent", attempt: attempt);
        return Task.CompletedTask;
    }

    private async Task FulfillAsync()
    {
        turn.IntentStatus = "ReadyForFulfillment";
        if (!Intent.HasHook("fulfillmentCodeHook"))
        {
            await CloseAsync("ReadyForFulfillment");
            return;
        }

        var outcome = await hook.InvokeAsync(turn, CodeHook.Fulfillment, proposed: null, cancellationToken);
        if (outcome.End != HookEnd.Answered)
        {
            await HookFailedAsync(
                outcome,
                Intent.Content["fulfillmentCodeHook"]!["postFulfillmentStatusSpecification"],
                nextStep: null
            );
            return;
        }

        await ObeyAsync(
            outcome.Response,
            () =>
            {
                if (turn.IntentStatus != "Failed" && NextSlot(again: null) is null)
                {
                    throw CodeHook.Failed(
                        $"Invalid Lambda response: the fulfillment hook of the intent {Intent.Name} answered "
                            + "Delegate without clearing a slot."
                    );
                }

                return turn.IntentStatus == "Failed" ? CloseAsync("Failed") : ElicitAsync(NextSlot(again: null)!);
            }
        );
    }

    // After a failed hook, the bot's failure response ends the intent; without one, the call fails.
    private Task HookFailedAsync(HookOutcome outcome, JsonNode? specification, JsonNode? nextStep)
    {
        var response = specification?[outcome.End == HookEnd.TimedOut ? "timeoutResponse" : "failureResponse"];
        if (response is null)
        {
            throw CodeHook.Failed(
                outcome.End == HookEnd.TimedOut
                    ? $"The Lambda function {turn.Bot.HookArn} did not answer within 30 seconds."
                    : $"The Lambda function {turn.Bot.HookArn} failed: {outcome.Error}"
            );
        }

        Say(response);
        turn.IntentStatus = "Failed";
        return FollowAsync(nextStep, () => EndAsync("Failed"), "Failed");
    }

    private JsonNode? HookSpecification()
    {
        var setting =
            turn.AskedSlot is { } slot && Intent.Slot(slot) is { } asked ? asked.Elicitation["slotCaptureSetting"]
            : turn.AskedToConfirm ? Confirmation
            : Intent.Content["initialResponseSetting"];
        return setting?["codeHook"]?["postCodeHookSpecification"];
    }

    private Task ObeyAsync(JsonObject response, Func<Task> delegated)
    {
        var state = response["sessionState"]!;
        if (state["sessionAttributes"] is JsonObject attributes)
        {
            turn.Attributes = (JsonObject)attributes.DeepClone();
        }

        if (state["activeContexts"] is JsonArray contexts)
        {
            turn.Contexts = (JsonArray)contexts.DeepClone();
        }

        if (response["requestAttributes"] is JsonObject requestAttributes)
        {
            turn.RequestAttributes = (JsonObject)requestAttributes.DeepClone();
        }

        if (state["intent"] is JsonObject intent)
        {
            turn.Take(intent, CodeHook.Failed);
        }

        var messages = response["messages"]?.AsArray() ?? [];
        turn.Messages.AddRange(messages.Select(message => Messages.Substitute(message!.AsObject(), turn)));
        var action = state["dialogAction"]!;
        switch (action["type"]!.GetValue<string>())
        {
            case "ElicitSlot":
                return ElicitAsync(action["slotToElicit"]!.GetValue<string>(), withPrompt: messages.Count == 0);
            case "ElicitIntent":
                turn.Forget();
                turn.End("ElicitIntent");
                return Task.CompletedTask;
            case "ConfirmIntent":
                return ConfirmAsync(again: turn.AskedToConfirm && turn.Captured.Count == 0, withPrompt: false);
            case "Close":
                return messages.Count > 0 ? EndAsync(turn.IntentStatus) : CloseAsync(turn.IntentStatus);
            default:
                return delegated();
        }
    }

    // The bot's own next step, or the default.
    private Task FollowAsync(JsonNode? step, Func<Task> byDefault, string endStatus)
    {
        foreach (var (name, value) in step?["sessionAttributes"]?.AsObject() ?? [])
        {
            turn.Attributes[name] = value?.DeepClone();
        }

        switch (step?["dialogAction"]?["type"]?.GetValue<string>())
        {
            case "ElicitSlot"
                when step["dialogAction"]!["slotToElicit"]?.GetValue<string>() is { } slot
                    && Intent.Slot(slot) is not null:
                turn.ConfirmationState = "None";
                turn.Slots[slot] = null;
                return ElicitAsync(slot);
            case "ConfirmIntent":
                return ConfirmAsync();
            case "FulfillIntent":
                return FulfillAsync();
            case "InvokeDialogCodeHook":
                return ProceedAsync();
            case "StartIntent" when turn.Locale.Intent(step["intent"]?["name"]?.GetValue<string>()) is { } intent:
                turn.Start(intent);
                return ProceedAsync();
            case "ElicitIntent":
                turn.Forget();
                turn.End("ElicitIntent");
                return Task.CompletedTask;
            case "CloseIntent" or "EndConversation":
                return EndAsync(endStatus);
            default:
                return byDefault();
        }
    }

    // Ends the intent with the bot's closing response.
    private Task CloseAsync(string status)
    {
        var afterFulfillment = Intent.Content["fulfillmentCodeHook"]?["postFulfillmentStatusSpecification"];
        if (status == "Failed" && turn.ConfirmationState != "Denied")
        {
            Say(afterFulfillment?["failureResponse"]);
        }
        else if (status is "Fulfilled" or "ReadyForFulfillment")
        {
            Say(afterFulfillment?["successResponse"]);
            var closing = Intent.Content["intentClosingSetting"];
            if (closing is not null && closing["active"]?.GetValue<bool>() != false)
            {
                Say(closing["closingResponse"]);
            }
        }

        return EndAsync(status);
    }

    private Task EndAsync(string status)
    {
        turn.IntentStatus = status;
        if (status == "Fulfilled")
        {
            Contexts.Activate(turn);
        }

        turn.End("Close");
        return Task.CompletedTask;
    }

    private void Say(JsonNode? specification, int attempt = 0) =>
        turn.Messages.AddRange(
            Messages.Of(specification, turn, attempt).Select(message => Messages.Substitute(message, turn))
        );

    private static int Retries(JsonNode? prompt) => prompt?["maxRetries"]?.GetValue<int>() ?? 0;
}
