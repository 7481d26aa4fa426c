using ChatOps.BotBuilder.Wanted;
using ChatOps.Vending.Conversations.Definition;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Tests.BotBuilder;

public sealed class BotExpansionTests
{
    [Fact]
    public void Where_policy_offers_no_products_accounts_can_still_be_listed_terminated_and_extended()
    {
        var definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        var policy = VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name)) with { Products = [] };

        var locale = Assert.Single(BotExpansion.Expand(definition, policy, [], []).BotLocales);

        Assert.DoesNotContain(locale.SlotTypes, slotType => slotType.Name == PolicyAgreement.ProductNameValues);
        Assert.DoesNotContain("ProductVending", locale.Intents.Select(intent => intent.Name));
        foreach (var name in new[] { "OwnProducts", "TerminateProduct", "ExtendProduct" })
        {
            var intent = Assert.Single(locale.Intents, intent => intent.Name == name);
            Assert.NotEmpty(intent.SampleUtterances);
            Assert.DoesNotContain(intent.SampleUtterances, sample => sample.Utterance.Contains("{ProductName}", StringComparison.Ordinal));
            Assert.DoesNotContain(intent.Slots, slot => slot.SlotTypeName == PolicyAgreement.ProductNameValues);
            Assert.DoesNotContain(intent.SlotPriorities, priority => priority.SlotName == "ProductName");
        }
    }
}
