using Amazon.LexModelsV2;
using ChatOps.Application.Conversations.Definition;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain;
using Microsoft.Extensions.Logging;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>
/// Makes Lex equal to the wanted bot. Every step compares first and writes only what differs, so a run that was
/// interrupted anywhere is finished by the next one,
/// and a run that finds everything as it should be writes nothing. People talk to a version through the alias, so they
/// notice nothing until its last step.
/// </summary>
internal sealed partial class Deployment
{
    private const int Attempts = 8;

    // As many as Lex builds at once in an account.
    private const int LocalesAtOnce = 5;

    private readonly Backoff backoff;
    private readonly ILogger logger;
    private readonly BotReconciler bots;
    private readonly LocaleReconciler locales;
    private readonly LocaleBuilder builder;
    private readonly VersionPruner pruner;
    private readonly VersionPublisher publisher;
    private readonly AliasReconciler aliases;
    private readonly BotRemover remover;

    public Deployment(IAmazonLexModelsV2 lex, Backoff backoff, ILogger logger)
    {
        this.backoff = backoff;
        this.logger = logger;
        bots = new BotReconciler(lex, backoff);
        locales = new LocaleReconciler(
            lex,
            backoff,
            new SlotTypeReconciler(lex),
            new IntentReconciler(lex, new SlotReconciler(lex))
        );
        builder = new LocaleBuilder(lex, backoff, locales);
        pruner = new VersionPruner(lex, backoff);
        publisher = new VersionPublisher(lex, backoff, pruner);
        aliases = new AliasReconciler(lex, backoff);
        remover = new BotRemover(lex, backoff, bots);
    }

    /// <summary>Creates or changes the bot.</summary>
    public Task<DeployedBot> DeployAsync(
        WantedBot wanted,
        BotOwner owner,
        string? knownId,
        string? formerAliasName,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    ) =>
        backoff.RetryAsync(
            () => ConvergeAsync(wanted, owner, knownId, formerAliasName, progress, cancellationToken),
            Attempts,
            (exception, attempt) => MayPass(exception, attempt, cancellationToken),
            cancellationToken
        );

    /// <summary>Deletes the bot.</summary>
    public Task RemoveAsync(
        string? physicalResourceId,
        string? botName,
        BotOwner owner,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    )
    {
        progress.Step = "deleting the bot";
        return backoff.RetryAsync(
            () => remover.RemoveAsync(physicalResourceId, botName, owner, cancellationToken),
            Attempts,
            (exception, attempt) => MayPass(exception, attempt, cancellationToken),
            cancellationToken
        );
    }

    private bool MayPass(Exception exception, int attempt, CancellationToken cancellationToken)
    {
        var mayPass = !cancellationToken.IsCancellationRequested && Momentary.Is(exception);
        if (mayPass)
        {
            LogAgain(logger, exception, attempt);
        }

        return mayPass;
    }

    private async Task<DeployedBot> ConvergeAsync(
        WantedBot wanted,
        BotOwner owner,
        string? knownId,
        string? formerAliasName,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    )
    {
        progress.Step = $"finding or making the bot {wanted.Properties.BotName}";
        var botId = await bots.EnsureAsync(wanted, owner, knownId, cancellationToken);
        progress.BotId = botId;
        var version = await publisher.FindAsync(botId, wanted, cancellationToken);

        await locales.RemoveOthersAsync(botId, wanted.Definition.BotLocales, cancellationToken);
        var unbuilt = await ReconcileAsync(
            botId,
            wanted.Definition.BotLocales,
            isNew: version is null,
            progress,
            cancellationToken
        );
        if (unbuilt.Count > 0)
        {
            progress.Step = $"waiting for Lex to build {Named(unbuilt.Select(place => place.LocaleId))}";
            await builder.BuildAsync(unbuilt, cancellationToken);
        }

        if (version is null)
        {
            progress.Step = "making a version of the bot";
            version = await publisher.PublishAsync(botId, wanted, cancellationToken);
        }

        progress.Step = $"pointing the alias {wanted.Properties.AliasName} at version {version}";
        var aliasId = await aliases.EnsureAsync(botId, version, wanted, formerAliasName, cancellationToken);
        progress.Step = "deleting old versions";
        await pruner.PruneAsync(botId, VersionPruner.Recent, cancellationToken);
        return new DeployedBot(botId, aliasId, version, owner.AliasArn(botId, aliasId));
    }

    // Side by side: one after another, a few languages take half a minute of calls. Returns those that must be built.
    private async Task<IReadOnlyList<DraftLocale>> ReconcileAsync(
        string botId,
        IReadOnlyList<BotLocaleDefinition> definitions,
        bool isNew,
        DeploymentProgress progress,
        CancellationToken cancellationToken
    )
    {
        var mustBuild = new bool[definitions.Count];
        progress.Step =
            $"changing intents, slots and slot types of {Named(definitions.Select(locale => locale.LocaleId))}";
        await Parallel.ForAsync(
            0,
            definitions.Count,
            new ParallelOptions { MaxDegreeOfParallelism = LocalesAtOnce, CancellationToken = cancellationToken },
            async (index, token) =>
            {
                var locale = definitions[index];
                var place = new DraftLocale(botId, locale.LocaleId);
                try
                {
                    var changes = await locales.ReconcileAsync(place, locale, token);

                    // Without a version of it yet, nothing proves that the last build saw a slot or value that an
                    // interrupted run removed.
                    mustBuild[index] = isNew || await builder.NeedsBuildAsync(place, changes, token);
                }
                catch (Exception) when (!token.IsCancellationRequested)
                {
                    // The first to fail ends the others.
                    progress.Step = $"changing intents, slots and slot types of {Named([locale.LocaleId])}";
                    throw;
                }
            }
        );
        return
        [
            .. definitions
                .Where((_, index) => mustBuild[index])
                .Select(locale => new DraftLocale(botId, locale.LocaleId)),
        ];
    }

    private static string Named(IEnumerable<string> localeIds) =>
        localeIds.ToList() is var ids && ids.Count == 1
            ? $"the locale {ids[0]}"
            : $"the locales {string.Join(", ", ids)}";

    [LoggerMessage(
        LogEvents.ComparingAnew,
        LogLevel.Warning,
        "Attempt {Attempt} met something that may pass; comparing anew"
    )]
    private static partial void LogAgain(ILogger logger, Exception exception, int attempt);
}

/// <summary>Where a run stands, for the reason that CloudFormation is told when it ends early.</summary>
internal sealed class DeploymentProgress
{
    /// <summary>What is being done, to stand after "while".</summary>
    public string Step { get; set; } = "reading the definition";

    /// <summary>The bot, once it is there.</summary>
    public string? BotId { get; set; }

    /// <summary>How long a Delete may search for a bot that the Create knew nothing of.</summary>
    public TimeSpan SearchLimit { get; init; }
}

/// <summary>The bot as it now is.</summary>
/// <param name="BotId">Ten letters and digits.</param>
/// <param name="BotAliasId">Ten letters and digits.</param>
/// <param name="BotVersion">A number.</param>
/// <param name="BotAliasArn">What permissions to talk to the bot name.</param>
internal sealed record DeployedBot(string BotId, string BotAliasId, string BotVersion, string BotAliasArn);
