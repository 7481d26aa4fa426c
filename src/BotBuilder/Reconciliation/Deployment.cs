using Amazon.LexModelsV2;
using ChatOps.Application.Conversations.Definition;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain;
using Microsoft.Extensions.Logging;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Makes Lex equal to the wanted bot. Every step compares first and writes only differences, so the next run
/// finishes an interrupted one. People talk to a version through the alias, which changes in the last step.</summary>
internal sealed partial class Deployment
{
    private const int Attempts = 8;

    // Lex's limit of concurrent builds in an account.
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
        progress.Step = $"finding or creating the bot {wanted.Properties.BotName}";
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
            progress.Step = "creating a version of the bot";
            version = await publisher.PublishAsync(botId, wanted, cancellationToken);
        }

        progress.Step = $"pointing the alias {wanted.Properties.AliasName} at version {version}";
        var aliasId = await aliases.EnsureAsync(botId, version, wanted, formerAliasName, cancellationToken);
        progress.Step = "deleting old versions";
        await pruner.PruneAsync(botId, VersionPruner.Recent, cancellationToken);
        return new DeployedBot(botId, aliasId, version, owner.AliasArn(botId, aliasId));
    }

    // In parallel: one after another, a few languages take half a minute of calls. Returns the locales to build.
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

                    // Without a version yet, nothing proves that the last build saw the slots and values that an
                    // interrupted run removed.
                    mustBuild[index] = isNew || await builder.NeedsBuildAsync(place, changes, token);
                }
                catch (Exception) when (!token.IsCancellationRequested)
                {
                    // The first failure ends the others.
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

    [LoggerMessage(LogEvents.ComparingAnew, LogLevel.Warning, "Attempt {Attempt} failed temporarily; comparing again")]
    private static partial void LogAgain(ILogger logger, Exception exception, int attempt);
}

/// <summary>The progress of a run, for the reason in CloudFormation when it ends early.</summary>
internal sealed class DeploymentProgress
{
    /// <summary>The current step, as a phrase after "while".</summary>
    public string Step { get; set; } = "reading the definition";

    /// <summary>Null until the bot exists.</summary>
    public string? BotId { get; set; }

    /// <summary>The time for finding a bot after a Create without a bot.</summary>
    public TimeSpan SearchLimit { get; init; }
}

/// <summary>The deployed bot.</summary>
/// <param name="BotId">Ten letters and digits.</param>
/// <param name="BotAliasId">Ten letters and digits.</param>
/// <param name="BotVersion">A number.</param>
/// <param name="BotAliasArn">The resource of permissions to talk to the bot.</param>
internal sealed record DeployedBot(string BotId, string BotAliasId, string BotVersion, string BotAliasArn);
