using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>An intent: something that a person may want from the bot.</summary>
public sealed record IntentDefinition
{
    /// <summary>The name, by which the code hook chooses what to do.</summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>A note that the Lex console shows; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary><c>AMAZON.FallbackIntent</c> for FallbackIntent; omitted for every other intent.</summary>
    [RegularExpression(@"^AMAZON\.FallbackIntent$")]
    public string? ParentIntentSignature { get; init; }

    /// <summary>Example messages; at most 1500. <c>{Slot}</c> stands for a slot's value.</summary>
    [Entries(Maximum = 1500)]
    public IReadOnlyList<SampleUtteranceDefinition> SampleUtterances { get; init; } = [];

    /// <summary>Whether Lex calls the code hook on each turn of the dialog.</summary>
    public CodeHookDefinition? DialogCodeHook { get; init; }

    /// <summary>Whether Lex calls the code hook to fulfill the intent.</summary>
    public CodeHookDefinition? FulfillmentCodeHook { get; init; }

    /// <summary>The question before the intent is fulfilled.</summary>
    public IntentConfirmationSettingDefinition? IntentConfirmationSetting { get; init; }

    /// <summary>The order in which Lex asks for required slots; it lists every slot.</summary>
    public IReadOnlyList<SlotPriorityDefinition> SlotPriorities { get; init; } = [];

    /// <summary>The slots; at most 100.</summary>
    [Entries(Maximum = 100)]
    public IReadOnlyList<SlotDefinition> Slots { get; init; } = [];
}

/// <summary>One example message.</summary>
public sealed record SampleUtteranceDefinition
{
    /// <summary>The text; 1 to 500 characters.</summary>
    [StringLength(500, MinimumLength = 1)]
    public required string Utterance { get; init; }
}

/// <summary>Switches the code hook on.</summary>
public sealed record CodeHookDefinition
{
    /// <summary>Whether Lex calls the Lambda function of the alias.</summary>
    public required bool Enabled { get; init; }
}

/// <summary>The question before an intent is fulfilled, and the replies to other answers than yes.</summary>
public sealed record IntentConfirmationSettingDefinition
{
    /// <summary>The question.</summary>
    public required PromptSpecificationDefinition PromptSpecification { get; init; }

    /// <summary>The reply to a no.</summary>
    public ResponseSpecificationDefinition? DeclinationResponse { get; init; }

    /// <summary>The reply after the last answer that is neither yes nor no. Without it, FallbackIntent
    /// answers.</summary>
    public ResponseSpecificationDefinition? FailureResponse { get; init; }

    /// <summary>The step after <see cref="FailureResponse"/>.</summary>
    public DialogStateDefinition? FailureNextStep { get; init; }

    /// <summary>Whether Lex asks the question; omitted means yes.</summary>
    public bool? IsActive { get; init; }
}

/// <summary>A slot's place in the order of questions.</summary>
public sealed record SlotPriorityDefinition
{
    /// <summary>The name of a slot of the same intent.</summary>
    public required string SlotName { get; init; }

    /// <summary>Lower numbers are asked first; 0 to 100.</summary>
    [Range(0, 100)]
    public required int Priority { get; init; }
}
