using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>Access to a locale: any version can be read, and only DRAFT can be changed. After a change, the locale must
/// be built again.</summary>
internal sealed class Draft(LexStore store)
{
    /// <summary>Returns the locale of a reading call.</summary>
    public LexResource Read(LexCall call) =>
        store.Find(store.Locales, call.LocaleKey)
        ?? throw call.Unknown(
            $"The locale {call.Text("localeId")} of the bot {call.BotKey}, version {call.Text("botVersion")},"
        );

    /// <summary>Returns the locale of a changing call.</summary>
    public LexResource Change(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        LexStore.RequireSettled(bot, $"The bot {bot.Key}");
        var locale = Read(call);
        LexStore.RequireSettled(locale, $"The locale {call.Text("localeId")} of the bot {bot.Key}");
        return locale;
    }

    /// <summary>Marks the locale as changed since its last build.</summary>
    public void Touch(LexResource locale)
    {
        var content = (JsonObject)locale.Content.DeepClone();
        content.Remove("failureReasons");
        content.Remove("recommendedActions");
        content["lastUpdatedDateTime"] = store.NowSeconds;
        store.Put(store.Locales, locale.Key, content, Stages.NotBuilt);
    }

    /// <summary>Returns a changed resource's content: the input, which replaces everything, with the IDs and the
    /// creation time.</summary>
    public JsonObject Replace(LexCall call, LexResource resource)
    {
        var content = call.Content();
        content["creationDateTime"] = resource.Content["creationDateTime"]!.DeepClone();
        content["lastUpdatedDateTime"] = store.NowSeconds;
        return content;
    }

    /// <summary>Returns a new resource's content.</summary>
    public JsonObject New(LexCall call, string idMember, string id)
    {
        var content = call.Content();
        content[idMember] = id;
        content["creationDateTime"] = store.NowSeconds;
        content["lastUpdatedDateTime"] = store.NowSeconds;
        return content;
    }

    /// <summary>Refuses a name that another resource of the kind has.</summary>
    public static void RequireFreeName(
        IEnumerable<LexResource> siblings,
        LexCall call,
        string nameMember,
        string? exceptKey = null
    )
    {
        var name = call.Text(nameMember);
        if (siblings.Any(sibling => sibling.Key != exceptKey && sibling.Text(nameMember) == name))
        {
            throw LexCall.Conflict($"'{nameMember}' {name} exists already.");
        }
    }
}
