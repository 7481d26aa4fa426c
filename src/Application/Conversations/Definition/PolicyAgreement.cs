using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>Checks that the conversation and the policy offer the same choices.</summary>
public static class PolicyAgreement
{
    /// <summary>The slot type whose values are the policy's account types.</summary>
    public const string AccountTypeValues = "AccountTypeValues";

    /// <summary>
    /// The slot type whose values the builder takes from the policy's OUs; the definition only adds synonyms.
    /// </summary>
    public const string AccountOUValues = "AccountOUValues";

    /// <summary>
    /// The slot type whose values the builder takes from the policy's products; the definition only adds synonyms.
    /// </summary>
    public const string ProductNameValues = "ProductName";

    /// <summary>Returns the definition's disagreements with the policy.</summary>
    public static IEnumerable<FieldError> CheckDefinition(BotDefinition definition, VendingPolicy policy)
    {
        foreach (var (place, locale) in definition.BotLocales.Index())
        {
            string[] needed =
            [
                AccountTypeValues,
                AccountOUValues,
                .. policy.Products.Count > 0 ? [ProductNameValues] : Array.Empty<string>(),
            ];
            foreach (
                var required in needed.Where(required => locale.SlotTypes.All(slotType => slotType.Name != required))
            )
            {
                yield return new($"BotLocales[{place}].SlotTypes", $"must hold {required}");
            }

            foreach (
                var (index, slotType) in locale.SlotTypes.Index().Where(entry => entry.Item.Name == AccountTypeValues)
            )
            {
                foreach (
                    var (number, value) in slotType
                        .SlotTypeValues.Index()
                        .Where(entry => policy.TypeNamed(entry.Item.SampleValue.Value) is null)
                )
                {
                    yield return new(
                        $"BotLocales[{place}].SlotTypes[{index}].SlotTypeValues[{number}].SampleValue.Value",
                        $"\"{value.SampleValue.Value}\" is not an account type of the policy ("
                            + $"{string.Join(", ", policy.AccountTypes.Select(type => type.Name))})"
                    );
                }
            }
        }
    }

    /// <summary>Returns the policy's disagreements with the definition.</summary>
    public static IEnumerable<FieldError> CheckPolicy(BotDefinition definition, VendingPolicy policy) =>
        definition.BotLocales.SelectMany(locale =>
            CheckTypes(locale, policy)
                .Concat(
                    CheckLabels(
                        locale,
                        AccountTypeValues,
                        "accountTypes",
                        [
                            .. policy.AccountTypes.Select(type =>
                                (type.Name, type.LabelIn(LexNames.LanguageOf(locale.LocaleId)))
                            ),
                        ]
                    )
                )
                .Concat(
                    CheckLabels(
                        locale,
                        ProductNameValues,
                        "products",
                        [
                            .. policy.Products.Select(product =>
                                (product.Name, product.LabelIn(LexNames.LanguageOf(locale.LocaleId)))
                            ),
                        ]
                    )
                )
        );

    private static IEnumerable<FieldError> CheckTypes(BotLocaleDefinition locale, VendingPolicy policy) =>
        from slotType in locale.SlotTypes
        where slotType.Name == AccountTypeValues
        from entry in policy.AccountTypes.Index()
        where slotType.SlotTypeValues.All(value => value.SampleValue.Value != entry.Item.Name)
        select new FieldError(
            $"accountTypes[{entry.Index}].name",
            $"\"{entry.Item.Name}\" is not a value of the slot type {AccountTypeValues} in {locale.LocaleId} ("
                + string.Join(", ", slotType.SlotTypeValues.Select(value => value.SampleValue.Value))
                + "), spelled the same"
        );

    // A label becomes a synonym of its value. If it already belongs to another value, its meaning would be ambiguous.
    private static IEnumerable<FieldError> CheckLabels(
        BotLocaleDefinition locale,
        string slotTypeName,
        string list,
        IReadOnlyList<(string Name, string Label)> values
    ) =>
        from slotType in locale.SlotTypes
        where slotType.Name == slotTypeName
        from entry in values.Index()
        where entry.Item.Label != entry.Item.Name
        from value in slotType.SlotTypeValues
        where
            !string.Equals(value.SampleValue.Value, entry.Item.Name, StringComparison.OrdinalIgnoreCase)
            && value
                .Synonyms.Prepend(value.SampleValue)
                .Any(word => string.Equals(word.Value, entry.Item.Label, StringComparison.OrdinalIgnoreCase))
        select new FieldError(
            $"{list}[{entry.Index}].labels.{LexNames.LanguageOf(locale.LocaleId)}",
            $"\"{entry.Item.Label}\" means \"{value.SampleValue.Value}\" in {locale.LocaleId}, by the slot type "
                + slotTypeName
        );
}
