using System.Text.RegularExpressions;
using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Deletes the bot; what is not there is deleted already.</summary>
internal sealed partial class BotRemover(IAmazonLexModelsV2 lex, Backoff backoff, BotReconciler bots)
{
    /// <summary>The ID that a Create answers with where it knows of no bot.</summary>
    public static string NotCreatedId(string logicalResourceId) => $"{logicalResourceId}-not-created";

    /// <summary>Deletes the bot and waits until it is gone.</summary>
    /// <param name="physicalResourceId">
    /// A bot's ID; or that of a Create that knew of no bot, or what CloudFormation made up for one that never answered.
    /// In these cases the name decides, if the bot is ours.
    /// </param>
    /// <param name="botName">The bot's name; null where the properties had none.</param>
    /// <param name="owner">Whose bot it is.</param>
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

        // Lex refuses such a name, so no bot ever had it; it would refuse to search for it, too.
        if (botName is null || !LexNames.IsValid(botName))
        {
            return;
        }

        foreach (var botId in await OwnAsync(botName, owner, cancellationToken))
        {
            await DeleteAsync(botId, cancellationToken);
        }
    }

    /// <summary>Whether the id is one that Lex gives.</summary>
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
                // The flag takes versions and aliases along.
                await lex.DeleteBotAsync(
                    new DeleteBotRequest { BotId = botId, SkipResourceInUseCheck = true },
                    cancellationToken
                );
            }
            catch (Exception exception) when (exception is ResourceNotFoundException or PreconditionFailedException)
            {
                // Lex answers 412 for what is gone; whether it is, Describe says below.
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
