using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Deletes versions that nobody needs: a bot has at most 100, and that quota is never raised.</summary>
internal sealed class VersionPruner(IAmazonLexModelsV2 lex, Backoff backoff)
{
    /// <summary>How many of the newest stay: conversations go on with the version that they began with, and a rollback
    /// finds the one before.</summary>
    public const int Recent = 5;

    /// <summary>Deletes all but those that an alias uses and the newest ones.</summary>
    public async Task PruneAsync(string botId, int keep, CancellationToken cancellationToken)
    {
        var used = (await lex.AliasesAsync(botId, cancellationToken))
            .Select(alias => alias.BotVersion)
            .ToHashSet(StringComparer.Ordinal);
        var versions = await lex.VersionsAsync(botId, cancellationToken);
        foreach (
            var version in versions
                .Skip(keep)
                .Where(version => !used.Contains(version.BotVersion) && version.BotStatus != BotStatus.Deleting)
        )
        {
            await lex.DeleteBotVersionAsync(
                new DeleteBotVersionRequest
                {
                    BotId = botId,
                    BotVersion = version.BotVersion,
                    SkipResourceInUseCheck = false,
                },
                cancellationToken
            );
            await backoff.UntilAsync(
                () => IsGoneAsync(botId, version.BotVersion, cancellationToken),
                cancellationToken
            );
        }
    }

    private async Task<bool> IsGoneAsync(string botId, string version, CancellationToken cancellationToken)
    {
        try
        {
            await lex.DescribeBotVersionAsync(
                new DescribeBotVersionRequest { BotId = botId, BotVersion = version },
                cancellationToken
            );
            return false;
        }
        catch (ResourceNotFoundException)
        {
            return true;
        }
    }
}
