using ChatOps.Application.Conversations.Definition;

namespace ChatOps.Tests.BotBuilder;

/// <summary>One change of each kind to the definition.</summary>
public static class DefinitionChanges
{
    public static IReadOnlyDictionary<string, Func<BotDefinition, BotDefinition>> All { get; } =
        new Dictionary<string, Func<BotDefinition, BotDefinition>>
        {
            ["utterance"] = definition =>
                Vending(
                    definition,
                    intent =>
                        intent with
                        {
                            SampleUtterances =
                            [
                                .. intent.SampleUtterances,
                                new() { Utterance = "an account, at last" },
                            ],
                        }
                ),
            ["prompt"] = definition =>
                Slot(
                    definition,
                    "RootEmail",
                    slot =>
                        slot with
                        {
                            ValueElicitationSetting = slot.ValueElicitationSetting with
                            {
                                PromptSpecification = Prompt("[FirstName], which address?"),
                            },
                        }
                ),
            ["failure response removed"] = definition =>
                Slot(
                    definition,
                    "RootEmail",
                    slot =>
                        slot with
                        {
                            ValueElicitationSetting = slot.ValueElicitationSetting with { SlotCaptureSetting = null },
                        }
                ),
            ["declination removed"] = definition =>
                Vending(
                    definition,
                    intent =>
                        intent with
                        {
                            IntentConfirmationSetting = intent.IntentConfirmationSetting! with
                            {
                                DeclinationResponse = null,
                            },
                        }
                ),
            ["confirmation removed"] = definition =>
                Vending(definition, intent => intent with { IntentConfirmationSetting = null }),
            ["hook off"] = definition => Vending(definition, intent => intent with { DialogCodeHook = null }),
            ["new slot"] = definition =>
                Vending(
                    definition,
                    intent =>
                        intent with
                        {
                            Slots = [NewSlot("CostCenter", "AMAZON.Number"), .. intent.Slots],
                            SlotPriorities =
                            [
                                .. intent.SlotPriorities,
                                new() { SlotName = "CostCenter", Priority = 0 },
                            ],
                        }
                ),
            ["removed slot"] = definition => Vending(definition, intent => WithoutSlot(intent, "RootEmail")),
            ["renamed slot"] = definition =>
                Vending(
                    definition,
                    intent =>
                    {
                        var reduced = WithoutSlot(intent, "RootEmail");
                        return reduced with
                        {
                            Slots = [.. reduced.Slots, NewSlot("Address", "AMAZON.EmailAddress")],
                            SlotPriorities = [.. reduced.SlotPriorities, new() { SlotName = "Address", Priority = 2 }],
                        };
                    }
                ),
            ["order of slots"] = definition =>
                Vending(
                    definition,
                    intent =>
                        intent with
                        {
                            SlotPriorities =
                            [
                                .. intent.SlotPriorities.Select(priority =>
                                    priority with
                                    {
                                        Priority = 10 - priority.Priority,
                                    }
                                ),
                            ],
                        }
                ),
            ["new intent"] = definition =>
                Locale(
                    definition,
                    locale =>
                        locale with
                        {
                            Intents =
                            [
                                .. locale.Intents,
                                new IntentDefinition
                                {
                                    Name = "Thanks",
                                    SampleUtterances = [new() { Utterance = "thank you" }],
                                    FulfillmentCodeHook = new() { Enabled = true },
                                },
                            ],
                        }
                ),
            ["removed intent"] = definition =>
                Locale(
                    definition,
                    locale => locale with { Intents = [.. locale.Intents.Where(intent => intent.Name != "Help")] }
                ),
            ["fallback described"] = definition =>
                Locale(
                    definition,
                    locale =>
                        locale with
                        {
                            Intents =
                            [
                                .. locale.Intents.Select(intent =>
                                    intent.Name == "FallbackIntent" ? intent with { Description = "What else" } : intent
                                ),
                            ],
                        }
                ),
            ["slot value"] = definition =>
                Locale(
                    definition,
                    locale =>
                        locale with
                        {
                            SlotTypes =
                            [
                                .. locale.SlotTypes.Select(type =>
                                    type.Name != "AccountTypeValues"
                                        ? type
                                        : type with
                                        {
                                            SlotTypeValues =
                                            [
                                                .. type.SlotTypeValues.Select(value =>
                                                    value with
                                                    {
                                                        Synonyms =
                                                        [
                                                            .. value.Synonyms.Skip(1),
                                                            new() { Value = $"my {value.SampleValue.Value}" },
                                                        ],
                                                    }
                                                ),
                                            ],
                                        }
                                ),
                            ],
                        }
                ),
            ["removed slot type"] = definition =>
                Locale(
                    definition,
                    locale =>
                        locale with
                        {
                            SlotTypes = [.. locale.SlotTypes.Where(type => type.Name != "RequestIdValues")],
                        }
                ),
            ["renamed slot type"] = definition =>
                Locale(
                    Slot(
                        definition,
                        "AccountType",
                        slot =>
                            slot with
                            {
                                SlotTypeName = "Kinds",
                                ValueElicitationSetting = slot.ValueElicitationSetting with
                                {
                                    PromptSpecification = Prompt("${Kinds}?"),
                                    SlotCaptureSetting = null,
                                },
                            }
                    ),
                    locale =>
                        locale with
                        {
                            SlotTypes =
                            [
                                .. locale.SlotTypes.Select(type =>
                                    type.Name == "AccountTypeValues" ? type with { Name = "Kinds" } : type
                                ),
                            ],
                        }
                ),
            ["threshold"] = definition => Locale(definition, locale => locale with { NluConfidenceThreshold = 0.6 }),
            ["time to live"] = definition => definition with { IdleSessionTTLInSeconds = 600 },
            ["new locale"] = definition =>
                definition with
                {
                    BotLocales = [.. definition.BotLocales, definition.BotLocales[0] with { LocaleId = "en_GB" }],
                },
        };

    private static BotDefinition Locale(
        BotDefinition definition,
        Func<BotLocaleDefinition, BotLocaleDefinition> change
    ) => definition with { BotLocales = [change(definition.BotLocales[0])] };

    private static BotDefinition Vending(BotDefinition definition, Func<IntentDefinition, IntentDefinition> change) =>
        Locale(
            definition,
            locale =>
                locale with
                {
                    Intents =
                    [
                        .. locale.Intents.Select(intent =>
                            intent.Name == "AWSAccountVending" ? change(intent) : intent
                        ),
                    ],
                }
        );

    private static BotDefinition Slot(
        BotDefinition definition,
        string name,
        Func<SlotDefinition, SlotDefinition> change
    ) =>
        Vending(
            definition,
            intent => intent with { Slots = [.. intent.Slots.Select(slot => slot.Name == name ? change(slot) : slot)] }
        );

    private static IntentDefinition WithoutSlot(IntentDefinition intent, string name) =>
        intent with
        {
            Slots = [.. intent.Slots.Where(slot => slot.Name != name)],
            SlotPriorities = [.. intent.SlotPriorities.Where(priority => priority.SlotName != name)],
            IntentConfirmationSetting = intent.IntentConfirmationSetting! with
            {
                PromptSpecification = Prompt("Sure?"),
            },
        };

    private static SlotDefinition NewSlot(string name, string type) =>
        new()
        {
            Name = name,
            SlotTypeName = type,
            ValueElicitationSetting = new()
            {
                SlotConstraint = SlotConstraint.Required,
                PromptSpecification = Prompt($"Which {name}?"),
            },
        };

    private static PromptSpecificationDefinition Prompt(string text) =>
        new()
        {
            MaxRetries = 1,
            MessageGroupsList = [new() { Message = new() { PlainTextMessage = new() { Value = text } } }],
        };
}
