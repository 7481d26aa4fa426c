using System.Text;
using System.Text.Json;
using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;

namespace ChatOps.Tests.BotBuilder;

/// <summary>Dumps a bot without IDs and times, so that two bots can be compared.</summary>
public static class LexDump
{
    public static async Task<string> Of(AmazonLexModelsV2Client lex, string botId, string aliasId)
    {
        var text = new StringBuilder();
        var bot = await lex.DescribeBotAsync(new DescribeBotRequest { BotId = botId });
        var alias = await lex.DescribeBotAliasAsync(
            new DescribeBotAliasRequest { BotId = botId, BotAliasId = aliasId }
        );
        text.AppendLine($"{bot.BotName} {bot.RoleArn} {bot.IdleSessionTTLInSeconds} {bot.Description}");
        text.AppendLine($"{alias.BotAliasName} {JsonSerializer.Serialize(alias.BotAliasLocaleSettings)}");
        await Content(lex, botId, "DRAFT", text);
        text.AppendLine("alias:");
        await Content(lex, botId, alias.BotVersion, text);
        return text.ToString();
    }

    private static async Task Content(AmazonLexModelsV2Client lex, string botId, string version, StringBuilder text)
    {
        foreach (
            var locale in (
                await lex.ListBotLocalesAsync(new ListBotLocalesRequest { BotId = botId, BotVersion = version })
            ).BotLocaleSummaries
        )
        {
            var place = (
                await lex.DescribeBotLocaleAsync(
                    new DescribeBotLocaleRequest
                    {
                        BotId = botId,
                        BotVersion = version,
                        LocaleId = locale.LocaleId,
                    }
                )
            );
            text.AppendLine(
                $"{place.LocaleId} {place.BotLocaleStatus} {place.NluIntentConfidenceThreshold} {place.Description}"
            );
            var types =
                (
                    await lex.ListSlotTypesAsync(
                        new ListSlotTypesRequest
                        {
                            BotId = botId,
                            BotVersion = version,
                            LocaleId = locale.LocaleId,
                        }
                    )
                ).SlotTypeSummaries
                ?? [];
            foreach (var type in types.OrderBy(type => type.SlotTypeName, StringComparer.Ordinal))
            {
                var described = await lex.DescribeSlotTypeAsync(
                    new DescribeSlotTypeRequest
                    {
                        BotId = botId,
                        BotVersion = version,
                        LocaleId = locale.LocaleId,
                        SlotTypeId = type.SlotTypeId,
                    }
                );
                text.AppendLine(
                    $"type {type.SlotTypeName} {described.Description} "
                        + $"{JsonSerializer.Serialize(described.SlotTypeValues)} "
                        + $"{described.ValueSelectionSetting.ResolutionStrategy}"
                );
            }

            var typeNames = types.ToDictionary(type => type.SlotTypeId, type => type.SlotTypeName);
            var intents = (
                await lex.ListIntentsAsync(
                    new ListIntentsRequest
                    {
                        BotId = botId,
                        BotVersion = version,
                        LocaleId = locale.LocaleId,
                    }
                )
            ).IntentSummaries;
            foreach (var intent in intents.OrderBy(intent => intent.IntentName, StringComparer.Ordinal))
            {
                await Intent(lex, botId, version, locale.LocaleId, intent.IntentId, typeNames, text);
            }
        }
    }

    private static async Task Intent(
        AmazonLexModelsV2Client lex,
        string botId,
        string version,
        string localeId,
        string intentId,
        Dictionary<string, string> typeNames,
        StringBuilder text
    )
    {
        var intent = await lex.DescribeIntentAsync(
            new DescribeIntentRequest
            {
                BotId = botId,
                BotVersion = version,
                LocaleId = localeId,
                IntentId = intentId,
            }
        );
        var slots =
            intentId == "FALLBCKINT"
                ? []
                : (
                    await lex.ListSlotsAsync(
                        new ListSlotsRequest
                        {
                            BotId = botId,
                            BotVersion = version,
                            LocaleId = localeId,
                            IntentId = intentId,
                        }
                    )
                ).SlotSummaries
                    ?? [];
        var slotNames = slots.ToDictionary(slot => slot.SlotId, slot => slot.SlotName);
        text.AppendLine(
            $"intent {intent.IntentName} {intent.Description} {intent.ParentIntentSignature} "
                + $"{JsonSerializer.Serialize(intent.SampleUtterances)}"
        );
        text.AppendLine(
            $"  {JsonSerializer.Serialize(intent.DialogCodeHook)} "
                + $"{JsonSerializer.Serialize(intent.FulfillmentCodeHook)} "
                + $"{JsonSerializer.Serialize(intent.IntentConfirmationSetting)}"
        );
        var priorities = (intent.SlotPriorities ?? [])
            .OrderBy(priority => priority.Priority)
            .Select(priority => $"{priority.Priority} {slotNames[priority.SlotId]}");
        text.AppendLine($"  {string.Join(", ", priorities)}");
        foreach (var slot in slots.OrderBy(slot => slot.SlotName, StringComparer.Ordinal))
        {
            var described = await lex.DescribeSlotAsync(
                new DescribeSlotRequest
                {
                    BotId = botId,
                    BotVersion = version,
                    LocaleId = localeId,
                    IntentId = intentId,
                    SlotId = slot.SlotId,
                }
            );
            text.AppendLine(
                $"  slot {described.SlotName} {described.Description} "
                    + $"{typeNames.GetValueOrDefault(described.SlotTypeId, described.SlotTypeId)} "
                    + $"{JsonSerializer.Serialize(described.ValueElicitationSetting)}"
            );
        }
    }
}
