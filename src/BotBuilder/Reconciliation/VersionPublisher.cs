using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Finds the version of the wanted bot, or creates it.</summary>
internal sealed class VersionPublisher(IAmazonLexModelsV2 lex, Backoff backoff, VersionPruner pruner)
{
    /// <summary>Returns the usable version of the wanted bot; null if there is none.</summary>
    public async Task<string?> FindAsync(string botId, WantedBot wanted, CancellationToken cancellationToken)
    {
        foreach (var version in await lex.VersionsAsync(botId, cancellationToken))
        {
            if (
                version.Description == wanted.VersionDescription
                && version.BotStatus != BotStatus.Failed
                && version.BotStatus != BotStatus.Deleting
                && await IsUsableAsync(botId, version.BotVersion, wanted, cancellationToken)
            )
            {
                return version.BotVersion;
            }
        }

        return null;
    }

    /// <summary>Creates a version of DRAFT, whose locales are built.</summary>
    public async Task<string> PublishAsync(string botId, WantedBot wanted, CancellationToken cancellationToken)
    {
        var request = new CreateBotVersionRequest
        {
            BotId = botId,
            Description = wanted.VersionDescription,
            BotVersionLocaleSpecification = wanted.Definition.BotLocales.ToDictionary(
                locale => locale.LocaleId,
                _ => new BotVersionLocaleDetails { SourceBotVersion = LexPages.Draft },
                StringComparer.Ordinal
            ),
        };
        string version;
        try
        {
            version = (await lex.CreateBotVersionAsync(request, cancellationToken)).BotVersion;
        }
        catch (ServiceQuotaExceededException)
        {
            // A bot has at most 100 versions. If many were created by hand, every one without an alias is deleted.
            await pruner.PruneAsync(botId, keep: 0, cancellationToken);
            version = (await lex.CreateBotVersionAsync(request, cancellationToken)).BotVersion;
        }

        return await IsUsableAsync(botId, version, wanted, cancellationToken)
            ? version
            : throw new TryAgainException($"Version {version} of the bot {botId} did not become usable.");
    }

    private async Task<bool> IsUsableAsync(
        string botId,
        string version,
        WantedBot wanted,
        CancellationToken cancellationToken
    )
    {
        var described = await backoff.UntilAsync(
            () => SettledAsync(botId, version, cancellationToken),
            cancellationToken
        );
        if (described.BotStatus == BotStatus.Failed)
        {
            throw new InvalidOperationException(
                $"Lex could not create version {version} of the bot {botId}: {Reasons.Join(described.FailureReasons)}"
            );
        }

        // A version that wasn't used for six months is Inactive, and doesn't answer until it is built again.
        if (described.BotStatus != BotStatus.Available)
        {
            return false;
        }

        foreach (var locale in wanted.Definition.BotLocales)
        {
            var built = await lex.DescribeBotLocaleAsync(
                new DescribeBotLocaleRequest
                {
                    BotId = botId,
                    BotVersion = version,
                    LocaleId = locale.LocaleId,
                },
                cancellationToken
            );
            if (built.BotLocaleStatus != BotLocaleStatus.Built)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<DescribeBotVersionResponse?> SettledAsync(
        string botId,
        string version,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var described = await lex.DescribeBotVersionAsync(
                new DescribeBotVersionRequest { BotId = botId, BotVersion = version },
                cancellationToken
            );
            return
                described.BotStatus == BotStatus.Available
                || described.BotStatus == BotStatus.Failed
                || described.BotStatus == BotStatus.Inactive
                ? described
                : null;
        }
        catch (ResourceNotFoundException)
        {
            // A new version isn't found at first.
            return null;
        }
    }
}
