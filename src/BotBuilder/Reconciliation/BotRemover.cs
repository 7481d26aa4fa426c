using System.Text.RegularExpressions;
using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Deletes the bot; a missing bot counts as deleted.</summary>
internal sealed partial class BotRemover(IAmazonLexModelsV2 lex, Backoff backoff, BotReconciler bots)
{
    /// <summary>The ID in the answer of a Create without a bot.</summary>
    public static string NotCreatedId(string logicalResourceId) => $"{logicalResourceId}-not-created";

    /// <summary>Deletes the bot and waits until it is gone.</summary>
    /// <param name="physicalResourceId">A bot's ID, the ID of a Create without a bot, or CloudFormation's own ID for
    /// one that never answered. In the last two cases the bot is found by name, if it is ours.</param>
    /// <param name="botName">The bot's name; null if the properties had none.</param>
    /// <param name="owner">The bot's owner.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task RemoveAsync(
        string? physicalResourceId,
        string? botName,
        BotOwner owner,
        CancellationToken cancellationToken
    )
    {
        if (physicalResourceId is not null && IsBotId(physicalResourceId))
        {
            await DeleteAsync(physicalResourceId, cancellationToken);
            return;
        }

        // Lex refuses the name, so no bot has it; a search for it would be refused, too.
        if (botName is null || !LexNames.IsValid(botName))
        {
            return;
        }

        foreach (var botId in await OwnAsync(botName, owner, cancellationToken))
        {
            await DeleteAsync(botId, cancellationToken);
        }
    }

    /// <summary>Returns true for an ID that Lex generates.</summary>
    public static bool IsBotId(string id) => BotId().IsMatch(id);

    private async Task<List<string>> OwnAsync(string botName, BotOwner owner, CancellationToken cancellationToken)
    {
        var own = new List<string>();
        foreach (var bot in await lex.BotsNamedAsync(botName, cancellationToken))
        {
            if (await bots.IsOwnAsync(bot.BotId, owner, cancellationToken))
            {
                own.Add(bot.BotId);
            }
        }

        return own;
    }

    private async Task DeleteAsync(string botId, CancellationToken cancellationToken)
    {
        if (await StatusAsync(botId, cancellationToken) is not { } status)
        {
            return;
        }

        if (status != BotStatus.Deleting)
        {
            try
            {
                // The flag also deletes versions and aliases.
                await lex.DeleteBotAsync(
                    new DeleteBotRequest { BotId = botId, SkipResourceInUseCheck = true },
                    cancellationToken
                );
            }
            catch (Exception exception) when (exception is ResourceNotFoundException or PreconditionFailedException)
            {
                // Lex answers 412 if the bot is gone; Describe confirms it below.
                if (await StatusAsync(botId, cancellationToken) is not null)
                {
                    throw;
                }
            }
        }

        await backoff.UntilAsync(async () => await StatusAsync(botId, cancellationToken) is null, cancellationToken);
    }

    private async Task<BotStatus?> StatusAsync(string botId, CancellationToken cancellationToken)
    {
        try
        {
            return (await lex.DescribeBotAsync(new DescribeBotRequest { BotId = botId }, cancellationToken)).BotStatus;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[0-9A-Z]{10}$", RegexOptions.None, 1000)]
    private static partial Regex BotId();
}
