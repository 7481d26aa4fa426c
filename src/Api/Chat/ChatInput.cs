using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Api.Accounts;
using ChatOps.Api.Bodies;
using ChatOps.Application.Conversations;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;

namespace ChatOps.Api.Chat;

/// <summary>A message of the signed-in person.</summary>
internal sealed record ChatInput
{
    private const string Field = "UserInput";

    /// <summary>The message. Line breaks and control characters count as spaces.</summary>
    [JsonPropertyName(Field)]
    [StringLength(ConversationInput.LongestInput, MinimumLength = 1)]
    public required string UserInput { get; init; }

    /// <summary>The message in the forms that the bot matches against.</summary>
    [JsonIgnore]
    public IncomingText Said { get; private init; } = IncomingText.Empty;

    /// <summary>Reads and checks the body. Other members, such as names and addresses, are ignored.</summary>
    /// <exception cref="BodyException">Names the wrong field.</exception>
    public static ChatInput From(JsonFields fields)
    {
        var said = fields.RequiredText(Field, ConversationInput.LongestInput);
        var input = new ChatInput { UserInput = said.Cleaned, Said = said };
        if (fields.IsFine(Field) && input.UserInput.Length == 0)
        {
            fields.Refuse(Field, "must not be empty.");
        }

        fields.ThrowIfRefused();
        return input;
    }
}

/// <summary>The bot's reply.</summary>
/// <param name="Messages">The messages, in order.</param>
/// <param name="Choices">Suggested answers; null if there are none.</param>
internal sealed record ChatAnswer(IReadOnlyList<string> Messages, ChatChoices? Choices);

/// <summary>Suggested answers.</summary>
/// <param name="About">The question's name, the same in every language.</param>
/// <param name="Options">The answers, in the order to show.</param>
/// <param name="Summary">What will be requested, for a confirmation; otherwise empty.</param>
internal sealed record ChatChoices(string About, IReadOnlyList<ChatChoice> Options, IReadOnlyList<ChatFact> Summary)
{
    public static ChatChoices Of(Choices choices) =>
        new(
            choices.About,
            [.. choices.Options.Select(option => new ChatChoice(option.Label, option.Value))],
            [.. choices.Summary.Select(fact => new ChatFact(fact.Key, fact.Value))]
        );
}

/// <summary>A suggested answer.</summary>
/// <param name="Label">The button's label.</param>
/// <param name="Value">The <c>UserInput</c> that the button sends.</param>
internal sealed record ChatChoice(string Label, string Value);

/// <summary>A fact of the summary.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Text">Its value.</param>
internal sealed record ChatFact(string Label, string Text);
