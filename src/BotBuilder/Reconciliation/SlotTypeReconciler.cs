using System.Text.Json;
using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using ChatOps.BotBuilder.Wanted;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Makes slot types equal to the definition: created before the slots that use them, removed after.</summary>
internal sealed class SlotTypeReconciler(IAmazonLexModelsV2 lex)
{
    /// <summary>Creates and updates slot types; returns the ID of every custom one by name, including those to
    /// remove.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnsureAsync(
        DraftLocale locale,
        IReadOnlyList<SlotTypeDefinition> wanted,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var ids = (await lex.SlotTypesAsync(locale, cancellationToken)).ToDictionary(
            slotType => slotType.SlotTypeName,
            slotType => slotType.SlotTypeId,
            StringComparer.Ordinal
        );
        foreach (var slotType in wanted)
        {
            if (ids.TryGetValue(slotType.Name, out var id))
            {
                await UpdateAsync(locale, id, slotType, changes, cancellationToken);
            }
            else
            {
                ids[slotType.Name] = await CreateAsync(locale, slotType, cancellationToken);
                changes.Written();
            }
        }

        return ids;
    }

    public async Task RemoveOthersAsync(
        DraftLocale locale,
        IReadOnlyList<SlotTypeDefinition> wanted,
        IReadOnlyDictionary<string, string> ids,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        foreach (var (_, id) in ids.Where(entry => wanted.All(slotType => slotType.Name != entry.Key)))
        {
            await lex.DeleteSlotTypeAsync(
                new DeleteSlotTypeRequest
                {
                    BotId = locale.BotId,
                    BotVersion = LexPages.Draft,
                    LocaleId = locale.LocaleId,
                    SlotTypeId = id,
                },
                cancellationToken
            );
            changes.Written();
        }
    }

    private async Task<string> CreateAsync(
        DraftLocale locale,
        SlotTypeDefinition wanted,
        CancellationToken cancellationToken
    )
    {
        var created = await lex.CreateSlotTypeAsync(
            new CreateSlotTypeRequest
            {
                BotId = locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = locale.LocaleId,
                SlotTypeName = wanted.Name,
                Description = wanted.Description,
                SlotTypeValues = LexShapes.Values(wanted),
                ValueSelectionSetting = LexShapes.Selection(wanted),
            },
            cancellationToken
        );
        return created.SlotTypeId;
    }

    private async Task UpdateAsync(
        DraftLocale locale,
        string id,
        SlotTypeDefinition wanted,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var described = await lex.DescribeSlotTypeAsync(
            new DescribeSlotTypeRequest
            {
                BotId = locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = locale.LocaleId,
                SlotTypeId = id,
            },
            cancellationToken
        );
        changes.Seen(described.LastUpdatedDateTime);
        if (Json(Canonical.Of(LexReadback.SlotType(described))) == Json(wanted))
        {
            return;
        }

        await lex.UpdateSlotTypeAsync(
            new UpdateSlotTypeRequest
            {
                BotId = locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = locale.LocaleId,
                SlotTypeId = id,
                SlotTypeName = wanted.Name,
                Description = wanted.Description,
                SlotTypeValues = LexShapes.Values(wanted),
                ValueSelectionSetting = LexShapes.Selection(wanted),
            },
            cancellationToken
        );
        changes.Written();
    }

    private static string Json(SlotTypeDefinition slotType) =>
        JsonSerializer.Serialize(slotType, BotDefinitionJson.Default.SlotTypeDefinition);
}
