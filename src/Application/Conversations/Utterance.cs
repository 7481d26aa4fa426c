using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;

namespace ChatOps.Application.Conversations;

/// <summary>Something that a person said to the bot.</summary>
/// <param name="Channel"><c>rest</c>, <c>slack</c>, <c>web</c>.</param>
/// <param name="Conversation">Who and where, in the channel's terms: turns of one conversation follow each other,
/// others are independent.</param>
/// <param name="Speaker">Who, as the channel knows him.</param>
/// <param name="Text">1 to 1024 characters once cleaned.</param>
/// <param name="EventId">The message: said twice, it is one turn.</param>
/// <param name="Address">What the channel needs to tell the speaker something later; empty where it cannot.</param>
public sealed record Utterance(
    string Channel,
    string Conversation,
    Person Speaker,
    IncomingText Text,
    string EventId,
    string Address = ""
)
{
    /// <summary>The speaker's language as the channel knows it, like <c>de-DE</c>; empty where it does not. What he
    /// asks for, and what he is understood in, comes before it.</summary>
    public string Locale { get; init; } = string.Empty;
}

/// <summary>What the bot answers.</summary>
public sealed record Reply
{
    /// <summary>What to say, in order.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>What can be picked instead of typed; null where the question is open.</summary>
    public Choices? Choices { get; init; }

    /// <summary>The language that it is said in, like <c>de</c>; null where an earlier release said it.</summary>
    public string? Language { get; init; }

    /// <summary>The messages as one text.</summary>
    public string Text => string.Join("\n", Messages);
}

/// <summary>Answers to pick from.</summary>
/// <param name="About">The slot's name, or <c>Confirmation</c>.</param>
/// <param name="Options">In the order to show.</param>
/// <param name="Summary">At the confirmation: what will be asked for, name by value; otherwise empty.</param>
public sealed record Choices(
    string About,
    IReadOnlyList<Choice> Options,
    IReadOnlyList<KeyValuePair<string, string>> Summary
)
{
    /// <summary><see cref="About"/> of the yes-or-no question.</summary>
    public const string Confirmation = "Confirmation";
}

/// <summary>One answer.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Value">What picking it says to the bot.</param>
public sealed record Choice(string Label, string Value);
