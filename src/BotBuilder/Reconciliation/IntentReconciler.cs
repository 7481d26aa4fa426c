using System.Collections.ObjectModel;
using System.Text.Json;
using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using ChatOps.BotBuilder.Wanted;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Makes intents equal to the definition. An update replaces everything. It sets the order of the slots last,
/// when all of them have IDs, and first drops slots that will be removed.</summary>
internal sealed class IntentReconciler(IAmazonLexModelsV2 lex, SlotReconciler slots)
{
    private static readonly IReadOnlyDictionary<string, string> NoSlots = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Creates, updates and removes intents. FallbackIntent exists in every locale and is only
    /// updated.</summary>
    public async Task ReconcileAsync(
        DraftLocale locale,
        IReadOnlyList<IntentDefinition> wanted,
        IReadOnlyDictionary<string, string> slotTypeIds,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var ids = (await lex.IntentsAsync(locale, cancellationToken)).ToDictionary(
            intent => intent.IntentName,
            intent => intent.IntentId,
            StringComparer.Ordinal
        );
        foreach (
            var (name, id) in ids.Where(entry =>
                entry.Key != LexNames.FallbackIntent && wanted.All(intent => intent.Name != entry.Key)
            )
        )
        {
            ids.Remove(name);
            await lex.DeleteIntentAsync(
                new DeleteIntentRequest
                {
                    BotId = locale.BotId,
                    BotVersion = LexPages.Draft,
                    LocaleId = locale.LocaleId,
                    IntentId = id,
                },
                cancellationToken
            );
            changes.Written();
        }

        foreach (var intent in wanted)
        {
            if (ids.TryGetValue(intent.Name, out var id))
            {
                await UpdateAsync(new IntentPlace(locale, id), intent, slotTypeIds, changes, cancellationToken);
            }
            else
            {
                // A new intent isn't read again: a language has ten intents, and each read counts against Lex's limit.
                var place = await CreateAsync(locale, intent, changes, cancellationToken);
                await ConvergeAsync(
                    place,
                    intent,
                    intent with
                    {
                        Slots = [],
                        SlotPriorities = [],
                    },
                    NoSlots,
                    slotTypeIds,
                    changes,
                    cancellationToken
                );
            }
        }
    }

    private async Task<IntentPlace> CreateAsync(
        DraftLocale locale,
        IntentDefinition wanted,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var created = await lex.CreateIntentAsync(
            new CreateIntentRequest
            {
                BotId = locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = locale.LocaleId,
                IntentName = wanted.Name,
                Description = wanted.Description,
                ParentIntentSignature = wanted.ParentIntentSignature,
                SampleUtterances = LexShapes.Utterances(wanted.SampleUtterances),
                DialogCodeHook = LexShapes.DialogHook(wanted.DialogCodeHook),
                FulfillmentCodeHook = LexShapes.FulfillmentHook(wanted.FulfillmentCodeHook),
                IntentConfirmationSetting = LexShapes.Confirmation(wanted.IntentConfirmationSetting),
            },
            cancellationToken
        );
        changes.Written();
        return new IntentPlace(locale, created.IntentId);
    }

    private async Task UpdateAsync(
        IntentPlace place,
        IntentDefinition wanted,
        IReadOnlyDictionary<string, string> slotTypeIds,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var described = await lex.DescribeIntentAsync(
            new DescribeIntentRequest
            {
                BotId = place.Locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = place.Locale.LocaleId,
                IntentId = place.IntentId,
            },
            cancellationToken
        );
        changes.Seen(described.LastUpdatedDateTime);
        var slotIds = await slots.ListAsync(place, cancellationToken);
        var actual = Canonical.Of(
            LexReadback.Intent(
                described,
                slotIds.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal)
            )
        );
        await ConvergeAsync(place, wanted, actual, slotIds, slotTypeIds, changes, cancellationToken);
    }

    private async Task ConvergeAsync(
        IntentPlace place,
        IntentDefinition wanted,
        IntentDefinition actual,
        IReadOnlyDictionary<string, string> slotIds,
        IReadOnlyDictionary<string, string> slotTypeIds,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var intent = wanted with { Slots = [] };

        var kept = actual
            .SlotPriorities.Where(priority => wanted.Slots.Any(slot => slot.Name == priority.SlotName))
            .ToList();
        if (kept.Count < actual.SlotPriorities.Count)
        {
            actual = intent with { SlotPriorities = kept };
            await WriteAsync(place, actual, slotIds, changes, cancellationToken);
        }

        slotIds = await slots.ReconcileAsync(place, wanted.Slots, slotIds, slotTypeIds, changes, cancellationToken);
        if (Json(actual) != Json(intent))
        {
            await WriteAsync(place, intent, slotIds, changes, cancellationToken);
        }
    }

    private async Task WriteAsync(
        IntentPlace place,
        IntentDefinition intent,
        IReadOnlyDictionary<string, string> slotIds,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        await lex.UpdateIntentAsync(
            new UpdateIntentRequest
            {
                BotId = place.Locale.BotId,
                BotVersion = LexPages.Draft,
                LocaleId = place.Locale.LocaleId,
                IntentId = place.IntentId,
                IntentName = intent.Name,
                Description = intent.Description,
                ParentIntentSignature = intent.ParentIntentSignature,
                SampleUtterances = LexShapes.Utterances(intent.SampleUtterances),
                DialogCodeHook = LexShapes.DialogHook(intent.DialogCodeHook),
                FulfillmentCodeHook = LexShapes.FulfillmentHook(intent.FulfillmentCodeHook),
                IntentConfirmationSetting = LexShapes.Confirmation(intent.IntentConfirmationSetting),
                SlotPriorities =
                    intent.SlotPriorities.Count > 0
                        ?
                        [
                            .. intent.SlotPriorities.Select(priority => new SlotPriority
                            {
                                SlotId = slotIds[priority.SlotName],
                                Priority = priority.Priority,
                            }),
                        ]
                        : null,
            },
            cancellationToken
        );
        changes.Written();
    }

    private static string Json(IntentDefinition intent) =>
        JsonSerializer.Serialize(intent, BotDefinitionJson.Default.IntentDefinition);
}

internal sealed record IntentPlace(DraftLocale Locale, string IntentId);
