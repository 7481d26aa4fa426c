using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>A question that is asked again after a bad answer.</summary>
public sealed record PromptSpecificationDefinition
{
    /// <summary>The question's parts; Lex sends one message of each. 1 to 5.</summary>
    [Entries(Minimum = 1, Maximum = 5)]
    public required IReadOnlyList<MessageGroupDefinition> MessageGroupsList { get; init; }

    /// <summary>How often the question is asked again; 0 to 5.</summary>
    [Range(0, 5)]
    public required int MaxRetries { get; init; }

    /// <summary>Whether speech may interrupt it; absent means yes. Text is not affected.</summary>
    public bool? AllowInterrupt { get; init; }

    /// <summary>How a variation is picked; absent means at random.</summary>
    public MessageSelectionStrategy? MessageSelectionStrategy { get; init; }
}

/// <summary>How Lex picks among the variations of a message.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageSelectionStrategy>))]
public enum MessageSelectionStrategy
{
    /// <summary>Any of them.</summary>
    Random,

    /// <summary>One after the other, retry by retry.</summary>
    Ordered,
}

/// <summary>Something that is said once.</summary>
public sealed record ResponseSpecificationDefinition
{
    /// <summary>The parts; Lex sends one message of each. 1 to 5.</summary>
    [Entries(Minimum = 1, Maximum = 5)]
    public required IReadOnlyList<MessageGroupDefinition> MessageGroupsList { get; init; }

    /// <summary>Whether speech may interrupt it; absent means yes. Text is not affected.</summary>
    public bool? AllowInterrupt { get; init; }
}

/// <summary>A message and other ways to put it.</summary>
public sealed record MessageGroupDefinition
{
    /// <summary>The message.</summary>
    public required MessageDefinition Message { get; init; }

    /// <summary>Other ways to put it; at most 2.</summary>
    [Entries(Maximum = 2)]
    public IReadOnlyList<MessageDefinition> Variations { get; init; } = [];
}

/// <summary>One message.</summary>
public sealed record MessageDefinition
{
    /// <summary>The text.</summary>
    public required PlainTextMessageDefinition PlainTextMessage { get; init; }
}

/// <summary>A message's text.</summary>
public sealed record PlainTextMessageDefinition
{
    /// <summary>
    /// 1 to 1000 characters. At run time Lex puts in slots (<c>{AccountType}</c>) and session attributes
    /// (<c>[FirstName]</c>);
    /// at deployment the builder puts in choices: <c>${AccountTypeValues}</c>, the values of that slot type, and
    /// <c>${RootEmailDomains}</c>, those of the policy.
    /// </summary>
    [StringLength(1000, MinimumLength = 1)]
    public required string Value { get; init; }
}
