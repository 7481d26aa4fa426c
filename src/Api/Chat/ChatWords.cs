using System.Text.Json;
using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Chat;

/// <summary>
/// The texts that the web chat's script shows, by the script's key. The script has no texts of its own.
/// </summary>
internal static class ChatWords
{
    private const string Bot = "ChatOps";

    /// <summary>Returns the texts in a language. The script fills in the braces.</summary>
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

    /// <summary>Returns the texts, with each status's name and CSS class, as the text of a data attribute.</summary>
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
