using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Builds a locale of DRAFT and waits for the end.</summary>
internal sealed class LocaleBuilder(IAmazonLexModelsV2 lex, Backoff backoff, LocaleReconciler locales)
{
    /// <summary>The number of checks that may still show the state before the submission.</summary>
    private const int StaleLooks = 5;

    /// <summary>Returns true if DRAFT has changes since its last build.</summary>
    public async Task<bool> NeedsBuildAsync(
        DraftLocale place,
        DraftChanges changes,
        CancellationToken cancellationToken
    )
    {
        var locale = await locales.SettledAsync(place, cancellationToken);
        return changes.Any
            || locale?.BotLocaleStatus != BotLocaleStatus.Built
            || changes.LastUpdated > locale.LastBuildSubmittedDateTime;
    }

    /// <summary>Builds the locales in parallel: one after another, a few languages would exceed the function's
    /// timeout.</summary>
    /// <exception cref="LocaleBuildFailedException">Lex couldn't build one or more; the message names each with its
    /// reasons and its advice.</exception>
    public async Task BuildAsync(IReadOnlyList<DraftLocale> places, CancellationToken cancellationToken)
    {
        var builds = places.Select(place => BuildAsync(place, cancellationToken)).ToList();
        try
        {
            await Task.WhenAll(builds);
        }
        catch (LocaleBuildFailedException) when (builds.Count(build => build.IsFaulted) > 1)
        {
            // All builds have ended, and a retry wouldn't change the result, so all failures are reported at once.
            var failures = builds
                .Where(build => build.IsFaulted)
                .Select(build => build.Exception!.InnerException)
                .OfType<LocaleBuildFailedException>();
            throw new LocaleBuildFailedException(string.Join(" ", failures.Select(failure => failure.Message)));
        }
    }

    private async Task BuildAsync(DraftLocale place, CancellationToken cancellationToken)
    {
        var before = await locales.SettledAsync(place, cancellationToken);
        await SubmitAsync(place, cancellationToken);
        var look = 0;
        while (true)
        {
            look++;
            var locale = await lex.DescribeBotLocaleAsync(
                new DescribeBotLocaleRequest
                {
                    BotId = place.BotId,
                    BotVersion = LexPages.Draft,
                    LocaleId = place.LocaleId,
                },
                cancellationToken
            );

            // ReadyExpressTesting isn't the end: a version needs a Built locale.
            var mayBeStale =
                look <= StaleLooks && locale.LastBuildSubmittedDateTime == before?.LastBuildSubmittedDateTime;
            if (locale.BotLocaleStatus == BotLocaleStatus.Built && !mayBeStale)
            {
                return;
            }

            if (locale.BotLocaleStatus == BotLocaleStatus.Failed && !mayBeStale)
            {
                var advice = locale.RecommendedActions is { Count: > 0 } actions
                    ? $" Lex recommends: {string.Join(" ", actions)}"
                    : string.Empty;
                throw new LocaleBuildFailedException(
                    $"Lex could not build the locale {place.LocaleId}: {Reasons.Join(locale.FailureReasons)}{advice}"
                );
            }

            if (locale.BotLocaleStatus == BotLocaleStatus.NotBuilt && look > StaleLooks)
            {
                throw new TryAgainException($"The locale {place.LocaleId} was changed while it was being built.");
            }

            await backoff.PauseAsync(look, cancellationToken);
        }
    }

    /// <summary>An account builds five locales at once; the sixth waits here.</summary>
    private Task<BuildBotLocaleResponse> SubmitAsync(DraftLocale place, CancellationToken cancellationToken) =>
        backoff.RetryAsync(
            () =>
                lex.BuildBotLocaleAsync(
                    new BuildBotLocaleRequest
                    {
                        BotId = place.BotId,
                        BotVersion = LexPages.Draft,
                        LocaleId = place.LocaleId,
                    },
                    cancellationToken
                ),
            attempts: int.MaxValue,
            (exception, _) => exception is ServiceQuotaExceededException,
            cancellationToken
        );
}
