using System.Text.Json;
using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using ChatOps.BotBuilder.Wanted;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Makes the slots of one intent equal to the definition.</summary>
internal sealed class SlotReconciler(IAmazonLexModelsV2 lex)
{
    /// <summary>Returns the IDs of the existing slots by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListAsync(
        IntentPlace place,
        CancellationToken cancellationToken
    ) =>
        (await lex.SlotsAsync(place.Locale, place.IntentId, cancellationToken)).ToDictionary(
            slot => slot.SlotName,
            slot => slot.SlotId,
            StringComparer.Ordinal
        );

    /// <summary>Removes, creates and updates slots; returns the IDs of the wanted slots by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReconcileAsync(
        IntentPlace place,
        IReadOnlyList<SlotDefinition> wanted,
        IReadOnlyDictionary<string, string> existing,
        IReadOnlyDictionary<string, string> slotTypeIds,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        foreach (var (_, id) in existing.Where(entry => wanted.All(slot => slot.Name != entry.Key)))
        {
            await lex.DeleteSlotAsync(
                new DeleteSlotRequest
                {
                    BotId = place.Locale.BotId,
                    BotVersion = LexPages.Draft,
                    LocaleId = place.Locale.LocaleId,
                    IntentId = place.IntentId,
                    SlotId = id,
                },
                cancellationToken
            );
            changes.Written();
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slot in wanted)
        {
            var slotTypeId = slotTypeIds.GetValueOrDefault(slot.SlotTypeName, slot.SlotTypeName);
            if (existing.TryGetValue(slot.Name, out var id))
            {
                await UpdateAsync(place, id, slot, slotTypeId, slotTypeIds, changes, cancellationToken);
                ids[slot.Name] = id;
            }
            else
            {
                ids[slot.Name] = await CreateAsync(place, slot, slotTypeId, cancellationToken);
                changes.Written();
            }
        }

        return ids;
    }

    private async Task<string> CreateAsync(
        IntentPlace place,
        SlotDefinition wanted,
        string slotTypeId,
        CancellationToken cancellationToken
    )
    {
        var created = await lex.CreateSlotAsync(
            new CreateSlotRequest
            {
                BotId = place.Locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = place.Locale.LocaleId,
                IntentId = place.IntentId,
                SlotName = wanted.Name,
                Description = wanted.Description,
                SlotTypeId = slotTypeId,
                ValueElicitationSetting = LexShapes.Elicitation(wanted.ValueElicitationSetting),
            },
            cancellationToken
        );
        return created.SlotId;
    }

    private async Task UpdateAsync(
        IntentPlace place,
        string id,
        SlotDefinition wanted,
        string slotTypeId,
        IReadOnlyDictionary<string, string> slotTypeIds,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var described = await lex.DescribeSlotAsync(
            new DescribeSlotRequest
            {
                BotId = place.Locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = place.Locale.LocaleId,
                IntentId = place.IntentId,
                SlotId = id,
            },
            cancellationToken
        );
        changes.Seen(described.LastUpdatedDateTime);
        var names = slotTypeIds.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);
        if (Json(Canonical.Of(LexReadback.Slot(described, names))) == Json(wanted))
        {
            return;
        }

        await lex.UpdateSlotAsync(
            new UpdateSlotRequest
            {
                BotId = place.Locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = place.Locale.LocaleId,
                IntentId = place.IntentId,
                SlotId = id,
                SlotName = wanted.Name,
                Description = wanted.Description,
                SlotTypeId = slotTypeId,
                ValueElicitationSetting = LexShapes.Elicitation(wanted.ValueElicitationSetting),
            },
            cancellationToken
        );
        changes.Written();
    }

    private static string Json(SlotDefinition slot) =>
        JsonSerializer.Serialize(slot, BotDefinitionJson.Default.SlotDefinition);
}
