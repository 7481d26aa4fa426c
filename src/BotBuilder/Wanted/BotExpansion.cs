using ChatOps.Vending.Conversations.Definition;
using ChatOps.Vending.Organizations;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.BotBuilder.Wanted;

/// <summary>Puts into the definition what only the deployment knows: the policy's OUs and products as slot values, and choices into messages.</summary>
public sealed class BotExpansion
{
    /// <summary>Lex's limit for one message.</summary>
    private const int MessageLength = 1000;

    private readonly IReadOnlyDictionary<string, string> choices;

    private BotExpansion(IReadOnlyDictionary<string, string> choices) => this.choices = choices;

    /// <summary>The definition for Lex.</summary>
    /// <param name="definition">The definition as it was written.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="units">The policy's OUs, in the order in which they are offered.</param>
    /// <exception cref="InvalidDataException">With the choices put in, a message is longer than Lex allows.</exception>
    public static BotDefinition Expand(BotDefinition definition, VendingPolicy policy, IReadOnlyList<ResolvedOrganizationalUnit> units) =>
        definition with { BotLocales = [.. definition.BotLocales.Select(locale => Expand(locale, policy, units))] };

    private static BotLocaleDefinition Expand(BotLocaleDefinition locale, VendingPolicy policy, IReadOnlyList<ResolvedOrganizationalUnit> units)
    {
        var slotTypes = locale.SlotTypes
            .Where(slotType => slotType.Name != PolicyAgreement.ProductNameValues || policy.Products.Count > 0)
            .Select(slotType => slotType.Name switch
            {
                PolicyAgreement.AccountOUValues => Fill(slotType, [.. units.Select(unit => unit.Label)]),
                PolicyAgreement.ProductNameValues => Fill(slotType, [.. policy.Products.Select(product => product.Name)]),
                _ => slotType,
            })
            .ToList();
        var listed = slotTypes.ToDictionary(slotType => slotType.Name, slotType => Listed(slotType.SlotTypeValues.Select(value => value.SampleValue.Value)), StringComparer.Ordinal);
        listed[MessagePlaceholders.RootEmailDomains] = policy.RootEmailDomains.Count > 0 ? Listed(policy.RootEmailDomains) : "any domain";
        var expansion = new BotExpansion(listed);
        return locale with
        {
            SlotTypes = slotTypes,

            // A slot type without values cannot be built: where the policy offers no products, nobody is asked which.
            Intents = [.. locale.Intents.Select(intent => policy.Products.Count > 0 ? intent : WithoutProducts(intent)).OfType<IntentDefinition>().Select(expansion.Expand)],
        };
    }

    // An intent that needs a product goes; of one that can do without, only what speaks of products does.
    private static IntentDefinition? WithoutProducts(IntentDefinition intent)
    {
        var gone = intent.Slots.Where(slot => slot.SlotTypeName == PolicyAgreement.ProductNameValues).ToList();
        return gone.Exists(slot => slot.ValueElicitationSetting.SlotConstraint == SlotConstraint.Required) ? null : intent with
        {
            Slots = [.. intent.Slots.Except(gone)],
            SlotPriorities = [.. intent.SlotPriorities.Where(priority => gone.TrueForAll(slot => slot.Name != priority.SlotName))],
            SampleUtterances = [.. intent.SampleUtterances.Where(sample => gone.TrueForAll(slot => !sample.Utterance.Contains($"{{{slot.Name}}}", StringComparison.Ordinal)))],
        };
    }

    /// <summary>One value for each label; synonyms of what the policy does not have are left out, as are words that would mean two.</summary>
    private static SlotTypeDefinition Fill(SlotTypeDefinition slotType, IReadOnlyList<string> labels)
    {
        var taken = labels.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return slotType with
        {
            SlotTypeValues = [.. labels.Select(label => new SlotTypeValueDefinition
            {
                SampleValue = new SampleValueDefinition { Value = label },
                Synonyms = [.. slotType.SlotTypeValues
                    .Where(value => string.Equals(value.SampleValue.Value, label, StringComparison.OrdinalIgnoreCase))
                    .SelectMany(value => value.Synonyms)
                    .Where(synonym => taken.Add(synonym.Value))],
            })],
        };
    }

    private static string Listed(IEnumerable<string> values)
    {
        var all = values.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    private IntentDefinition Expand(IntentDefinition intent) => intent with
    {
        Slots = [.. intent.Slots.Select(slot => slot with { ValueElicitationSetting = Expand(slot.ValueElicitationSetting) })],
        IntentConfirmationSetting = intent.IntentConfirmationSetting is { } confirmation
            ? confirmation with
            {
                PromptSpecification = Expand(confirmation.PromptSpecification)!,
                DeclinationResponse = Expand(confirmation.DeclinationResponse),
                FailureResponse = Expand(confirmation.FailureResponse),
            }
            : null,
    };

    private SlotValueElicitationSettingDefinition Expand(SlotValueElicitationSettingDefinition setting) => setting with
    {
        PromptSpecification = Expand(setting.PromptSpecification),
        SlotCaptureSetting = setting.SlotCaptureSetting is { } capture ? capture with { FailureResponse = Expand(capture.FailureResponse) } : null,
    };

    private PromptSpecificationDefinition? Expand(PromptSpecificationDefinition? prompt) =>
        prompt is null ? null : prompt with { MessageGroupsList = Expand(prompt.MessageGroupsList) };

    private ResponseSpecificationDefinition? Expand(ResponseSpecificationDefinition? response) =>
        response is null ? null : response with { MessageGroupsList = Expand(response.MessageGroupsList) };

    private List<MessageGroupDefinition> Expand(IReadOnlyList<MessageGroupDefinition> groups) =>
        [.. groups.Select(group => group with { Message = Expand(group.Message), Variations = [.. group.Variations.Select(Expand)] })];

    private MessageDefinition Expand(MessageDefinition message)
    {
        var text = MessagePlaceholders.Expand(message.PlainTextMessage.Value, name => choices[name]);
        return text.Length <= MessageLength
            ? message with { PlainTextMessage = message.PlainTextMessage with { Value = text } }
            : throw new InvalidDataException($"With the choices put in, a message has {text.Length} characters, and Lex allows {MessageLength}: shorten \"{message.PlainTextMessage.Value}\" or the policy's lists.");
    }
}
