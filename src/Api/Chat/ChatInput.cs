using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Api.Accounts;
using ChatOps.Api.Bodies;
using ChatOps.Application.Conversations;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;

namespace ChatOps.Api.Chat;

/// <summary>Something that a person said who is signed in.</summary>
internal sealed record ChatInput
{
    private const string Field = "UserInput";

    /// <summary>What was said. Line breaks and control characters count as spaces.</summary>
    [JsonPropertyName(Field)]
    [StringLength(ConversationInput.LongestInput, MinimumLength = 1)]
    public required string UserInput { get; init; }

    /// <summary>The same in the forms that it is understood by.</summary>
    [JsonIgnore]
    public IncomingText Said { get; private init; } = IncomingText.Empty;

    /// <summary>Reads and checks it. Other members are not read, names and addresses among them.</summary>
    /// <exception cref="BodyException">It names the field.</exception>
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

/// <summary>What the bot says to it.</summary>
/// <param name="Messages">In order; a link to a page of one's own is whole.</param>
/// <param name="Choices">What can be picked instead of typed; null where the question is open or there is none.</param>
internal sealed record ChatAnswer(IReadOnlyList<string> Messages, ChatChoices? Choices);

/// <summary>Answers to pick from.</summary>
/// <param name="About">What is asked: stays the same whatever the language.</param>
/// <param name="Options">In the order to show.</param>
/// <param name="Summary">At the confirmation: what will be asked for; otherwise empty.</param>
internal sealed record ChatChoices(string About, IReadOnlyList<ChatChoice> Options, IReadOnlyList<ChatFact> Summary)
{
    /// <summary>As the bot offers them.</summary>
    public static ChatChoices Of(Choices choices) =>
        new(
            choices.About,
            [.. choices.Options.Select(option => new ChatChoice(option.Label, option.Value))],
            [.. choices.Summary.Select(fact => new ChatFact(fact.Key, fact.Value))]
        );
}

/// <summary>One answer.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Value">What picking it says to the bot, as UserInput.</param>
internal sealed record ChatChoice(string Label, string Value);

/// <summary>Something that is asked for.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Text">What it is to be.</param>
internal sealed record ChatFact(string Label, string Text);
