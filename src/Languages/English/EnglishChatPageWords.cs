namespace ChatOps.Languages.English;

internal sealed class EnglishChatPageWords : ChatPageWords
{
    public override string Title => "Talk to ChatOps";

    public override string SignedOut =>
        "Sign in, and ask for an AWS account in your own words. Only you can see this conversation.";

    public override string Conversation => "Conversation";

    public override string Choices => "Suggested answers";

    public override string Message => "Your message";

    public override string Send => "Send";

    public override string Requests => "Your requests";

    public override string NoRequests => "You haven't asked for anything yet.";

    public override string You => "You";

    public override (string Label, string Says) AskStatus => ("What's the status of my requests?", "status");

    public override (string Label, string Says) AskHelp => ("What can you do?", "help");

    public override string NoAnswer => "There was no answer. Nothing was lost, so please try again.";

    public override string Again => "Try again";

    public override string Asked => "Requested";

    public override string Give => "Enter secret values";

    public override IReadOnlyDictionary<int, string> Refusals { get; } = new Dictionary<int, string>();

    public override string Greeting(string name) => $"Hello {name}. What can I do for you?";

    public override string Changed(string id, string title, string status) => $"{id} ({title}): {status}";

    public override string SignedInAs(string person) => $"Signed in as {person}";
}
