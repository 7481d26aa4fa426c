using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>CreateSlotType, DescribeSlotType, UpdateSlotType, DeleteSlotType, ListSlotTypes.</summary>
internal sealed class SlotTypes(LexStore store, Draft draft) : ILexOperations
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["CreateSlotType"] = Create,
            ["DescribeSlotType"] = Describe,
            ["UpdateSlotType"] = Update,
            ["DeleteSlotType"] = Delete,
            ["ListSlotTypes"] = List,
        };

    private JsonObject Create(LexCall call)
    {
        var locale = draft.Change(call);
        RequireSupported(call);
        Draft.RequireFreeName(store.Beneath(store.SlotTypes, locale.Key), call, "slotTypeName");
        var id = LexStore.NewId();
        var slotType = store.Put(store.SlotTypes, $"{locale.Key}/{id}", draft.New(call, "slotTypeId", id));
        draft.Touch(locale);
        return Answers.Of(slotType);
    }

    private JsonObject Describe(LexCall call)
    {
        draft.Read(call);
        return Answers.Of(Find(call));
    }

    private JsonObject Update(LexCall call)
    {
        var locale = draft.Change(call);
        var slotType = Find(call);
        RequireSupported(call);
        Draft.RequireFreeName(store.Beneath(store.SlotTypes, locale.Key), call, "slotTypeName", slotType.Key);
        var changed = store.Put(store.SlotTypes, slotType.Key, draft.Replace(call, slotType));
        draft.Touch(locale);
        return Answers.Of(changed);
    }

    private JsonObject? Delete(LexCall call)
    {
        var locale = draft.Change(call);
        var slotType = Find(call);
        var user = store
            .Beneath(store.Slots, locale.Key)
            .FirstOrDefault(slot => slot.Content["slotTypeId"]?.GetValue<string>() == call.Text("slotTypeId"));
        if (user is not null && !call.SkipResourceInUseCheck)
        {
            throw LexCall.Conflict(
                $"The slot type {slotType.Text("slotTypeName")} is used by the slot {user.Text("slotName")}. "
                    + "Delete the slot first, or set skipResourceInUseCheck."
            );
        }

        store.SlotTypes.Remove(slotType.Key);
        draft.Touch(locale);
        return null;
    }

    private JsonObject List(LexCall call)
    {
        var locale = draft.Read(call);
        return Answers.Page(
            call,
            store
                .Beneath(store.SlotTypes, locale.Key)
                .Select(slotType =>
                {
                    var item = Answers.Of(slotType);
                    item["slotTypeCategory"] = slotType.Content["parentSlotTypeSignature"] is null
                        ? "Custom"
                        : "Extended";
                    return item;
                }),
            "slotTypeName"
        );
    }

    private LexResource Find(LexCall call) =>
        store.Find(store.SlotTypes, $"{call.LocaleKey}/{call.Text("slotTypeId")}")
        ?? throw call.Unknown($"The slot type {call.Text("slotTypeId")}");

    private static void RequireSupported(LexCall call)
    {
        if (call.Text("slotTypeName") == "Confirmation")
        {
            throw LexCall.Invalid("1 validation error detected: Value 'Confirmation' at 'slotTypeName' is reserved.");
        }

        if (call.Input["externalSourceSetting"] is not null || call.Input["compositeSlotTypeSetting"] is not null)
        {
            throw LexCall.Invalid(
                "1 validation error detected: this stand-in knows neither 'externalSourceSetting' nor "
                    + "'compositeSlotTypeSetting'."
            );
        }

        if (call.Optional("parentSlotTypeSignature") is { } parent && parent != BuiltInSlotTypes.AlphaNumeric)
        {
            throw LexCall.Invalid(
                $"1 validation error detected: Value '{parent}' at 'parentSlotTypeSignature': only "
                    + $"{BuiltInSlotTypes.AlphaNumeric} can be extended."
            );
        }
    }
}
