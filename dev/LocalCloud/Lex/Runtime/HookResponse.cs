using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Checks the hook's answer as strictly as the service: a wrong answer fails the turn with the
/// reason.</summary>
internal static class HookResponse
{
    private const int MostBytes = 50 * 1024;
    private const int MostMessages = 10;
    private const int LongestContent = 1024;
    private const int MostButtons = 5;
    private const int LongestButton = 50;
    private const int LongestCardText = 250;

    /// <summary>Reads the answer.</summary>
    /// <exception cref="ChatOps.LocalCloud.Operations.ServiceException">DependencyFailedException.</exception>
    public static JsonObject Read(ReadOnlyMemory<byte> payload, TurnState turn)
    {
        Require(payload.Length <= MostBytes, $"it has {payload.Length} bytes, and the limit is {MostBytes}");
        JsonObject response;
        try
        {
            response = StrictJson.Parse(payload.Span) as JsonObject ?? throw Wrong("it is not a JSON object");
        }
        catch (JsonException exception)
        {
            throw Wrong($"it is not valid JSON: {exception.Message}");
        }

        var state = response["sessionState"] as JsonObject ?? throw Wrong("it has no sessionState");
        var action = state["dialogAction"] as JsonObject ?? throw Wrong("sessionState has no dialogAction");
        CheckMap(state["sessionAttributes"], "sessionState.sessionAttributes");
        CheckMap(response["requestAttributes"], "requestAttributes");
        Require(state["activeContexts"] is null or JsonArray, "sessionState.activeContexts is not a list");
        CheckIntent(state["intent"], turn);
        CheckMessages(response["messages"]);
        CheckAction(
            Text(action["type"]),
            action,
            state["intent"],
            response["messages"] is JsonArray { Count: > 0 },
            turn
        );
        return response;
    }

    private static void CheckAction(string? type, JsonObject action, JsonNode? intent, bool hasMessages, TurnState turn)
    {
        switch (type)
        {
            case "Delegate":
                break;
            case "ElicitSlot":
                Require(intent is not null, "ElicitSlot needs sessionState.intent.name");
                var slot =
                    Text(action["slotToElicit"])
                    ?? throw Wrong("ElicitSlot needs sessionState.dialogAction.slotToElicit");
                var name = Text(intent!["name"])!;
                Require(
                    turn.Locale.Intent(name)!.Slot(slot) is not null,
                    $"the slot {slot} of sessionState.dialogAction.slotToElicit does not exist in the intent {name}"
                );
                break;
            case "ElicitIntent":
                Require(hasMessages, "ElicitIntent needs messages");
                break;
            case "ConfirmIntent":
                Require(intent?["slots"] is JsonObject, "ConfirmIntent needs sessionState.intent with name and slots");
                Require(hasMessages, "ConfirmIntent needs messages");
                break;
            case "Close":
                Require(intent is not null, "Close needs sessionState.intent.name");
                Require(
                    Text(intent!["state"]) is "Failed" or "Fulfilled" or "InProgress",
                    "Close needs sessionState.intent.state to be Failed, Fulfilled or InProgress"
                );
                break;
            default:
                throw Wrong(
                    $"sessionState.dialogAction.type is {type ?? "missing"}; it must be Close, ConfirmIntent, "
                        + "Delegate, ElicitIntent or ElicitSlot"
                );
        }
    }

    private static void CheckIntent(JsonNode? node, TurnState turn)
    {
        if (node is null)
        {
            return;
        }

        var name = Text((node as JsonObject)?["name"]) ?? throw Wrong("sessionState.intent has no name");
        var intent =
            turn.Locale.Intent(name) ?? throw Wrong($"the intent {name} of sessionState.intent does not exist");
        Require(
            Text(node["state"])
                is "Failed"
                    or "Fulfilled"
                    or "InProgress"
                    or "ReadyForFulfillment"
                    or "Waiting"
                    or "FulfillmentInProgress"
                || node["state"] is null,
            "sessionState.intent.state is not a state"
        );
        Require(
            Text(node["confirmationState"]) is "Confirmed" or "Denied" or "None" || node["confirmationState"] is null,
            "sessionState.intent.confirmationState must be Confirmed, Denied or None"
        );
        Require(node["slots"] is null or JsonObject, "sessionState.intent.slots is not an object");
        foreach (var (slot, value) in node["slots"]?.AsObject() ?? [])
        {
            Require(intent.Slot(slot) is not null, $"the slot {slot} does not exist in the intent {name}");
            Require(
                value is null || !string.IsNullOrEmpty(Text(value["value"]?["interpretedValue"])),
                $"the slot {slot} must be null or have value.interpretedValue"
            );
        }
    }

    private static void CheckMessages(JsonNode? node)
    {
        Require(node is null or JsonArray, "messages is not a list");
        var messages = node?.AsArray() ?? [];
        Require(messages.Count <= MostMessages, $"it has {messages.Count} messages, and the limit is {MostMessages}");
        foreach (var message in messages)
        {
            switch (Text((message as JsonObject)?["contentType"]))
            {
                case "PlainText" or "SSML" or "CustomPayload":
                    Require(
                        Text(message!["content"]) is { Length: >= 1 and <= LongestContent },
                        $"a message's content must have 1 to {LongestContent} characters"
                    );
                    break;
                case "ImageResponseCard":
                    CheckCard(message!["imageResponseCard"]);
                    break;
                default:
                    throw Wrong("a message's contentType must be PlainText, SSML, CustomPayload or ImageResponseCard");
            }
        }
    }

    private static void CheckCard(JsonNode? card)
    {
        Require(
            Text((card as JsonObject)?["title"]) is { Length: >= 1 and <= LongestCardText },
            $"a card's title must have 1 to {LongestCardText} characters"
        );
        Require(
            (Text(card!["subtitle"])?.Length ?? 0) <= LongestCardText,
            $"a card's subtitle has at most {LongestCardText} characters"
        );
        var buttons = card["buttons"] as JsonArray ?? [];
        Require(buttons.Count <= MostButtons, $"a card has at most {MostButtons} buttons");
        foreach (var button in buttons)
        {
            var (text, value) = (Text(button?["text"]), Text(button?["value"]));
            Require(
                text is { Length: >= 1 and <= LongestButton } && value is { Length: >= 1 and <= LongestButton },
                $"a button needs text and value of 1 to {LongestButton} characters"
            );
        }
    }

    private static void CheckMap(JsonNode? node, string name) =>
        Require(
            node is null || (node is JsonObject map && map.All(entry => Text(entry.Value) is not null)),
            $"{name} must map strings to strings"
        );

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static void Require(bool condition, string problem)
    {
        if (!condition)
        {
            throw Wrong(problem);
        }
    }

    private static ChatOps.LocalCloud.Operations.ServiceException Wrong(string problem) =>
        CodeHook.Failed($"Invalid Lambda response: {problem}.");
}
