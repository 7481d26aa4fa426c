using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Makes the locales of DRAFT equal to the definition, from slot types through intents to slots, and removes
/// the rest.</summary>
internal sealed class LocaleReconciler(
    IAmazonLexModelsV2 lex,
    Backoff backoff,
    SlotTypeReconciler slotTypes,
    IntentReconciler intents
)
{
    public async Task RemoveOthersAsync(
        string botId,
        IReadOnlyList<BotLocaleDefinition> wanted,
        CancellationToken cancellationToken
    )
    {
        foreach (var locale in await lex.LocalesAsync(botId, cancellationToken))
        {
            if (wanted.All(definition => definition.LocaleId != locale.LocaleId))
            {
                var place = new DraftLocale(botId, locale.LocaleId);
                if (await SettledAsync(place, cancellationToken) is not null)
                {
                    await lex.DeleteBotLocaleAsync(
                        new DeleteBotLocaleRequest
                        {
                            BotId = botId,
                            BotVersion = LexPages.Draft,
                            LocaleId = locale.LocaleId,
                        },
                        cancellationToken
                    );
                    await SettledAsync(place, cancellationToken);
                }
            }
        }
    }

    /// <summary>Makes one locale equal to its definition, and returns the changes.</summary>
    public async Task<DraftChanges> ReconcileAsync(
        DraftLocale locale,
        BotLocaleDefinition wanted,
        CancellationToken cancellationToken
    )
    {
        var changes = new DraftChanges();
        await EnsureAsync(locale, wanted, changes, cancellationToken);
        var types = await slotTypes.EnsureAsync(locale, wanted.SlotTypes, changes, cancellationToken);
        await intents.ReconcileAsync(locale, wanted.Intents, types, changes, cancellationToken);
        await slotTypes.RemoveOthersAsync(locale, wanted.SlotTypes, types, changes, cancellationToken);
        return changes;
    }

    /// <summary>Returns the locale when no operation is in progress; null when it is gone.</summary>
    public async Task<DescribeBotLocaleResponse?> SettledAsync(DraftLocale locale, CancellationToken cancellationToken)
    {
        var request = new DescribeBotLocaleRequest
        {
            BotId = locale.BotId,
            BotVersion = LexPages.Draft,
            LocaleId = locale.LocaleId,
        };
        try
        {
            return await backoff.UntilAsync(
                async () =>
                    await lex.DescribeBotLocaleAsync(request, cancellationToken) is var seen
                    && IsSettled(seen.BotLocaleStatus)
                        ? seen
                        : null,
                cancellationToken
            );
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private static bool IsSettled(BotLocaleStatus status) =>
        status == BotLocaleStatus.NotBuilt || status == BotLocaleStatus.Built || status == BotLocaleStatus.Failed;

    private async Task EnsureAsync(
        DraftLocale place,
        BotLocaleDefinition wanted,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var locale = await SettledAsync(place, cancellationToken);
        if (locale is null)
        {
            await lex.CreateBotLocaleAsync(
                new CreateBotLocaleRequest
                {
                    BotId = place.BotId,
                    BotVersion = LexPages.Draft,
                    LocaleId = place.LocaleId,
                    Description = wanted.Description,
                    NluIntentConfidenceThreshold = wanted.NluConfidenceThreshold,
                },
                cancellationToken
            );
            changes.Written();
            _ =
                await SettledAsync(place, cancellationToken)
                ?? throw new TryAgainException($"The locale {place.LocaleId} was created, but can't be found.");
        }
        else if (
            (locale.Description ?? "") != (wanted.Description ?? "")
            || !wanted.NluConfidenceThreshold.Equals(locale.NluIntentConfidenceThreshold)
        )
        {
            await lex.UpdateBotLocaleAsync(
                new UpdateBotLocaleRequest
                {
                    BotId = place.BotId,
                    BotVersion = LexPages.Draft,
                    LocaleId = place.LocaleId,
                    Description = wanted.Description,
                    NluIntentConfidenceThreshold = wanted.NluConfidenceThreshold,
                },
                cancellationToken
            );
            changes.Written();
        }
    }
}

/// <summary>A run's changes to a locale of DRAFT, and the time of the last change by anyone.</summary>
internal sealed class DraftChanges
{
    /// <summary>True if this run wrote anything.</summary>
    public bool Any { get; private set; }

    /// <summary>The last change that Lex reports; null for none.</summary>
    public DateTime? LastUpdated { get; private set; }

    public void Written() => Any = true;

    public void Seen(DateTime? lastUpdated) =>
        LastUpdated = LastUpdated > lastUpdated ? LastUpdated : lastUpdated ?? LastUpdated;
}
