using System.Text.Json;
using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Chat;

/// <summary>What the web chat's script says, by its name there: the script has no words of its own, and what the bot
/// says is the bot's.</summary>
internal static class ChatWords
{
    private const string Bot = "ChatOps";

    /// <summary>In a language. Braces are filled in.</summary>
    public static IReadOnlyDictionary<string, string> OfScript(Words words)
    {
        var chat = words.ChatPage;
        var script = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["you"] = chat.You,
            ["bot"] = Bot,
            ["said"] = FormattableString.Invariant(words.Page.Colon("{who}", string.Empty)),
            ["greeting"] = chat.Greeting("{name}"),
            ["startNew"] = words.Conversation.WantAccount,
            ["startStatus"] = chat.AskStatus.Label,
            ["startHelp"] = chat.AskHelp.Label,
            ["saysNew"] = words.Conversation.WantAccount,
            ["saysStatus"] = chat.AskStatus.Says,
            ["saysHelp"] = chat.AskHelp.Says,
            ["changed"] = chat.Changed("{id}", "{title}", "{status}"),
            ["signedInAs"] = chat.SignedInAs("{person}"),
            ["failed"] = words.Page.SignInFailed,
            ["ended"] = words.Page.SignInEnded,
            ["noAnswer"] = chat.NoAnswer,
            ["again"] = chat.Again,
            ["asked"] = chat.Asked,
            ["give"] = chat.Give,
        };
        foreach (var (status, sentence) in chat.Refusals)
        {
            script[$"refused.{status}"] = sentence;
        }

        return script;
    }

    /// <summary>The script's words, and how each status is called and coloured, as an attribute's text.</summary>
    public static string ForScript(Words words)
    {
        var script = new Dictionary<string, string>(OfScript(words), StringComparer.Ordinal);
        foreach (var status in Enum.GetValues<RequestStatus>())
        {
            script[$"status.{status}"] = words.Page.Status(status);
            script[$"tone.{status}"] = StatusBadge.Tone(status);
        }

        return JsonSerializer.Serialize(script, ApiJson.Default.DictionaryStringString);
    }
}
