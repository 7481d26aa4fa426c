using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>CreateSlot, DescribeSlot, UpdateSlot, DeleteSlot, ListSlots.</summary>
internal sealed class Slots(LexStore store, Draft draft) : ILexOperations
{
    private const int Quota = 100;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["CreateSlot"] = Create,
            ["DescribeSlot"] = Describe,
            ["UpdateSlot"] = Update,
            ["DeleteSlot"] = Delete,
            ["ListSlots"] = List,
        };

    private JsonObject Create(LexCall call)
    {
        var locale = draft.Change(call);
        var intent = Intent(call);
        RequireSupported(call);
        var siblings = store.Beneath(store.Slots, intent.Key);
        Draft.RequireFreeName(siblings, call, "slotName");
        if (siblings.Count >= Quota)
        {
            throw LexCall.Quota($"The intent has {Quota} slots, and its quota is {Quota}.");
        }

        var id = LexStore.NewId();
        var slot = store.Put(store.Slots, $"{intent.Key}/{id}", draft.New(call, "slotId", id));
        draft.Touch(locale);
        return Answers.Of(slot);
    }

    private JsonObject Describe(LexCall call)
    {
        draft.Read(call);
        Intent(call);
        return Answers.Of(Find(call));
    }

    private JsonObject Update(LexCall call)
    {
        var locale = draft.Change(call);
        var intent = Intent(call);
        var slot = Find(call);
        RequireSupported(call);
        Draft.RequireFreeName(store.Beneath(store.Slots, intent.Key), call, "slotName", slot.Key);
        var changed = store.Put(store.Slots, slot.Key, draft.Replace(call, slot));
        draft.Touch(locale);
        return Answers.Of(changed);
    }

    private JsonObject? Delete(LexCall call)
    {
        var locale = draft.Change(call);
        var intent = Intent(call);
        var slot = Find(call);
        var priorities = intent.Content["slotPriorities"]?.AsArray() ?? [];
        if (priorities.Any(priority => priority!["slotId"]!.GetValue<string>() == call.Text("slotId")))
        {
            throw LexCall.Conflict(
                $"The slot {slot.Text("slotName")} is used by the slotPriorities of the intent "
                    + $"{intent.Text("intentName")}. Update the intent first."
            );
        }

        store.Slots.Remove(slot.Key);
        draft.Touch(locale);
        return null;
    }

    private JsonObject List(LexCall call)
    {
        draft.Read(call);
        return Answers.Page(
            call,
            store
                .Beneath(store.Slots, Intent(call).Key)
                .Select(slot =>
                {
                    var item = Answers.Of(slot);
                    item["slotConstraint"] = slot.Content["valueElicitationSetting"]!["slotConstraint"]!.DeepClone();
                    item["valueElicitationPromptSpecification"] = slot.Content["valueElicitationSetting"]!
                        ["promptSpecification"]
                        ?.DeepClone();
                    return item;
                }),
            "slotName"
        );
    }

    private LexResource Intent(LexCall call) =>
        store.Find(store.Intents, call.IntentKey) ?? throw call.Unknown($"The intent {call.Text("intentId")}");

    private LexResource Find(LexCall call) =>
        store.Find(store.Slots, $"{call.IntentKey}/{call.Text("slotId")}")
        ?? throw call.Unknown($"The slot {call.Text("slotId")}");

    private static void RequireSupported(LexCall call)
    {
        if (call.Text("intentId") == Intents.FallbackId)
        {
            throw LexCall.Invalid($"1 validation error detected: {Intents.FallbackName} cannot have slots.");
        }

        if (
            call.Input["subSlotSetting"] is not null
            || call.Input["multipleValuesSetting"]?["allowMultipleValues"]?.GetValue<bool>() == true
        )
        {
            throw LexCall.Invalid(
                "1 validation error detected: this stand-in knows neither 'subSlotSetting' nor 'multipleValuesSetting'."
            );
        }
    }
}
