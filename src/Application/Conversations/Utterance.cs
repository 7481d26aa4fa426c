using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;

namespace ChatOps.Application.Conversations;

/// <summary>A message that a person sent to the bot.</summary>
/// <param name="Channel"><c>rest</c>, <c>slack</c> or <c>web</c>.</param>
/// <param name="Conversation">
/// The channel's key for the person and place. Turns of one conversation run in order; others run in parallel.
/// </param>
/// <param name="Speaker">The person, as the channel knows them.</param>
/// <param name="Text">1 to 1024 characters after cleaning.</param>
/// <param name="EventId">The message's ID; a repeated message is one turn.</param>
/// <param name="Address">The address for later messages; empty if the channel can't send any.</param>
public sealed record Utterance(
    string Channel,
    string Conversation,
    Person Speaker,
    IncomingText Text,
    string EventId,
    string Address = ""
)
{
    /// <summary>
    /// The person's language as the channel knows it, such as <c>de-DE</c>; empty if unknown. A language that
    /// they ask for or write in takes precedence.
    /// </summary>
    public string Locale { get; init; } = string.Empty;
}

/// <summary>The bot's reply.</summary>
public sealed record Reply
{
    /// <summary>The messages to show, in order.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>The choices that the person can pick from; null for an open question.</summary>
    public Choices? Choices { get; init; }

    /// <summary>The language of the reply, such as <c>de</c>; null for replies of an earlier version.</summary>
    public string? Language { get; init; }

    /// <summary>The messages as one text.</summary>
    public string Text => string.Join("\n", Messages);
}

/// <summary>The answers to pick from.</summary>
/// <param name="About">The slot's name, or <c>Confirmation</c>.</param>
/// <param name="Options">The options in display order.</param>
/// <param name="Summary">For the confirmation, the names and values of the request; otherwise empty.</param>
public sealed record Choices(
    string About,
    IReadOnlyList<Choice> Options,
    IReadOnlyList<KeyValuePair<string, string>> Summary
)
{
    /// <summary>The <see cref="About"/> of the yes-or-no question.</summary>
    public const string Confirmation = "Confirmation";
}

/// <summary>One answer.</summary>
/// <param name="Label">The button's text.</param>
/// <param name="Value">The text that the button sends to the bot.</param>
public sealed record Choice(string Label, string Value);
