namespace ChatOps.Languages.English;

internal sealed class EnglishChatPageWords : ChatPageWords
{
    public override string Title => "Talk to ChatOps";

    public override string SignedOut =>
        "Sign in, and ask for an AWS account in your own words. Nobody but you sees what is said here.";

    public override string Conversation => "Conversation";

    public override string Choices => "Answers to pick from";

    public override string Message => "Your message";

    public override string Send => "Send";

    public override string Requests => "Your requests";

    public override string NoRequests => "You have not asked for anything yet.";

    public override string You => "You";

    public override (string Label, string Says) AskStatus => ("How do my requests stand?", "status");

    public override (string Label, string Says) AskHelp => ("What can you do?", "help");

    public override string NoAnswer => "No answer came. Nothing was lost: try again.";

    public override string Again => "Try again";

    public override string Asked => "Asked";

    public override string Give => "Give what must not be said here";

    public override IReadOnlyDictionary<int, string> Refusals { get; } = new Dictionary<int, string>();

    public override string Greeting(string name) => $"Hello {name}. What can I do for you?";

    public override string Changed(string id, string title, string status) => $"{id} ({title}): {status}";

    public override string SignedInAs(string person) => $"Signed in as {person}";
}
