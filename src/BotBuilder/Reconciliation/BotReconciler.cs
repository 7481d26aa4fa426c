using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Finds or creates the bot, and updates its name, role and times.</summary>
internal sealed class BotReconciler(IAmazonLexModelsV2 lex, Backoff backoff)
{
    /// <summary>Returns the ID of the settled bot.</summary>
    /// <param name="wanted">The wanted bot.</param>
    /// <param name="owner">The bot's owner.</param>
    /// <param name="knownId">The ID that CloudFormation knows; null on Create.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task<string> EnsureAsync(
        WantedBot wanted,
        BotOwner owner,
        string? knownId,
        CancellationToken cancellationToken
    )
    {
        var botId =
            knownId is not null && await SettledAsync(knownId, cancellationToken) is not null
                ? knownId
                : await FindOwnAsync(wanted.Properties.BotName, owner, cancellationToken)
                    ?? await CreateAsync(wanted, owner, cancellationToken);
        var bot =
            await SettledAsync(botId, cancellationToken)
            ?? throw new TryAgainException($"The bot {botId} was deleted meanwhile.");
        await UpdateAsync(wanted, bot, cancellationToken);
        return botId;
    }

    /// <summary>Returns the owner's bot of that name; null if no bot has the name.</summary>
    /// <exception cref="InvalidDataException">Another owner's bot has the name.</exception>
    public async Task<string?> FindOwnAsync(string name, BotOwner owner, CancellationToken cancellationToken)
    {
        foreach (var bot in await lex.BotsNamedAsync(name, cancellationToken))
        {
            if (await IsOwnAsync(bot.BotId, owner, cancellationToken))
            {
                // A name is free again only after the deletion.
                return await SettledAsync(bot.BotId, cancellationToken) is null ? null : bot.BotId;
            }

            if (bot.BotStatus != BotStatus.Deleting)
            {
                throw new InvalidDataException(
                    $"The bot name \"{name}\" is taken by the bot {bot.BotId}, which this stack did not create "
                        + "(its tags do not name the stack). Give this stage another BotName, or delete that bot."
                );
            }
        }

        return null;
    }

    /// <summary>Returns true if the owner created the bot; false if it is gone.</summary>
    public async Task<bool> IsOwnAsync(string botId, BotOwner owner, CancellationToken cancellationToken)
    {
        try
        {
            var tags = await lex.ListTagsForResourceAsync(
                new ListTagsForResourceRequest { ResourceARN = owner.BotArn(botId) },
                cancellationToken
            );
            return owner.Owns(tags.Tags);
        }
        catch (ResourceNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Returns the bot when no operation is in progress; null when it is gone.</summary>
    public async Task<DescribeBotResponse?> SettledAsync(string botId, CancellationToken cancellationToken)
    {
        try
        {
            var bot = await backoff.UntilAsync(
                async () =>
                    await lex.DescribeBotAsync(new DescribeBotRequest { BotId = botId }, cancellationToken) is var seen
                    && IsSettled(seen.BotStatus)
                        ? seen
                        : null,
                cancellationToken
            );
            return bot.BotStatus == BotStatus.Failed
                ? throw new InvalidOperationException(
                    $"Lex says that the bot {botId} is Failed: {Reasons.Join(bot.FailureReasons)}"
                )
                : bot;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private static bool IsSettled(BotStatus status) =>
        status == BotStatus.Available || status == BotStatus.Inactive || status == BotStatus.Failed;

    private async Task<string> CreateAsync(WantedBot wanted, BotOwner owner, CancellationToken cancellationToken)
    {
        var created = await lex.CreateBotAsync(
            new CreateBotRequest
            {
                BotName = wanted.Properties.BotName,
                Description = wanted.Definition.Description,
                RoleArn = wanted.Properties.RoleArn,
                DataPrivacy = new DataPrivacy { ChildDirected = wanted.Definition.DataPrivacy.ChildDirected },
                IdleSessionTTLInSeconds = wanted.Definition.IdleSessionTTLInSeconds,
                BotTags = owner.Tags,
            },
            cancellationToken
        );
        return created.BotId;
    }

    private async Task UpdateAsync(WantedBot wanted, DescribeBotResponse bot, CancellationToken cancellationToken)
    {
        var isEqual =
            bot.BotName == wanted.Properties.BotName
            && (bot.Description ?? "") == (wanted.Definition.Description ?? "")
            && bot.RoleArn == wanted.Properties.RoleArn
            && bot.DataPrivacy?.ChildDirected == wanted.Definition.DataPrivacy.ChildDirected
            && bot.IdleSessionTTLInSeconds == wanted.Definition.IdleSessionTTLInSeconds;
        if (isEqual)
        {
            return;
        }

        await lex.UpdateBotAsync(
            new UpdateBotRequest
            {
                BotId = bot.BotId,
                BotName = wanted.Properties.BotName,
                Description = wanted.Definition.Description,
                RoleArn = wanted.Properties.RoleArn,
                DataPrivacy = new DataPrivacy { ChildDirected = wanted.Definition.DataPrivacy.ChildDirected },
                IdleSessionTTLInSeconds = wanted.Definition.IdleSessionTTLInSeconds,
            },
            cancellationToken
        );
        await SettledAsync(bot.BotId, cancellationToken);
    }
}
