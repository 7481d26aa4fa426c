using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>The end of a hook's invocation.</summary>
internal enum HookEnd
{
    /// <summary>A valid answer.</summary>
    Answered,

    Failed,

    TimedOut,
}

/// <summary>The hook's answer or failure.</summary>
internal sealed record HookOutcome(HookEnd End, JsonObject Response, string Error);

/// <summary>Invokes the alias's Lambda function with the event of the V2 code hook, interface version 1.0.</summary>
internal sealed class CodeHook(LocalFunctions functions)
{
    /// <summary>The source of calls during the dialog.</summary>
    public const string Dialog = "DialogCodeHook";

    /// <summary>The source of calls to fulfill.</summary>
    public const string Fulfillment = "FulfillmentCodeHook";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Invokes the function.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="source">Dialog or fulfillment.</param>
    /// <param name="proposed">The next slot to elicit and its attempt; null if the next step is another.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="ServiceException">DependencyFailedException: no function, or an invalid answer.</exception>
    public async Task<HookOutcome> InvokeAsync(
        TurnState turn,
        string source,
        (string Slot, int Attempt)? proposed,
        CancellationToken cancellationToken
    )
    {
        if (turn.Bot.HookArn is not { } arn)
        {
            throw Failed(
                $"The intent {turn.Intent!.Name} calls a code hook, and the alias {turn.Bot.AliasName} has "
                    + $"none for {turn.Bot.LocaleId}."
            );
        }

        if (!functions.Exists(arn))
        {
            throw Failed($"The Lambda function {arn} does not exist, or Lex has no permission to invoke it.");
        }

        var payload = JsonSerializer.SerializeToUtf8Bytes(Event(turn, source, proposed));
        var result = await functions.InvokeAsync(arn, payload, Limit, cancellationToken);
        if (!result.IsError)
        {
            return new HookOutcome(HookEnd.Answered, HookResponse.Read(result.Payload, turn), "");
        }

        var error = JsonNode.Parse(result.Payload.Span);
        var timedOut =
            error?["errorType"]?.GetValue<string>()
            is nameof(TaskCanceledException)
                or nameof(OperationCanceledException)
                or nameof(TimeoutException);
        return new HookOutcome(
            timedOut ? HookEnd.TimedOut : HookEnd.Failed,
            [],
            error?["errorMessage"]?.GetValue<string>() ?? ""
        );
    }

    /// <summary>Returns the refusal of a turn after a failed hook.</summary>
    public static ServiceException Failed(string message) => new("DependencyFailedException", message, 424);

    private static JsonObject Event(TurnState turn, string source, (string Slot, int Attempt)? proposed)
    {
        var document = new JsonObject
        {
            ["messageVersion"] = "1.0",
            ["invocationSource"] = source,
            ["inputMode"] = "Text",
            ["responseContentType"] = "text/plain; charset=utf-8",
            ["sessionId"] = turn.SessionId,
            ["inputTranscript"] = turn.Text,
            ["invocationLabel"] = null,
            ["bot"] = new JsonObject
            {
                ["id"] = turn.Bot.Id,
                ["name"] = turn.Bot.Name,
                ["aliasId"] = turn.Bot.AliasId,
                ["aliasName"] = turn.Bot.AliasName,
                ["localeId"] = turn.Bot.LocaleId,
                ["version"] = turn.Bot.Version,
            },
            ["interpretations"] = turn.Interpretations(score => JsonValue.Create(score)),
            ["requestAttributes"] = turn.RequestAttributes?.DeepClone(),
            ["sessionState"] = new JsonObject
            {
                ["sessionAttributes"] = turn.Attributes.DeepClone(),
                ["activeContexts"] = turn.Contexts.DeepClone(),
                ["intent"] = turn.IntentJson(),
                ["originatingRequestId"] = turn.RequestId,
            },
            ["transcriptions"] = new JsonArray(Transcription(turn)),
        };
        if (source == Dialog && proposed is { } next)
        {
            document["proposedNextState"] = new JsonObject
            {
                ["prompt"] = new JsonObject { ["attempt"] = next.Attempt == 0 ? "Initial" : $"Retry{next.Attempt}" },
                ["dialogAction"] = new JsonObject { ["type"] = "ElicitSlot", ["slotToElicit"] = next.Slot },
                ["intent"] = turn.IntentJson(),
            };
        }

        return document;
    }

    private static JsonObject Transcription(TurnState turn)
    {
        var resolved = new JsonObject();
        foreach (var (slot, match) in turn.Captured)
        {
            resolved[slot] = new JsonObject
            {
                ["shape"] = "Scalar",
                ["value"] = new JsonObject
                {
                    ["originalValue"] = match.Original,
                    ["resolvedValues"] = new JsonArray(match.Interpreted),
                },
            };
        }

        return new JsonObject
        {
            ["transcription"] = turn.Text,
            ["transcriptionConfidence"] = 1.0,
            ["resolvedContext"] = new JsonObject { ["intent"] = turn.Intent!.Name },
            ["resolvedSlots"] = resolved,
        };
    }
}
