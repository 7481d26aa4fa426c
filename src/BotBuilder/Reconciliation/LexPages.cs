using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Reads all pages of Lex's lists. A collection that the service omitted is null in the SDK.</summary>
internal static class LexPages
{
    public const string Draft = "DRAFT";

    public static Task<List<BotSummary>> BotsNamedAsync(
        this IAmazonLexModelsV2 lex,
        string name,
        CancellationToken cancellationToken
    ) =>
        AllAsync(
            token =>
                lex.ListBotsAsync(
                    new ListBotsRequest
                    {
                        Filters =
                        [
                            new BotFilter
                            {
                                Name = BotFilterName.BotName,
                                Operator = BotFilterOperator.EQ,
                                Values = [name],
                            },
                        ],
                        NextToken = token,
                    },
                    cancellationToken
                ),
            page => page.BotSummaries?.FindAll(bot => bot.BotName == name),
            page => page.NextToken
        );

    public static Task<List<BotLocaleSummary>> LocalesAsync(
        this IAmazonLexModelsV2 lex,
        string botId,
        CancellationToken cancellationToken
    ) =>
        AllAsync(
            token =>
                lex.ListBotLocalesAsync(
                    new ListBotLocalesRequest
                    {
                        BotId = botId,
                        BotVersion = Draft,
                        NextToken = token,
                    },
                    cancellationToken
                ),
            page => page.BotLocaleSummaries,
            page => page.NextToken
        );

    public static Task<List<SlotTypeSummary>> SlotTypesAsync(
        this IAmazonLexModelsV2 lex,
        DraftLocale locale,
        CancellationToken cancellationToken
    ) =>
        AllAsync(
            token =>
                lex.ListSlotTypesAsync(
                    new ListSlotTypesRequest
                    {
                        BotId = locale.BotId,
                        BotVersion = Draft,
                        LocaleId = locale.LocaleId,
                        NextToken = token,
                    },
                    cancellationToken
                ),
            page => page.SlotTypeSummaries,
            page => page.NextToken
        );

    public static Task<List<IntentSummary>> IntentsAsync(
        this IAmazonLexModelsV2 lex,
        DraftLocale locale,
        CancellationToken cancellationToken
    ) =>
        AllAsync(
            token =>
                lex.ListIntentsAsync(
                    new ListIntentsRequest
                    {
                        BotId = locale.BotId,
                        BotVersion = Draft,
                        LocaleId = locale.LocaleId,
                        NextToken = token,
                    },
                    cancellationToken
                ),
            page => page.IntentSummaries,
            page => page.NextToken
        );

    public static Task<List<SlotSummary>> SlotsAsync(
        this IAmazonLexModelsV2 lex,
        DraftLocale locale,
        string intentId,
        CancellationToken cancellationToken
    ) =>
        AllAsync(
            token =>
                lex.ListSlotsAsync(
                    new ListSlotsRequest
                    {
                        BotId = locale.BotId,
                        BotVersion = Draft,
                        LocaleId = locale.LocaleId,
                        IntentId = intentId,
                        NextToken = token,
                    },
                    cancellationToken
                ),
            page => page.SlotSummaries,
            page => page.NextToken
        );

    /// <summary>Returns the numbered versions, newest first.</summary>
    public static async Task<List<BotVersionSummary>> VersionsAsync(
        this IAmazonLexModelsV2 lex,
        string botId,
        CancellationToken cancellationToken
    )
    {
        var versions = await AllAsync(
            token =>
                lex.ListBotVersionsAsync(
                    new ListBotVersionsRequest { BotId = botId, NextToken = token },
                    cancellationToken
                ),
            page => page.BotVersionSummaries,
            page => page.NextToken
        );
        return
        [
            .. versions
                .Where(version => version.BotVersion != Draft)
                .OrderByDescending(version => int.Parse(version.BotVersion)),
        ];
    }

    public static Task<List<BotAliasSummary>> AliasesAsync(
        this IAmazonLexModelsV2 lex,
        string botId,
        CancellationToken cancellationToken
    ) =>
        AllAsync(
            token =>
                lex.ListBotAliasesAsync(
                    new ListBotAliasesRequest { BotId = botId, NextToken = token },
                    cancellationToken
                ),
            page => page.BotAliasSummaries,
            page => page.NextToken
        );

    private static async Task<List<TItem>> AllAsync<TPage, TItem>(
        Func<string?, Task<TPage>> read,
        Func<TPage, List<TItem>?> items,
        Func<TPage, string?> next
    )
    {
        var all = new List<TItem>();
        string? token = null;
        do
        {
            var page = await read(token);
            all.AddRange(items(page) ?? []);
            token = next(page);
        } while (!string.IsNullOrEmpty(token));

        return all;
    }
}

/// <summary>A locale of the bot's DRAFT, the only version that can be changed.</summary>
internal sealed record DraftLocale(string BotId, string LocaleId);
