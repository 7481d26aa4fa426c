using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Points the alias that people talk to at a version, with the code hook for every locale.</summary>
internal sealed class AliasReconciler(IAmazonLexModelsV2 lex, Backoff backoff)
{
    private const string HookInterfaceVersion = "1.0";

    /// <summary>Returns the alias's ID.</summary>
    /// <param name="botId">The bot.</param>
    /// <param name="version">The version to point at.</param>
    /// <param name="wanted">The wanted bot.</param>
    /// <param name="formerName">The alias's name before this Update. The alias is renamed, so that its ID, which
    /// clients know, stays.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task<string> EnsureAsync(
        string botId,
        string version,
        WantedBot wanted,
        string? formerName,
        CancellationToken cancellationToken
    )
    {
        var settings = wanted.Definition.BotLocales.ToDictionary(
            locale => locale.LocaleId,
            _ => Settings(wanted.Properties.HookFunctionArn),
            StringComparer.Ordinal
        );
        var aliases = await lex.AliasesAsync(botId, cancellationToken);
        var existing =
            aliases.Find(alias => alias.BotAliasName == wanted.Properties.AliasName)
            ?? aliases.Find(alias => formerName is not null && alias.BotAliasName == formerName);
        if (existing is null)
        {
            var created = await lex.CreateBotAliasAsync(
                new CreateBotAliasRequest
                {
                    BotId = botId,
                    BotAliasName = wanted.Properties.AliasName,
                    BotVersion = version,
                    BotAliasLocaleSettings = settings,
                },
                cancellationToken
            );
            await SettledAsync(botId, created.BotAliasId, cancellationToken);
            return created.BotAliasId;
        }

        var alias = await SettledAsync(botId, existing.BotAliasId, cancellationToken);
        if (
            alias.BotAliasName != wanted.Properties.AliasName
            || alias.BotVersion != version
            || !AreEqual(alias.BotAliasLocaleSettings, settings)
        )
        {
            // An update replaces everything, so it repeats the logs and sentiment settings, which operators manage.
            await lex.UpdateBotAliasAsync(
                new UpdateBotAliasRequest
                {
                    BotId = botId,
                    BotAliasId = alias.BotAliasId,
                    BotAliasName = wanted.Properties.AliasName,
                    Description = alias.Description,
                    BotVersion = version,
                    BotAliasLocaleSettings = settings,
                    ConversationLogSettings = alias.ConversationLogSettings,
                    SentimentAnalysisSettings = alias.SentimentAnalysisSettings,
                },
                cancellationToken
            );
            await SettledAsync(botId, alias.BotAliasId, cancellationToken);
        }

        return alias.BotAliasId;
    }

    private static BotAliasLocaleSettings Settings(string hookFunctionArn) =>
        new()
        {
            Enabled = true,
            CodeHookSpecification = new CodeHookSpecification
            {
                LambdaCodeHook = new LambdaCodeHook
                {
                    LambdaARN = hookFunctionArn,
                    CodeHookInterfaceVersion = HookInterfaceVersion,
                },
            },
        };

    private static bool AreEqual(
        Dictionary<string, BotAliasLocaleSettings>? actual,
        Dictionary<string, BotAliasLocaleSettings> wanted
    ) =>
        actual is not null
        && actual.Count == wanted.Count
        && wanted.All(entry =>
            actual.TryGetValue(entry.Key, out var settings)
            && settings.Enabled == entry.Value.Enabled
            && settings.CodeHookSpecification?.LambdaCodeHook is { } hook
            && hook.LambdaARN == entry.Value.CodeHookSpecification.LambdaCodeHook.LambdaARN
            && hook.CodeHookInterfaceVersion == HookInterfaceVersion
        );

    private async Task<DescribeBotAliasResponse> SettledAsync(
        string botId,
        string aliasId,
        CancellationToken cancellationToken
    )
    {
        var alias = await backoff.UntilAsync(
            async () =>
                await lex.DescribeBotAliasAsync(
                    new DescribeBotAliasRequest { BotId = botId, BotAliasId = aliasId },
                    cancellationToken
                )
                    is var seen
                && (seen.BotAliasStatus == BotAliasStatus.Available || seen.BotAliasStatus == BotAliasStatus.Failed)
                    ? seen
                    : null,
            cancellationToken
        );
        return alias.BotAliasStatus == BotAliasStatus.Available
            ? alias
            : throw new InvalidOperationException(
                $"Lex says that the alias {alias.BotAliasName} ({aliasId}) is Failed. Delete it and deploy again."
            );
    }
}
