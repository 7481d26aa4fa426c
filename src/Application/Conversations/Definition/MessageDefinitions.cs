using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>A question, which Lex repeats after an answer it can't use.</summary>
public sealed record PromptSpecificationDefinition
{
    /// <summary>The parts, each sent as one message; 1 to 5.</summary>
    [Entries(Minimum = 1, Maximum = 5)]
    public required IReadOnlyList<MessageGroupDefinition> MessageGroupsList { get; init; }

    /// <summary>The number of repetitions; 0 to 5.</summary>
    [Range(0, 5)]
    public required int MaxRetries { get; init; }

    /// <summary>Whether the person may interrupt it by speaking; omitted means yes. Text isn't affected.</summary>
    public bool? AllowInterrupt { get; init; }

    /// <summary>The choice of a variation; omitted means at random.</summary>
    public MessageSelectionStrategy? MessageSelectionStrategy { get; init; }
}

/// <summary>The ways in which Lex chooses a variation of a message.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageSelectionStrategy>))]
public enum MessageSelectionStrategy
{
    /// <summary>A random variation.</summary>
    Random,

    /// <summary>The next variation with each repetition.</summary>
    Ordered,
}

/// <summary>A reply without a question.</summary>
public sealed record ResponseSpecificationDefinition
{
    /// <summary>The parts, each sent as one message; 1 to 5.</summary>
    [Entries(Minimum = 1, Maximum = 5)]
    public required IReadOnlyList<MessageGroupDefinition> MessageGroupsList { get; init; }

    /// <summary>Whether the person may interrupt it by speaking; omitted means yes. Text isn't affected.</summary>
    public bool? AllowInterrupt { get; init; }
}

/// <summary>A message and its variations.</summary>
public sealed record MessageGroupDefinition
{
    /// <summary>The message.</summary>
    public required MessageDefinition Message { get; init; }

    /// <summary>Other wordings; at most 2.</summary>
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
    /// 1 to 1000 characters. Lex replaces slots (<c>{AccountType}</c>) and session attributes (<c>[FirstName]</c>) at
    /// run time; the builder replaces choices (<c>${AccountTypeValues}</c>, <c>${RootEmailDomains}</c>) at deployment.
    /// </summary>
    [StringLength(1000, MinimumLength = 1)]
    public required string Value { get; init; }
}
