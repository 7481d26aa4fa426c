using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>Something to know before an intent can be carried out.</summary>
public sealed record SlotDefinition
{
    /// <summary>The name, unique within its intent.</summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>A note for those who read the bot in the console; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>A slot type of the same locale, or one of Lex's own (<c>AMAZON.EmailAddress</c>).</summary>
    public required string SlotTypeName { get; init; }

    /// <summary>How the value is asked for.</summary>
    public required SlotValueElicitationSettingDefinition ValueElicitationSetting { get; init; }
}

/// <summary>How a slot's value is asked for.</summary>
public sealed record SlotValueElicitationSettingDefinition
{
    /// <summary>Whether Lex asks for it by itself.</summary>
    public required SlotConstraint SlotConstraint { get; init; }

    /// <summary>The question; a required slot has one.</summary>
    public PromptSpecificationDefinition? PromptSpecification { get; init; }

    /// <summary>Ways to answer the question, with the slot in braces; at most 10.</summary>
    [Entries(Maximum = 10)]
    public IReadOnlyList<SampleUtteranceDefinition> SampleUtterances { get; init; } = [];

    /// <summary>What follows the last bad answer.</summary>
    public SlotCaptureSettingDefinition? SlotCaptureSetting { get; init; }
}

/// <summary>Whether Lex asks for a slot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SlotConstraint>))]
public enum SlotConstraint
{
    /// <summary>Lex asks until it has a value.</summary>
    Required,

    /// <summary>Lex takes the value where it is said, and never asks.</summary>
    Optional,
}

/// <summary>What follows the last bad answer to a slot's question.</summary>
public sealed record SlotCaptureSettingDefinition
{
    /// <summary>What is said; without it FallbackIntent answers.</summary>
    public ResponseSpecificationDefinition? FailureResponse { get; init; }

    /// <summary>What comes after it.</summary>
    public DialogStateDefinition? FailureNextStep { get; init; }
}

/// <summary>Where the conversation goes next.</summary>
public sealed record DialogStateDefinition
{
    /// <summary>What Lex does next.</summary>
    public required DialogActionDefinition DialogAction { get; init; }
}

/// <summary>What Lex does next.</summary>
public sealed record DialogActionDefinition
{
    /// <summary>The step.</summary>
    public required DialogActionType Type { get; init; }
}

/// <summary>The next steps that need nothing further to be said about them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DialogActionType>))]
public enum DialogActionType
{
    /// <summary>The intent is over; the next message starts anew.</summary>
    EndConversation,

    /// <summary>Lex waits for an intent.</summary>
    ElicitIntent,

    /// <summary>The code hook decides.</summary>
    InvokeDialogCodeHook,
}
