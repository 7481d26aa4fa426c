using ChatOps.Application.Policy;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Policy.Rules;
using ChatOps.Languages;

namespace ChatOps.Tests.Vending.Requests.Policy;

public sealed class OuRuleTests
{
    private static readonly VendingPolicy Policy = VendingPolicyFile.Load(
        Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name)
    );
    private static readonly TargetOu Experiment = new("Experiment", "Experiment", "ou-abcd-00000001");
    private static readonly TargetOu Demos = new("Demos", "Demos", "ou-abcd-00000002");

    [Theory]
    [InlineData("Sandbox", "demos")]
    [InlineData("Production", "Experiment")]
    [InlineData(null, "Demos")]
    [InlineData("Production", null)]
    public void What_the_type_may_use_is_fine(string? type, string? ou) =>
        Assert.Null(Objection(type, ou, Experiment, Demos));

    [Fact]
    public void What_the_type_may_not_use_is_named_with_what_it_may() =>
        Assert.Equal(
            "Production accounts can only go to Experiment. Which OU should it be?",
            Objection("Production", "Demos", Experiment, Demos)
        );

    [Fact]
    public void Where_no_OU_is_known_it_does_not_offer_an_empty_list() =>
        Assert.Contains("Please try again in a few minutes", Objection("Sandbox", "Demos"), StringComparison.Ordinal);

    private static string? Objection(string? type, string? ou, params TargetOu[] known) =>
        new OuRule()
            .Objection(
                new AccountProposal(new Person("ana@example.com", "Ana", "Lopez"), type, null, ou),
                new PolicyFacts { Policy = Policy, Ous = known }
            )
            ?.In(Words.English);
}
