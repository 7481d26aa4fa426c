using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>Something that a person may want from the bot.</summary>
public sealed record IntentDefinition
{
    /// <summary>The name, which the code hook switches on.</summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>A note for those who read the bot in the console; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary><c>AMAZON.FallbackIntent</c> for FallbackIntent, absent for every other.</summary>
    [RegularExpression(@"^AMAZON\.FallbackIntent$")]
    public string? ParentIntentSignature { get; init; }

    /// <summary>Ways to say it; at most 1500. <c>{Slot}</c> stands for a slot's value.</summary>
    [Entries(Maximum = 1500)]
    public IReadOnlyList<SampleUtteranceDefinition> SampleUtterances { get; init; } = [];

    /// <summary>Whether the code hook sees each turn of the dialog.</summary>
    public CodeHookDefinition? DialogCodeHook { get; init; }

    /// <summary>Whether the code hook carries the intent out.</summary>
    public CodeHookDefinition? FulfillmentCodeHook { get; init; }

    /// <summary>The question before the intent is carried out.</summary>
    public IntentConfirmationSettingDefinition? IntentConfirmationSetting { get; init; }

    /// <summary>The order in which required slots are asked for; every slot is in it.</summary>
    public IReadOnlyList<SlotPriorityDefinition> SlotPriorities { get; init; } = [];

    /// <summary>What must or may be known to carry the intent out; at most 100.</summary>
    [Entries(Maximum = 100)]
    public IReadOnlyList<SlotDefinition> Slots { get; init; } = [];
}

/// <summary>One way to say something.</summary>
public sealed record SampleUtteranceDefinition
{
    /// <summary>The text; 1 to 500 characters.</summary>
    [StringLength(500, MinimumLength = 1)]
    public required string Utterance { get; init; }
}

/// <summary>A switch of the code hook.</summary>
public sealed record CodeHookDefinition
{
    /// <summary>Whether Lex calls the alias's function here.</summary>
    public required bool Enabled { get; init; }
}

/// <summary>The question before an intent is carried out, and what follows a no.</summary>
public sealed record IntentConfirmationSettingDefinition
{
    /// <summary>The question.</summary>
    public required PromptSpecificationDefinition PromptSpecification { get; init; }

    /// <summary>What is said after a no.</summary>
    public ResponseSpecificationDefinition? DeclinationResponse { get; init; }

    /// <summary>What is said after the last answer that was neither yes nor no; without it FallbackIntent
    /// answers.</summary>
    public ResponseSpecificationDefinition? FailureResponse { get; init; }

    /// <summary>What comes after <see cref="FailureResponse"/>.</summary>
    public DialogStateDefinition? FailureNextStep { get; init; }

    /// <summary>Whether the question is asked; absent means that it is.</summary>
    public bool? IsActive { get; init; }
}

/// <summary>A slot's place in the order of questions.</summary>
public sealed record SlotPriorityDefinition
{
    /// <summary>A slot of the same intent.</summary>
    public required string SlotName { get; init; }

    /// <summary>Lower is asked first; 0 to 100.</summary>
    [Range(0, 100)]
    public required int Priority { get; init; }
}
