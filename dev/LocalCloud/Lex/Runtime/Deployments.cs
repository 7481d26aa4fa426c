using System.Collections.Concurrent;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Lex.Runtime.Understanding;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>The target of an alias.</summary>
/// <param name="Bot">The bot as the hook's event names it.</param>
/// <param name="Version">The version, for DRAFT with its build.</param>
/// <param name="IdleTime">The time without a turn after which a session expires.</param>
/// <param name="Locale">The prepared locale.</param>
internal sealed record Deployment(BotIdentity Bot, string Version, TimeSpan IdleTime, LexLocale Locale);

/// <summary>Finds the built locale behind an alias; each version is prepared once.</summary>
internal sealed class Deployments(LexStore store)
{
    private readonly ConcurrentDictionary<string, LexLocale> prepared = new(StringComparer.Ordinal);

    /// <summary>Returns the locale of a session.</summary>
    /// <param name="botId">The bot.</param>
    /// <param name="aliasId">The alias.</param>
    /// <param name="localeId">The locale.</param>
    /// <param name="startedWith">The session's first version, on which it stays while that exists; null for a new
    /// session.</param>
    /// <exception cref="ServiceException">ResourceNotFoundException; ValidationException if it isn't built;
    /// BadGatewayException while it is building.</exception>
    public Deployment Find(string botId, string aliasId, string localeId, string? startedWith) =>
        store.Transact(() =>
        {
            var bot = Existing(store.Find(store.Bots, botId), $"The bot {botId}");
            var alias = Existing(
                store.Find(store.Aliases, $"{botId}/{aliasId}"),
                $"The alias {aliasId} of the bot {botId}"
            );
            var settings = alias.Content["botAliasLocaleSettings"]?[localeId];
            if (settings?["enabled"]?.GetValue<bool>() == false)
            {
                throw new ServiceException(
                    "ValidationException",
                    $"The locale {localeId} is not enabled for the alias {alias.Text("botAliasName")}."
                );
            }

            var number =
                alias.Content["botVersion"]?.GetValue<string>()
                ?? throw new ServiceException(
                    "ValidationException",
                    $"The alias {alias.Text("botAliasName")} points at no version."
                );
            if (
                number != "DRAFT"
                && startedWith is not null
                && store.Find(store.Locales, $"{botId}/{startedWith}/{localeId}") is { Status: "Built" }
            )
            {
                number = startedWith;
            }

            var locale = Existing(
                store.Find(store.Locales, $"{botId}/{number}/{localeId}"),
                $"The locale {localeId} of the bot {botId}, version {number},"
            );
            RequireBuilt(locale, localeId);
            var version = number == "DRAFT" ? $"DRAFT@{locale.Content["lastBuildSubmittedDateTime"]}" : number;
            var hook = settings?["codeHookSpecification"]?["lambdaCodeHook"]?["lambdaARN"]?.GetValue<string>();
            return new Deployment(
                new BotIdentity(
                    botId,
                    bot.Text("botName"),
                    aliasId,
                    alias.Text("botAliasName"),
                    localeId,
                    number,
                    hook
                ),
                version,
                TimeSpan.FromSeconds(bot.Content["idleSessionTTLInSeconds"]!.GetValue<int>()),
                prepared.GetOrAdd($"{botId}/{version}/{localeId}", _ => LexLocale.Prepare(store, locale))
            );
        });

    private static LexResource Existing(LexResource? resource, string what) =>
        resource is null or { Status: "Deleting" }
            ? throw new ServiceException("ResourceNotFoundException", $"{what} does not exist.", 404)
            : resource;

    private static void RequireBuilt(LexResource locale, string localeId)
    {
        if (locale.Status is "Building" or "Creating")
        {
            throw new ServiceException(
                "BadGatewayException",
                $"The locale {localeId} is {locale.Status}. Try again later.",
                502
            );
        }

        if (locale.Status is not ("Built" or "ReadyExpressTesting"))
        {
            throw new ServiceException(
                "ValidationException",
                $"The locale {localeId} is {locale.Status}: it has changes that were not built."
            );
        }
    }
}
