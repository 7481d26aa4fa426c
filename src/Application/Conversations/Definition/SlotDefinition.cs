using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>A slot: a value that an intent needs.</summary>
public sealed record SlotDefinition
{
    /// <summary>The name, unique within its intent.</summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>A note that the Lex console shows; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>A slot type of the same locale, or one of Lex's built-in types (<c>AMAZON.EmailAddress</c>).</summary>
    public required string SlotTypeName { get; init; }

    /// <summary>How Lex asks for the value.</summary>
    public required SlotValueElicitationSettingDefinition ValueElicitationSetting { get; init; }
}

/// <summary>How Lex asks for a slot's value.</summary>
public sealed record SlotValueElicitationSettingDefinition
{
    /// <summary>Whether Lex asks for the value on its own.</summary>
    public required SlotConstraint SlotConstraint { get; init; }

    /// <summary>The question; a required slot needs one.</summary>
    public PromptSpecificationDefinition? PromptSpecification { get; init; }

    /// <summary>Example answers, with the slot in braces; at most 10.</summary>
    [Entries(Maximum = 10)]
    public IReadOnlyList<SampleUtteranceDefinition> SampleUtterances { get; init; } = [];

    /// <summary>The reply and step after the last answer that Lex couldn't use.</summary>
    public SlotCaptureSettingDefinition? SlotCaptureSetting { get; init; }
}

/// <summary>Whether Lex asks for a slot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SlotConstraint>))]
public enum SlotConstraint
{
    /// <summary>Lex asks until it has a value.</summary>
    Required,

    /// <summary>Lex takes the value if the person says it, and never asks.</summary>
    Optional,
}

/// <summary>The reply and step after the last answer that Lex couldn't use.</summary>
public sealed record SlotCaptureSettingDefinition
{
    /// <summary>The reply; if omitted, FallbackIntent answers.</summary>
    public ResponseSpecificationDefinition? FailureResponse { get; init; }

    /// <summary>The step after the reply.</summary>
    public DialogStateDefinition? FailureNextStep { get; init; }
}

/// <summary>The next step of a conversation.</summary>
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

/// <summary>The next steps that need no further parameters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DialogActionType>))]
public enum DialogActionType
{
    /// <summary>Ends the intent; the next message starts a new one.</summary>
    EndConversation,

    /// <summary>Waits for an intent.</summary>
    ElicitIntent,

    /// <summary>Lets the code hook decide.</summary>
    InvokeDialogCodeHook,
}
