using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.Conversations.Intents;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Architecture;

/// <summary>Architecture rules that a compiler doesn't check.</summary>
public sealed class ArchitectureTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public void Every_intent_has_a_handler_and_every_handler_an_intent()
    {
        var definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        var defined = definition
            .BotLocales.SelectMany(locale => locale.Intents)
            .Select(intent => intent.Name)
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(
            defined.Order(StringComparer.Ordinal),
            playground.Host.Services.GetRequiredService<LexHook>().Intents.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_vending_intent_has_the_slots_that_its_handler_reads()
    {
        var definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        var intent = definition
            .BotLocales.SelectMany(locale => locale.Intents)
            .First(candidate => candidate.Name == "AWSAccountVending");

        Assert.Equal(
            [AccountVendingIntent.AccountType, AccountVendingIntent.RootEmail, AccountVendingIntent.AccountOU],
            intent.SlotPriorities.OrderBy(priority => priority.Priority).Select(priority => priority.SlotName)
        );
    }

    [Fact]
    public void Every_account_type_of_the_policy_is_a_slot_value()
    {
        var policy = VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name));
        var definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        var values = definition
            .BotLocales.SelectMany(locale => locale.SlotTypes)
            .First(type => type.Name == "AccountTypeValues")
            .SlotTypeValues.Select(value => value.SampleValue.Value);

        Assert.Equal(
            policy.AccountTypes.Select(type => type.Name).Order(StringComparer.Ordinal),
            values.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nothing_in_sdk_is_ours() =>
        Assert.DoesNotContain(
            Directory
                .EnumerateFiles(Repository.PathOf("sdk"), "*.cs", SearchOption.AllDirectories)
                .Where(file =>
                    !file.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                ),
            file => File.ReadAllText(file).Contains("namespace ChatOps", StringComparison.Ordinal)
        );
}
