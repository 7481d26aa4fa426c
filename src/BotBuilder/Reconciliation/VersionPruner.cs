using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Deletes unused versions: a bot has at most 100, and AWS doesn't raise that quota.</summary>
internal sealed class VersionPruner(IAmazonLexModelsV2 lex, Backoff backoff)
{
    /// <summary>The number of newest versions to keep: conversations continue with their first version, and a rollback
    /// needs the previous one.</summary>
    public const int Recent = 5;

    /// <summary>Deletes all versions but the newest ones and those of an alias.</summary>
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
