using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>CreateIntent, DescribeIntent, UpdateIntent, DeleteIntent, ListIntents.</summary>
internal sealed class Intents(LexStore store, Draft draft) : ILexOperations
{
    /// <summary>The ID of every locale's fallback intent.</summary>
    public const string FallbackId = "FALLBCKINT";

    public const string FallbackName = "FallbackIntent";

    private const string FallbackSignature = "AMAZON.FallbackIntent";
    private const int Quota = 1000;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["CreateIntent"] = Create,
            ["DescribeIntent"] = Describe,
            ["UpdateIntent"] = Update,
            ["DeleteIntent"] = Delete,
            ["ListIntents"] = List,
        };

    public static void CreateFallback(LexStore store, LexCall call, string localeKey)
    {
        store.Put(
            store.Intents,
            $"{localeKey}/{FallbackId}",
            new JsonObject
            {
                ["botId"] = call.Text("botId"),
                ["botVersion"] = call.Text("botVersion"),
                ["localeId"] = call.Text("localeId"),
                ["intentId"] = FallbackId,
                ["intentName"] = FallbackName,
                ["description"] = "Default intent when no other intent matches",
                ["parentIntentSignature"] = FallbackSignature,
                ["creationDateTime"] = store.NowSeconds,
                ["lastUpdatedDateTime"] = store.NowSeconds,
            }
        );
    }

    private JsonObject Create(LexCall call)
    {
        var locale = draft.Change(call);
        if (call.Optional("parentIntentSignature") is { } parent)
        {
            throw parent == FallbackSignature
                ? LexCall.Conflict($"The locale has its {FallbackName} already; it can only be updated.")
                : LexCall.Invalid(
                    $"1 validation error detected: Value '{parent}' at 'parentIntentSignature': this stand-in "
                        + $"knows no built-in intent except {FallbackSignature}."
                );
        }

        var siblings = store.Beneath(store.Intents, locale.Key);
        Draft.RequireFreeName(siblings, call, "intentName");
        if (siblings.Count >= Quota)
        {
            throw LexCall.Quota($"The locale has {Quota} intents, and its quota is {Quota}.");
        }

        var id = LexStore.NewId();
        var intent = store.Put(store.Intents, $"{locale.Key}/{id}", draft.New(call, "intentId", id));
        draft.Touch(locale);
        return Answers.Of(intent);
    }

    private JsonObject Describe(LexCall call)
    {
        draft.Read(call);
        return Answers.Of(Find(call));
    }

    private JsonObject Update(LexCall call)
    {
        var locale = draft.Change(call);
        var intent = Find(call);
        var isFallback = call.Text("intentId") == FallbackId;
        if (call.Optional("parentIntentSignature") is { } parent && !(isFallback && parent == FallbackSignature))
        {
            throw LexCall.Invalid(
                $"1 validation error detected: Value '{parent}' at 'parentIntentSignature' cannot be changed."
            );
        }

        if (
            isFallback
            && (call.Text("intentName") != FallbackName || call.Input["sampleUtterances"] is JsonArray { Count: > 0 })
        )
        {
            throw LexCall.Invalid(
                $"1 validation error detected: {FallbackName} keeps its name and has no 'sampleUtterances'."
            );
        }

        Draft.RequireFreeName(store.Beneath(store.Intents, locale.Key), call, "intentName", intent.Key);
        var content = draft.Replace(call, intent);
        if (isFallback)
        {
            content["parentIntentSignature"] = FallbackSignature;
        }

        var changed = store.Put(store.Intents, intent.Key, content);
        draft.Touch(locale);
        return Answers.Of(changed);
    }

    private JsonObject? Delete(LexCall call)
    {
        var locale = draft.Change(call);
        var intent = Find(call);
        if (call.Text("intentId") == FallbackId)
        {
            throw LexCall.Precondition($"{FallbackName} cannot be deleted.");
        }

        store.Intents.Remove(intent.Key);
        store.RemoveBeneath(intent.Key);
        draft.Touch(locale);
        return null;
    }

    private JsonObject List(LexCall call)
    {
        var locale = draft.Read(call);
        return Answers.Page(
            call,
            store.Beneath(store.Intents, locale.Key).Select(intent => Answers.Of(intent)),
            "intentName"
        );
    }

    private LexResource Find(LexCall call) =>
        store.Find(store.Intents, call.IntentKey) ?? throw call.Unknown($"The intent {call.Text("intentId")}");
}
