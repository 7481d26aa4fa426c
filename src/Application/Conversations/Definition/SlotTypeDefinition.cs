using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>A kind of value with its synonyms.</summary>
public sealed record SlotTypeDefinition
{
    /// <summary>The name by which slots refer to it.</summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>A note for those who read the bot in the console; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>The values; at most 10,000 with their synonyms.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<SlotTypeValueDefinition> SlotTypeValues { get; init; }

    /// <summary>How Lex picks a value.</summary>
    public required SlotValueSelectionSettingDefinition ValueSelectionSetting { get; init; }
}

/// <summary>How Lex picks a value from what was said.</summary>
public sealed record SlotValueSelectionSettingDefinition
{
    /// <summary>Whether only listed values count, or the list is a set of examples.</summary>
    public required SlotValueResolutionStrategy ResolutionStrategy { get; init; }
}

/// <summary>What a listed value means to Lex.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SlotValueResolutionStrategy>))]
public enum SlotValueResolutionStrategy
{
    /// <summary>The values are examples: anything alike is taken as typed, so that the code hook must check
    /// it.</summary>
    [JsonStringEnumMemberName("ORIGINAL_VALUE")]
    OriginalValue,

    /// <summary>Only the values and their synonyms are taken, and a synonym becomes its value.</summary>
    [JsonStringEnumMemberName("TOP_RESOLUTION")]
    TopResolution,
}

/// <summary>One value of a slot type.</summary>
public sealed record SlotTypeValueDefinition
{
    /// <summary>The value itself.</summary>
    public required SampleValueDefinition SampleValue { get; init; }

    /// <summary>Other words for it.</summary>
    public IReadOnlyList<SampleValueDefinition> Synonyms { get; init; } = [];
}

/// <summary>A word or phrase.</summary>
public sealed record SampleValueDefinition
{
    /// <summary>The text; 1 to 140 characters.</summary>
    [StringLength(140, MinimumLength = 1)]
    public required string Value { get; init; }
}
