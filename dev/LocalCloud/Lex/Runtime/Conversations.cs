using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>RecognizeText, GetSession and DeleteSession.</summary>
internal sealed class Conversations(
    Deployments deployments,
    Sessions sessions,
    CodeHook hook,
    LexSettings settings,
    LexStore store
)
{
    private const string ReservedPrefix = "x-amz-lex:";

    public Task<JsonObject> RunAsync(string operation, JsonObject input, CancellationToken cancellationToken) =>
        operation switch
        {
            "RecognizeText" => RecognizeAsync(input, cancellationToken),
            "GetSession" => Task.FromResult(Get(input)),
            _ => Task.FromResult(Delete(input)),
        };

    private async Task<JsonObject> RecognizeAsync(JsonObject input, CancellationToken cancellationToken)
    {
        var key = Sessions.Key(input);
        using var entered = sessions.Enter(key);
        var deployment = Deploy(input, key);
        var session = sessions.Current(key, deployment);
        var turn = Turn(input, deployment, session);
        await new Dialog(turn, hook, settings, cancellationToken).RunAsync();

        var state = State(turn);
        sessions.Put(
            key,
            new LexSession(
                deployment.Version,
                state,
                session?.With(new PromptAttempt(turn.RequestId, turn.Attempt))
                    ?? [new PromptAttempt(turn.RequestId, turn.Attempt)],
                store.Now
            ),
            deployment.IdleTime
        );
        return new JsonObject
        {
            ["messages"] = turn.Messages.Count == 0 ? null : new JsonArray([.. turn.Messages]),
            ["sessionState"] = state.DeepClone(),
            ["interpretations"] = turn.Interpretations(score => new JsonObject { ["score"] = score }),
            ["requestAttributes"] = turn.RequestAttributes?.DeepClone(),
            ["sessionId"] = turn.SessionId,
        };
    }

    private JsonObject Get(JsonObject input)
    {
        var key = Sessions.Key(input);
        var session = sessions.Current(key, Deploy(input, key)) ?? throw NoSession(input);
        return new JsonObject
        {
            ["sessionId"] = input["sessionId"]!.DeepClone(),
            ["messages"] = new JsonArray(),
            ["interpretations"] = new JsonArray(),
            ["sessionState"] = session.State.DeepClone(),
        };
    }

    private JsonObject Delete(JsonObject input)
    {
        var key = Sessions.Key(input);
        using var entered = sessions.Enter(key);
        Deploy(input, key);
        return sessions.Remove(key) ? (JsonObject)input.DeepClone() : throw NoSession(input);
    }

    // A session stays on its first version until it expires.
    private Deployment Deploy(JsonObject input, string key)
    {
        var stored = sessions.Stored(key);
        var deployment = Find(stored?.Version);
        return stored is null || sessions.Current(key, deployment) is not null ? deployment : Find(startedWith: null);

        Deployment Find(string? startedWith) =>
            deployments.Find(
                input["botId"]!.GetValue<string>(),
                input["botAliasId"]!.GetValue<string>(),
                input["localeId"]!.GetValue<string>(),
                startedWith
            );
    }

    private TurnState Turn(JsonObject input, Deployment deployment, LexSession? session)
    {
        var text = input["text"]!.GetValue<string>();
        var words = deployment.Locale.Language.Words(text);
        var requestAttributes = input["requestAttributes"]?.AsObject();
        if (
            requestAttributes?.FirstOrDefault(entry =>
                entry.Key.StartsWith(ReservedPrefix, StringComparison.Ordinal)
            ) is
            { Key: { } reserved }
        )
        {
            throw Invalid($"Value '{reserved}' at 'requestAttributes': the prefix {ReservedPrefix} is reserved");
        }

        var state = Merge(
            session,
            input["sessionState"]?.AsObject(),
            session is null ? TimeSpan.Zero : store.Now - session.LastUsed
        );
        var contexts = state["activeContexts"]?.DeepClone().AsArray() ?? [];
        var action = state["dialogAction"]?["type"]?.GetValue<string>();
        var asked = state["dialogAction"]?["slotToElicit"]?.GetValue<string>();
        var intent = state["intent"]?.AsObject();
        if (action == "ElicitSlot" && (intent is null || asked is null) || action == "ConfirmIntent" && intent is null)
        {
            throw Invalid(
                $"Value at 'sessionState': the dialogAction {action} needs an "
                    + $"intent{(action == "ElicitSlot" ? " and slotToElicit" : "")}"
            );
        }

        var turn = new TurnState
        {
            Bot = deployment.Bot,
            Locale = deployment.Locale,
            SessionId = input["sessionId"]!.GetValue<string>(),
            Text = text,
            Words = words,
            Ranks = deployment.Locale.Classifier.Rank(text, words, candidate => Contexts.IsOpen(candidate, contexts)),
            RequestId = Guid.NewGuid().ToString(),
            Attributes = state["sessionAttributes"]?.DeepClone().AsObject() ?? [],
            RequestAttributes = requestAttributes?.DeepClone().AsObject(),
            Contexts = contexts,
            AskedSlot = action == "ElicitSlot" ? asked : null,
            AskedToConfirm = action == "ConfirmIntent",
            AskedAttempt = session?.AttemptOf(state["originatingRequestId"]?.GetValue<string>()) ?? 0,
        };
        if (intent is not null && action is "ElicitSlot" or "ConfirmIntent")
        {
            turn.Take(intent, message => Invalid($"Value at 'sessionState': {message}"));
            if (turn.AskedSlot is not null && turn.Intent!.Slot(turn.AskedSlot) is null)
            {
                throw Invalid(
                    $"Value '{turn.AskedSlot}' at 'sessionState.dialogAction.slotToElicit': the intent "
                        + $"{turn.Intent.Name} does not have this slot"
                );
            }
        }

        return turn;
    }

    // The client's members replace the stored ones, one by one.
    private static JsonObject Merge(LexSession? session, JsonObject? sent, TimeSpan idle)
    {
        var merged = session?.State.DeepClone().AsObject() ?? [];
        if (merged["activeContexts"] is JsonArray contexts)
        {
            merged["activeContexts"] = Contexts.Later(contexts, idle);
        }

        if (
            sent?["intent"] is { } intent
            && intent["name"]!.GetValue<string>() != merged["intent"]?["name"]?.GetValue<string>()
        )
        {
            // The stored question belonged to another intent.
            merged.Remove("dialogAction");
        }

        foreach (var (name, value) in sent ?? [])
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static JsonObject State(TurnState turn)
    {
        var state = new JsonObject { ["dialogAction"] = turn.DialogAction.DeepClone() };
        if (turn.Intent is not null)
        {
            state["intent"] = turn.IntentJson();
        }

        if (turn.Contexts.Count > 0)
        {
            state["activeContexts"] = turn.Contexts.DeepClone();
        }

        state["sessionAttributes"] = turn.Attributes.DeepClone();
        state["originatingRequestId"] = turn.RequestId;
        return state;
    }

    private static ServiceException NoSession(JsonObject input) =>
        new("ResourceNotFoundException", $"The session {input["sessionId"]} does not exist.", 404);

    private static ServiceException Invalid(string problem) =>
        new("ValidationException", $"1 validation error detected: {problem}.");
}
