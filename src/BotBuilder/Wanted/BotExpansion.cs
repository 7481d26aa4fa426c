using ChatOps.Application.Conversations.Definition;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Policy;
using ChatOps.Languages;

namespace ChatOps.BotBuilder.Wanted;

/// <summary>Adds the deployment's data to the definition: the policy's OUs and products as slot values, and choices in
/// messages.</summary>
internal sealed class BotExpansion
{
    /// <summary>Lex's limit for one message.</summary>
    private const int MessageLength = 1000;

    // Lex's limit for a slot value.
    private const int ValueLength = 140;

    // A longer list isn't readable, and leaves the message no room.
    private const int ListLength = 500;

    private readonly IReadOnlyDictionary<string, string> choices;

    private BotExpansion(IReadOnlyDictionary<string, string> choices) => this.choices = choices;

    /// <summary>The most products with slot values: Lex accepts 10,000 values and synonyms in a slot type.</summary>
    public const int MostProducts = 5000;

    /// <summary>Returns true for a product's name that fits into a Lex slot value and a message.</summary>
    public static bool CanBeSaid(string product) =>
        product.Length is > 0 and <= ValueLength && VendingPolicyRules.IsPlain(product);

    /// <summary>Returns the definition for Lex.</summary>
    /// <param name="definition">The definition as it was written.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="units">The policy's OUs, in the order of the choice.</param>
    /// <param name="products">The names of the policy's products and of those in its portfolios, in the order of the
    /// choice.</param>
    /// <exception cref="InvalidDataException">With its choices, a message is longer than Lex allows.</exception>
    public static BotDefinition Expand(
        BotDefinition definition,
        VendingPolicy policy,
        IReadOnlyList<ResolvedOrganizationalUnit> units,
        IReadOnlyList<string> products
    ) =>
        definition with
        {
            BotLocales = [.. definition.BotLocales.Select(locale => Expand(locale, policy, units, products))],
        };

    private static BotLocaleDefinition Expand(
        BotLocaleDefinition locale,
        VendingPolicy policy,
        IReadOnlyList<ResolvedOrganizationalUnit> units,
        IReadOnlyList<string> products
    )
    {
        var labels = new Labels(LexNames.LanguageOf(locale.LocaleId), policy);
        var lists = SpokenLanguages.Of(locale.LocaleId);
        var slotTypes = locale
            .SlotTypes.Where(slotType => slotType.Name != PolicyAgreement.ProductNameValues || products.Count > 0)
            .Select(slotType =>
                slotType.Name switch
                {
                    PolicyAgreement.AccountTypeValues => Fill(
                        slotType,
                        [.. slotType.SlotTypeValues.Select(value => value.SampleValue.Value)],
                        labels.OfType
                    ),
                    PolicyAgreement.AccountOUValues => Fill(
                        slotType,
                        [.. units.Select(unit => unit.Label)],
                        unit => unit
                    ),
                    PolicyAgreement.ProductNameValues => Fill(slotType, products, labels.OfProduct),
                    _ => slotType,
                }
            )
            .ToList();
        var listed = slotTypes.ToDictionary(
            slotType => slotType.Name,
            slotType =>
                lists.Or([
                    .. slotType
                        .SlotTypeValues.Select(value => value.SampleValue.Value)
                        .Select(value =>
                            slotType.Name == PolicyAgreement.AccountTypeValues ? labels.OfType(value) : value
                        ),
                ]),
            StringComparer.Ordinal
        );
        listed[PolicyAgreement.ProductNameValues] = ListedInShort([.. products.Select(labels.OfProduct)], lists);
        listed[MessagePlaceholders.RootEmailDomains] =
            policy.RootEmailDomains.Count > 0 ? lists.Or(policy.RootEmailDomains) : lists.AnyDomain;
        var expansion = new BotExpansion(listed);
        return locale with
        {
            SlotTypes = slotTypes,

            // A slot type without values can't be built, so without products there is no question about them.
            Intents =
            [
                .. locale
                    .Intents.Select(intent => products.Count > 0 ? intent : WithoutProducts(intent))
                    .OfType<IntentDefinition>()
                    .Select(expansion.Expand),
            ],
        };
    }

    // Removes an intent that needs a product; from others, only the parts about products.
    private static IntentDefinition? WithoutProducts(IntentDefinition intent)
    {
        var gone = intent.Slots.Where(slot => slot.SlotTypeName == PolicyAgreement.ProductNameValues).ToList();
        return gone.Exists(slot => slot.ValueElicitationSetting.SlotConstraint == SlotConstraint.Required)
            ? null
            : intent with
            {
                Slots = [.. intent.Slots.Except(gone)],
                SlotPriorities =
                [
                    .. intent.SlotPriorities.Where(priority => gone.TrueForAll(slot => slot.Name != priority.SlotName)),
                ],
                SampleUtterances =
                [
                    .. intent.SampleUtterances.Where(sample =>
                        gone.TrueForAll(slot =>
                            !sample.Utterance.Contains($"{{{slot.Name}}}", StringComparison.Ordinal)
                        )
                    ),
                ],
            };
    }

    /// <summary>Returns one slot value for each of <paramref name="values"/>, with its synonyms. Synonyms of other
    /// values, and words with two meanings, are left out: Lex refuses them.</summary>
    private static SlotTypeDefinition Fill(
        SlotTypeDefinition slotType,
        IReadOnlyList<string> values,
        Func<string, string> label
    )
    {
        var taken = values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var called = values.Where(value => taken.Add(label(value))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return slotType with
        {
            SlotTypeValues =
            [
                .. values.Select(value => new SlotTypeValueDefinition
                {
                    SampleValue = new SampleValueDefinition { Value = value },
                    Synonyms =
                    [
                        .. called.Contains(value)
                            ? [new SampleValueDefinition { Value = label(value) }]
                            : Array.Empty<SampleValueDefinition>(),
                        .. slotType
                            .SlotTypeValues.Where(known =>
                                string.Equals(known.SampleValue.Value, value, StringComparison.OrdinalIgnoreCase)
                            )
                            .SelectMany(known => known.Synonyms)
                            .Where(synonym => taken.Add(synonym.Value)),
                    ],
                }),
            ],
        };
    }

    // A portfolio may hold hundreds, so a message names only examples.
    private static string ListedInShort(IReadOnlyList<string> values, Words lists)
    {
        var shown = new List<string>();
        foreach (var value in values)
        {
            if (shown.Sum(earlier => earlier.Length + 2) + value.Length > ListLength)
            {
                return lists.OrOthers(shown);
            }

            shown.Add(value);
        }

        return lists.Or(values);
    }

    private IntentDefinition Expand(IntentDefinition intent) =>
        intent with
        {
            Slots =
            [
                .. intent.Slots.Select(slot =>
                    slot with
                    {
                        ValueElicitationSetting = Expand(slot.ValueElicitationSetting),
                    }
                ),
            ],
            IntentConfirmationSetting = intent.IntentConfirmationSetting is { } confirmation
                ? confirmation with
                {
                    PromptSpecification = Expand(confirmation.PromptSpecification)!,
                    DeclinationResponse = Expand(confirmation.DeclinationResponse),
                    FailureResponse = Expand(confirmation.FailureResponse),
                }
                : null,
        };

    private SlotValueElicitationSettingDefinition Expand(SlotValueElicitationSettingDefinition setting) =>
        setting with
        {
            PromptSpecification = Expand(setting.PromptSpecification),
            SlotCaptureSetting = setting.SlotCaptureSetting is { } capture
                ? capture with
                {
                    FailureResponse = Expand(capture.FailureResponse),
                }
                : null,
        };

    private PromptSpecificationDefinition? Expand(PromptSpecificationDefinition? prompt) =>
        prompt is null ? null : prompt with { MessageGroupsList = Expand(prompt.MessageGroupsList) };

    private ResponseSpecificationDefinition? Expand(ResponseSpecificationDefinition? response) =>
        response is null ? null : response with { MessageGroupsList = Expand(response.MessageGroupsList) };

    private List<MessageGroupDefinition> Expand(IReadOnlyList<MessageGroupDefinition> groups) =>
        [
            .. groups.Select(group =>
                group with
                {
                    Message = Expand(group.Message),
                    Variations = [.. group.Variations.Select(Expand)],
                }
            ),
        ];

    private MessageDefinition Expand(MessageDefinition message)
    {
        var text = MessagePlaceholders.Expand(message.PlainTextMessage.Value, name => choices[name]);
        return text.Length <= MessageLength
            ? message with
            {
                PlainTextMessage = message.PlainTextMessage with { Value = text },
            }
            : throw new InvalidDataException(
                $"With its choices, a message has {text.Length} characters, and Lex allows {MessageLength}: "
                    + $"shorten \"{message.PlainTextMessage.Value}\" or the policy's lists."
            );
    }

    /// <summary>The labels of the policy's values in a language; a product of a portfolio has its own name.</summary>
    private sealed record Labels(string Language, VendingPolicy Policy)
    {
        public string OfType(string name) => Policy.TypeNamed(name)?.LabelIn(Language) ?? name;

        public string OfProduct(string name) => Policy.ProductNamed(name)?.LabelIn(Language) ?? name;
    }
}
