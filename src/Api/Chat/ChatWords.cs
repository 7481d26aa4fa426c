using System.Text.Json;
using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Chat;

/// <summary>Everything that the web chat itself says; what the bot says is the bot's. The script has no words of its own.</summary>
internal static class ChatWords
{
    public const string Title = "Talk to ChatOps";

    public const string SignedOut = "Sign in, and ask for an AWS account in your own words. Nobody but you sees what is said here.";

    public const string Conversation = "Conversation";

    public const string Choices = "Answers to pick from";

    public const string Message = "Your message";

    public const string Send = "Send";

    public const string Requests = "Your requests";

    public const string NoRequests = "You have not asked for anything yet.";

    /// <summary>What the script says, by its name there. Braces are filled in.</summary>
    public static IReadOnlyDictionary<string, string> OfScript { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["you"] = "You",
        ["bot"] = "ChatOps",
        ["greeting"] = "Hello {name}. What can I do for you?",
        ["startNew"] = "I would like a new account",
        ["startStatus"] = "How do my requests stand?",
        ["startHelp"] = "What can you do?",
        ["saysNew"] = "I would like a new account",
        ["saysStatus"] = "status",
        ["saysHelp"] = "help",
        ["changed"] = "{id} ({title}): {status}",
        ["signedInAs"] = "Signed in as {person}",
        ["failed"] = SignInWords.Failed,
        ["ended"] = SignInWords.Ended,
        ["noAnswer"] = "No answer came. Nothing was lost: try again.",
        ["again"] = "Try again",
        ["asked"] = "Asked",
        ["give"] = "Give what must not be said here",
    };

    /// <summary>The script's words, and how each status is called and coloured, as an attribute's text.</summary>
    public static string ForScript()
    {
        var words = new Dictionary<string, string>(OfScript, StringComparer.Ordinal);
        foreach (var status in Enum.GetValues<RequestStatus>())
        {
            words[$"status.{status}"] = StatusBadge.Text(status);
            words[$"tone.{status}"] = StatusBadge.Tone(status);
        }

        return JsonSerializer.Serialize(words, ApiJson.Default.DictionaryStringString);
    }
}
