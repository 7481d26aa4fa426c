using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>CreateBotLocale, DescribeBotLocale, UpdateBotLocale, DeleteBotLocale, ListBotLocales,
/// BuildBotLocale.</summary>
internal sealed class BotLocales(LexStore store, Draft draft) : ILexOperations
{
    private const int ParallelBuilds = 5;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["CreateBotLocale"] = Create,
            ["DescribeBotLocale"] = Describe,
            ["UpdateBotLocale"] = Update,
            ["DeleteBotLocale"] = Delete,
            ["ListBotLocales"] = List,
            ["BuildBotLocale"] = Build,
        };

    private JsonObject Create(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        LexStore.RequireSettled(bot, $"The bot {bot.Key}");
        var localeId = call.Text("localeId");
        if (!LocaleNames.TryGetValue(localeId, out var name))
        {
            throw LexCall.Invalid(
                $"1 validation error detected: Value '{localeId}' at 'localeId' failed to satisfy constraint: "
                    + $"Member must be a locale that Lex V2 supports: {string.Join(", ", LocaleNames.Keys)}"
            );
        }

        if (store.Find(store.Locales, call.LocaleKey) is not null)
        {
            throw LexCall.Conflict($"The bot {bot.Key} has the locale {localeId} already.");
        }

        var content = draft.New(call, "localeId", localeId);
        content["localeName"] = name;
        content["botLocaleHistoryEvents"] = new JsonArray(Event("Created"));
        var locale = store.Put(store.Locales, call.LocaleKey, content, Stages.CreateLocale);
        Intents.CreateFallback(store, call, locale.Key);
        return Answer(locale);
    }

    private JsonObject Describe(LexCall call) =>
        Answer(store.Show(store.Locales, call.LocaleKey) ?? throw call.Unknown($"The locale {call.Text("localeId")}"));

    private JsonObject Update(LexCall call)
    {
        var locale = draft.Change(call);
        var content = draft.Replace(call, locale);
        foreach (var member in new[] { "localeName", "lastBuildSubmittedDateTime", "botLocaleHistoryEvents" })
        {
            content[member] = locale.Content[member]?.DeepClone();
        }

        return Answer(store.Put(store.Locales, locale.Key, content, Stages.NotBuilt));
    }

    private JsonObject Delete(LexCall call)
    {
        var locale = draft.Change(call);
        return Answer(store.Put(store.Locales, locale.Key, locale.Content, Stages.Delete));
    }

    private JsonObject List(LexCall call)
    {
        if (store.Find(store.Bots, call.BotKey) is null)
        {
            throw call.Unknown($"The bot {call.BotKey}");
        }

        return Answers.Page(call, store.Beneath(store.Locales, call.VersionKey).Select(Answer), "localeName");
    }

    private JsonObject Build(LexCall call)
    {
        var locale = draft.Change(call);
        if (
            store.Locales.All().Count(other => store.Find(store.Locales, other.Key)?.Status == "Building")
            >= ParallelBuilds
        )
        {
            throw LexCall.Quota(
                $"{ParallelBuilds} locales are building, and the account's quota is {ParallelBuilds}. Try "
                    + "again when one has finished."
            );
        }

        var problems = LocaleBuild.Problems(store, locale.Key);
        var content = (JsonObject)locale.Content.DeepClone();
        content.Remove("failureReasons");
        content.Remove("recommendedActions");
        content["lastBuildSubmittedDateTime"] = store.NowSeconds;
        var history = content["botLocaleHistoryEvents"]?.AsArray() ?? [];
        history.Insert(0, Event(problems.Count == 0 ? "Built" : "Build failed"));
        while (history.Count > 50)
        {
            history.RemoveAt(history.Count - 1);
        }

        if (problems.Count == 0)
        {
            return Answer(store.Put(store.Locales, locale.Key, content, Stages.Build));
        }

        content["failureReasons"] = new JsonArray([
            .. problems.Select(problem => (JsonNode?)JsonValue.Create(problem.Reason)),
        ]);
        content["recommendedActions"] = new JsonArray([
            .. problems.Select(problem => (JsonNode?)JsonValue.Create(problem.Action)),
        ]);
        return Answer(store.Put(store.Locales, locale.Key, content, Stages.FailedBuild));
    }

    private JsonObject Answer(LexResource locale)
    {
        var answer = Answers.Of(locale, "botLocaleStatus");
        answer["intentsCount"] = store.Beneath(store.Intents, locale.Key).Count;
        answer["slotTypesCount"] = store.Beneath(store.SlotTypes, locale.Key).Count;
        if (locale.Status != "Failed")
        {
            // Reasons belong to the failure and are unknown during the build.
            answer.Remove("failureReasons");
            answer.Remove("recommendedActions");
        }

        return answer;
    }

    private JsonObject Event(string what) => new() { ["event"] = what, ["eventDate"] = store.NowSeconds };

    private static IReadOnlyDictionary<string, string> LocaleNames { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["ca_ES"] = "Catalan (Spain)",
            ["de_AT"] = "German (Austria)",
            ["de_DE"] = "German (Germany)",
            ["en_AU"] = "English (Australia)",
            ["en_GB"] = "English (UK)",
            ["en_IN"] = "English (India)",
            ["en_US"] = "English (US)",
            ["en_ZA"] = "English (South Africa)",
            ["es_419"] = "Spanish (Latin America)",
            ["es_ES"] = "Spanish (Spain)",
            ["es_US"] = "Spanish (US)",
            ["fi_FI"] = "Finnish (Finland)",
            ["fr_CA"] = "French (Canada)",
            ["fr_FR"] = "French (France)",
            ["hi_IN"] = "Hindi (India)",
            ["it_IT"] = "Italian (Italy)",
            ["ja_JP"] = "Japanese (Japan)",
            ["ko_KR"] = "Korean (South Korea)",
            ["nl_NL"] = "Dutch (The Netherlands)",
            ["no_NO"] = "Norwegian (Norway)",
            ["pl_PL"] = "Polish (Poland)",
            ["pt_BR"] = "Portuguese (Brazil)",
            ["pt_PT"] = "Portuguese (Portugal)",
            ["sv_SE"] = "Swedish (Sweden)",
            ["zh_CN"] = "Mandarin (PRC)",
            ["zh_HK"] = "Cantonese (HK)",
        };
}
