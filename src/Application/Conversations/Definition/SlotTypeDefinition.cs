using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>A slot type: a set of values and their synonyms.</summary>
public sealed record SlotTypeDefinition
{
    /// <summary>The name by which slots refer to it.</summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>A note that the Lex console shows; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>The values; at most 10,000 together with their synonyms.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<SlotTypeValueDefinition> SlotTypeValues { get; init; }

    /// <summary>How Lex chooses a value.</summary>
    public required SlotValueSelectionSettingDefinition ValueSelectionSetting { get; init; }
}

/// <summary>How Lex chooses a value for a person's words.</summary>
public sealed record SlotValueSelectionSettingDefinition
{
    /// <summary>Whether Lex accepts only listed values.</summary>
    public required SlotValueResolutionStrategy ResolutionStrategy { get; init; }
}

/// <summary>The ways in which Lex uses the listed values.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SlotValueResolutionStrategy>))]
public enum SlotValueResolutionStrategy
{
    /// <summary>
    /// The values are examples: Lex accepts similar words as typed, so the code hook must check them.
    /// </summary>
    [JsonStringEnumMemberName("ORIGINAL_VALUE")]
    OriginalValue,

    /// <summary>Lex accepts only the values and their synonyms, and replaces a synonym with its value.</summary>
    [JsonStringEnumMemberName("TOP_RESOLUTION")]
    TopResolution,
}

/// <summary>One value of a slot type.</summary>
public sealed record SlotTypeValueDefinition
{
    /// <summary>The value.</summary>
    public required SampleValueDefinition SampleValue { get; init; }

    /// <summary>The synonyms.</summary>
    public IReadOnlyList<SampleValueDefinition> Synonyms { get; init; } = [];
}

/// <summary>A word or phrase.</summary>
public sealed record SampleValueDefinition
{
    /// <summary>The text; 1 to 140 characters.</summary>
    [StringLength(140, MinimumLength = 1)]
    public required string Value { get; init; }
}
