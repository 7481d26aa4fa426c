namespace ChatOps.Languages;

/// <summary>The web chat's own texts, around what the bot says.</summary>
public abstract class ChatPageWords
{
    /// <summary>"Talk to ChatOps".</summary>
    public abstract string Title { get; }

    /// <summary>"Sign in, and ask for an AWS account in your own words. ..."</summary>
    public abstract string SignedOut { get; }

    /// <summary>"Conversation".</summary>
    public abstract string Conversation { get; }

    /// <summary>"Suggested answers".</summary>
    public abstract string Choices { get; }

    /// <summary>"Your message".</summary>
    public abstract string Message { get; }

    /// <summary>"Send".</summary>
    public abstract string Send { get; }

    /// <summary>"Your requests".</summary>
    public abstract string Requests { get; }

    /// <summary>"You haven't asked for anything yet."</summary>
    public abstract string NoRequests { get; }

    /// <summary>"You": the author of a message.</summary>
    public abstract string You { get; }

    /// <summary>"Hello Ana. What can I do for you?"</summary>
    public abstract string Greeting(string name);

    /// <summary>"What's the status of my requests?": a button, and the message that it sends.</summary>
    public abstract (string Label, string Says) AskStatus { get; }

    /// <summary>"What can you do?": a button, and the message that it sends.</summary>
    public abstract (string Label, string Says) AskHelp { get; }

    /// <summary>"REQ-... (Sandbox account in Demos): Ready".</summary>
    public abstract string Changed(string id, string title, string status);

    /// <summary>"Signed in as ana@example.com".</summary>
    public abstract string SignedInAs(string person);

    /// <summary>"There was no answer. Nothing was lost, so please try again."</summary>
    public abstract string NoAnswer { get; }

    /// <summary>"Try again".</summary>
    public abstract string Again { get; }

    /// <summary>"Requested", before a time.</summary>
    public abstract string Asked { get; }

    /// <summary>"Enter secret values": a link.</summary>
    public abstract string Give { get; }

    /// <summary>Replacements of a refusal's English text, by HTTP status; empty in English.</summary>
    public abstract IReadOnlyDictionary<int, string> Refusals { get; }
}
