namespace ChatOps.Languages;

/// <summary>What the web chat itself says; what the bot says is the bot's.</summary>
public abstract class ChatPageWords
{
    /// <summary>"Talk to ChatOps".</summary>
    public abstract string Title { get; }

    /// <summary>"Sign in, and ask for an AWS account in your own words. ..."</summary>
    public abstract string SignedOut { get; }

    /// <summary>"Conversation".</summary>
    public abstract string Conversation { get; }

    /// <summary>"Answers to pick from".</summary>
    public abstract string Choices { get; }

    /// <summary>"Your message".</summary>
    public abstract string Message { get; }

    /// <summary>"Send".</summary>
    public abstract string Send { get; }

    /// <summary>"Your requests".</summary>
    public abstract string Requests { get; }

    /// <summary>"You have not asked for anything yet."</summary>
    public abstract string NoRequests { get; }

    /// <summary>"You", before what was said.</summary>
    public abstract string You { get; }

    /// <summary>"Hello Ana. What can I do for you?"</summary>
    public abstract string Greeting(string name);

    /// <summary>"How do my requests stand?": a button, and what it says to the bot.</summary>
    public abstract (string Label, string Says) AskStatus { get; }

    /// <summary>"What can you do?": a button, and what it says to the bot.</summary>
    public abstract (string Label, string Says) AskHelp { get; }

    /// <summary>"REQ-... (Sandbox account in Demos): Ready".</summary>
    public abstract string Changed(string id, string title, string status);

    /// <summary>"Signed in as ana@example.com".</summary>
    public abstract string SignedInAs(string person);

    /// <summary>"No answer came. Nothing was lost: try again."</summary>
    public abstract string NoAnswer { get; }

    /// <summary>"Try again".</summary>
    public abstract string Again { get; }

    /// <summary>"Asked", before a moment.</summary>
    public abstract string Asked { get; }

    /// <summary>"Give what must not be said here": a link.</summary>
    public abstract string Give { get; }

    /// <summary>Instead of a refusal's own text, which is English, by its HTTP status: "You have said too much in this
    /// minute."; empty where that text does.</summary>
    public abstract IReadOnlyDictionary<int, string> Refusals { get; }
}
