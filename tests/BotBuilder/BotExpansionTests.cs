using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain.Policy;

namespace ChatOps.Tests.BotBuilder;

public sealed class BotExpansionTests
{
    private readonly BotDefinition definition = BotDefinitionFile.Load(
        Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name)
    );
    private readonly VendingPolicy shipped = VendingPolicyFile.Load(
        Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name)
    );

    [Fact]
    public void Where_policy_offers_no_products_accounts_can_still_be_listed_terminated_and_extended()
    {
        var policy = shipped with { Products = [] };

        foreach (var locale in BotExpansion.Expand(definition, policy, [], []).BotLocales)
        {
            Assert.DoesNotContain(locale.SlotTypes, slotType => slotType.Name == PolicyAgreement.ProductNameValues);
            Assert.DoesNotContain("ProductVending", locale.Intents.Select(intent => intent.Name));
            foreach (var name in new[] { "OwnProducts", "TerminateProduct", "ExtendProduct" })
            {
                var intent = Assert.Single(locale.Intents, intent => intent.Name == name);
                Assert.NotEmpty(intent.SampleUtterances);
                Assert.DoesNotContain(
                    intent.SampleUtterances,
                    sample => sample.Utterance.Contains("{ProductName}", StringComparison.Ordinal)
                );
                Assert.DoesNotContain(intent.Slots, slot => slot.SlotTypeName == PolicyAgreement.ProductNameValues);
                Assert.DoesNotContain(intent.SlotPriorities, priority => priority.SlotName == "ProductName");
            }
        }
    }

    [Theory]
    [InlineData("en_US", "Production or Sandbox?", "example.com or example.org", "any domain")]
    [InlineData("de_DE", "Produktion oder Sandbox?", "example.com oder example.org", "einer beliebigen Domain")]
    [InlineData("es_419", "¿Producción o Sandbox?", "example.com o example.org", "cualquier dominio")]
    [InlineData("fr_FR", "Production ou Bac à sable\u202f?", "example.com ou example.org", "n’importe quel domaine")]
    public void Choices_stand_in_messages_as_the_language_calls_them(
        string localeId,
        string types,
        string domains,
        string anyDomain
    )
    {
        var slots = Expanded(localeId, shipped).Intents[0].Slots;
        var anywhere = Expanded(localeId, shipped with { RootEmailDomains = [] }).Intents[0].Slots;

        Assert.EndsWith(types, Prompt(slots, "AccountType"), StringComparison.Ordinal);
        Assert.Contains(domains, Prompt(slots, "RootEmail"), StringComparison.Ordinal);
        Assert.Contains(anyDomain, Prompt(anywhere, "RootEmail"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_is_a_synonym_once_and_the_value_stays_what_it_is()
    {
        var policy = shipped with
        {
            AccountTypes =
            [
                shipped.AccountTypes[0] with
                {
                    Labels = new Dictionary<string, string> { ["de"] = "PRODUKTION", ["fr"] = "Compte sérieux" },
                },
                shipped.AccountTypes[1],
            ],
        };

        Assert.Equal(
            ["PRODUKTION"],
            Synonyms(Expanded("de_DE", policy), "AccountTypeValues", "Production")
                .Where(word => string.Equals(word, "Produktion", StringComparison.OrdinalIgnoreCase))
        );
        Assert.Contains("Compte sérieux", Synonyms(Expanded("fr_FR", policy), "AccountTypeValues", "Production"));
        Assert.Contains("Monatsbudget", Synonyms(Expanded("de_DE", shipped), "ProductName", "Monthly budget"));
        foreach (var type in definition.BotLocales.SelectMany(locale => Expanded(locale.LocaleId, policy).SlotTypes))
        {
            var words = type
                .SlotTypeValues.SelectMany(value => value.Synonyms.Prepend(value.SampleValue))
                .Select(word => word.Value)
                .ToList();
            Assert.Equal(words.Count, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void Spanish_says_u_before_an_o()
    {
        var products = new[] { "Bucket", "Oracle" };

        var failure = BotExpansion
            .Expand(definition, shipped, [], products)
            .BotLocales.Single(locale => locale.LocaleId == "es_419")
            .Intents.Single(intent => intent.Name == "ProductVending")
            .Slots[0];

        Assert.EndsWith("¿Bucket u Oracle?", Prompt([failure], "ProductName"), StringComparison.Ordinal);
    }

    private BotLocaleDefinition Expanded(string localeId, VendingPolicy policy) =>
        BotExpansion
            .Expand(definition, policy, [], [.. policy.Products.Select(product => product.Name)])
            .BotLocales.Single(locale => locale.LocaleId == localeId);

    private static string Prompt(IEnumerable<SlotDefinition> slots, string name) =>
        slots
            .Single(slot => slot.Name == name)
            .ValueElicitationSetting.PromptSpecification!.MessageGroupsList[0]
            .Message.PlainTextMessage.Value;

    private static IEnumerable<string> Synonyms(BotLocaleDefinition locale, string type, string value) =>
        locale
            .SlotTypes.Single(candidate => candidate.Name == type)
            .SlotTypeValues.Single(candidate => candidate.SampleValue.Value == value)
            .Synonyms.Select(word => word.Value);
}
