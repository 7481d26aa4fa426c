using System.Collections.Concurrent;
using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using ChatOps.BotBuilder.Wanted;
using ChatOps.Domain.Policy;
using ChatOps.LocalCloud.Operations;
using Microsoft.Extensions.DependencyInjection;
using PlannedFaults = ChatOps.LocalCloud.Operations.Faults;

namespace ChatOps.Tests.BotBuilder;

public sealed class DeploymentTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private BuilderDriver driver = null!;

    public async ValueTask InitializeAsync() => driver = await BuilderDriver.Start();

    public ValueTask DisposeAsync() => driver.DisposeAsync();

    [Fact]
    public async Task The_shipped_definition_deploys_a_built_bot_with_an_alias()
    {
        driver.Definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));

        var response = await Succeed("Create");

        Assert.Equal(response.PhysicalResourceId, response.Data("BotId"));
        Assert.Equal(
            $"arn:aws:lex:us-east-1:000000000000:bot-alias/{response.Data("BotId")}/{response.Data("BotAliasId")}",
            response.Data("BotAliasArn")
        );
        var dump = await Dump(response);
        Assert.Contains("live {\"en_US\":{\"Enabled\":true", dump, StringComparison.Ordinal);
        Assert.Contains("en_US Built 0.4", dump, StringComparison.Ordinal);
        Assert.Contains(
            "Hi [FirstName], what account type do you want? Production or Sandbox?",
            dump,
            StringComparison.Ordinal
        );
        Assert.Contains("Experiment or Demos", dump, StringComparison.Ordinal);
        Assert.Contains("example.com or example.org", dump, StringComparison.Ordinal);
        Assert.Contains("1 AccountType, 2 RootEmail, 3 AccountOU", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("${", dump, StringComparison.Ordinal);
        foreach (var intent in driver.Definition.BotLocales[0].Intents)
        {
            Assert.Contains($"intent {intent.Name} ", dump, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_run_with_the_same_definition_writes_nothing()
    {
        var first = await Succeed("Create");

        driver.Properties["ContentHash"] = "2";
        ReceivedResponse? second = null;
        var writes = await driver.WritesOf(async () => second = await Succeed("Update", first.PhysicalResourceId));

        Assert.Empty(writes);
        Assert.Equal(first.Body["Data"]!.ToJsonString(), second!.Body["Data"]!.ToJsonString());
    }

    public static TheoryData<string> Changes => [.. DefinitionChanges.All.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_definition_gives_the_same_bot_as_a_fresh_deployment_and_keeps_the_IDs(string change)
    {
        var first = await Succeed("Create");
        driver.Definition = DefinitionChanges.All[change](driver.Definition);

        var second = await Succeed("Update", first.PhysicalResourceId);

        Assert.Equal(
            (first.PhysicalResourceId, first.Data("BotAliasId")),
            (second.PhysicalResourceId, second.Data("BotAliasId"))
        );
        Assert.NotEqual(first.Data("BotVersion"), second.Data("BotVersion"));
        Assert.Equal(await FreshDump(), await Dump(second));
        Assert.Empty(await driver.WritesOf(() => Succeed("Update", first.PhysicalResourceId)));
    }

    [Fact]
    public async Task Only_what_differs_is_written()
    {
        var first = await Succeed("Create");
        driver.Definition = DefinitionChanges.All["utterance"](driver.Definition);

        var writes = await driver.WritesOf(() => Succeed("Update", first.PhysicalResourceId));

        Assert.Equal(["UpdateIntent", "BuildBotLocale", "CreateBotVersion", "UpdateBotAlias"], writes);
    }

    [Fact]
    public async Task Added_languages_share_one_version_and_a_removed_language_is_deleted()
    {
        var first = await Succeed("Create");
        var before = driver.Definition;
        driver.Definition = before with
        {
            BotLocales =
            [
                before.BotLocales[0],
                before.BotLocales[0] with
                {
                    LocaleId = "de_DE",
                },
                before.BotLocales[0] with
                {
                    LocaleId = "fr_FR",
                },
            ],
        };

        var writes = await driver.WritesOf(() => Succeed("Update", first.PhysicalResourceId));
        var alias = (await Dump(await Succeed("Update", first.PhysicalResourceId))).Split('\n')[1];

        // Only the new locales are written. All are built before any is awaited, since a version contains all.
        Assert.Equal(2, writes.Count(write => write == "CreateBotLocale"));
        Assert.Equal(
            ["BuildBotLocale", "BuildBotLocale", "BuildBotLocale", "CreateBotVersion", "UpdateBotAlias"],
            writes.TakeLast(5)
        );
        Assert.All(
            ["en_US", "de_DE", "fr_FR"],
            locale => Assert.Matches($"\"{locale}\":{{[^}}]*chatops-hook:live", alias)
        );

        driver.Definition = before with { BotLocales = driver.Definition.BotLocales.Take(2).ToList() };
        var fewer = await Dump(await Succeed("Update", first.PhysicalResourceId));
        Assert.DoesNotContain("fr_FR", fewer, StringComparison.Ordinal);
        Assert.Contains("de_DE Built", fewer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_are_compared_and_written_in_parallel()
    {
        driver.SpeakLanguages(3);
        var begun = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // Holds back each locale's first intent until all three locales have sent one.
        driver.Gate.Before = async request =>
        {
            if (
                request.Method == HttpMethod.Put
                && request.RequestUri!.AbsolutePath.Split('/') is [.., var locale, "intents", ""]
            )
            {
                begun[locale] = true;
                if (begun.Count == 3)
                {
                    all.TrySetResult();
                }

                await Task.WhenAny(
                    all.Task,
                    Task.Delay(Patience, TimeProvider.System, TestContext.Current.CancellationToken)
                );
                Assert.True(all.Task.IsCompleted, "The languages are written one after another.");
            }
        };
        await Succeed("Create");

        Assert.Equal(["de_DE", "en_US", "fr_FR"], begun.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_throttled_calls_are_repeated()
    {
        driver.IsPatient = true;
        driver.SpeakLanguages(4);
        driver
            .Cloud.Services.GetRequiredService<PlannedFaults>()
            .Add("lexv2-models", "CreateSlot", FaultKinds.Throttle, count: 6, delayMs: 0);

        var journal = driver.Cloud.Services.GetRequiredService<CallJournal>();
        await Succeed("Create");

        // One ListIntents for each of the four languages: a restart of the deployment would have read them again.
        Assert.Equal(4, journal.After(0).Count(call => call.Operation == "ListIntents"));
        Assert.Empty(driver.Cloud.Services.GetRequiredService<PlannedFaults>().All());
    }

    [Fact]
    public async Task A_failure_names_the_language_and_the_step()
    {
        driver.SpeakLanguages(3);
        driver.Gate.Before = request =>
            request.Method == HttpMethod.Put
            && request.RequestUri!.AbsolutePath.EndsWith("/de_DE/intents/", StringComparison.Ordinal)
                ? throw new InvalidOperationException("It broke.")
                : Task.CompletedTask;

        var response = await driver.Send("Create");

        Assert.Equal(
            (
                "FAILED",
                "Failed while changing intents, slots and slot types of the locale de_DE: "
                    + "InvalidOperationException: It broke."
            ),
            (response.Status, response.Reason)
        );
    }

    [Fact]
    public async Task A_new_hook_changes_only_the_alias()
    {
        var first = await Succeed("Create");
        driver.Properties["HookFunctionArn"] = "arn:aws:lambda:us-east-1:000000000000:function:chatops-hook:blue";

        ReceivedResponse? second = null;
        var writes = await driver.WritesOf(async () => second = await Succeed("Update", first.PhysicalResourceId));

        Assert.Equal(["UpdateBotAlias"], writes);
        Assert.Equal(first.Data("BotVersion"), second!.Data("BotVersion"));
        Assert.Contains("chatops-hook:blue", await Dump(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renaming_the_bot_or_the_alias_keeps_the_IDs()
    {
        var first = await Succeed("Create");
        var old = new Dictionary<string, string>(driver.Properties);
        driver.Properties["BotName"] = "ChatOps-Prod";
        driver.Properties["AliasName"] = "prod";

        var second = await driver.Send("Update", first.PhysicalResourceId, oldProperties: old);

        Assert.Equal("SUCCESS", second.Status);
        Assert.Equal(
            (first.Data("BotId"), first.Data("BotAliasId")),
            (second.Data("BotId"), second.Data("BotAliasId"))
        );
        Assert.StartsWith("ChatOps-Prod ", await Dump(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rollback_returns_to_the_previous_version_without_making_another()
    {
        var first = await Succeed("Create");
        var before = driver.Definition;
        driver.Definition = DefinitionChanges.All["utterance"](before);
        await Succeed("Update", first.PhysicalResourceId);

        driver.Definition = before;
        var back = await Succeed("Update", first.PhysicalResourceId);

        Assert.Equal(first.Data("BotVersion"), back.Data("BotVersion"));
        Assert.Equal(await FreshDump(), await Dump(back));
    }

    [Fact]
    public async Task Products_of_a_portfolio_in_the_policy_become_values_of_the_bot()
    {
        driver.Policy = driver.Policy with
        {
            Products =
            [
                new ProductPolicy { Name = "Vending machine", Approvals = 1 },
                new ProductPolicy { Portfolio = "port-localplatform", Approvals = 1 },
            ],
        };

        var dump = await Dump(await Succeed("Create"));

        Assert.All(
            ["Vending machine", "Monthly budget", "PostgreSQL database", "postgres", "Storage bucket"],
            name => Assert.Contains(name, dump, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Account Factory", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void With_many_products_all_are_values_and_a_message_names_only_some()
    {
        var definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        var products = Enumerable.Range(0, 300).Select(number => $"Product number {number}").ToList();

        var locale = BotExpansion.Expand(definition, driver.Policy, [], products).BotLocales[0];

        Assert.Equal(
            products,
            locale
                .SlotTypes.Single(type => type.Name == "ProductName")
                .SlotTypeValues.Select(value => value.SampleValue.Value)
        );
        Assert.Contains(
            locale.Intents.SelectMany(intent => intent.Slots),
            slot =>
                slot.ValueElicitationSetting.SlotCaptureSetting?.FailureResponse?.MessageGroupsList[0]
                    .Message.PlainTextMessage.Value.Contains(
                        "Product number 1, Product number 2, ",
                        StringComparison.Ordinal
                    ) == true
                && slot.ValueElicitationSetting.SlotCaptureSetting.FailureResponse.MessageGroupsList[0]
                    .Message.PlainTextMessage.Value.Contains(" or others", StringComparison.Ordinal)
        );
        Assert.All(
            [new string('x', 141), "Braces {x}", " ends ", string.Empty],
            name => Assert.False(BotExpansion.CanBeSaid(name))
        );
    }

    [Fact]
    public async Task A_change_by_hand_is_undone()
    {
        var first = await Succeed("Create");
        var botId = first.PhysicalResourceId;
        await driver.Lex.CreateIntentAsync(
            new CreateIntentRequest
            {
                BotId = botId,
                BotVersion = "DRAFT",
                LocaleId = "en_US",
                IntentName = "ByHand",
                SampleUtterances = [new() { Utterance = "by hand" }],
            }
        );

        var second = await Succeed("Update", botId);

        Assert.Equal(first.Data("BotVersion"), second.Data("BotVersion"));
        Assert.DoesNotContain("ByHand", await Dump(second), StringComparison.Ordinal);
        Assert.Contains("en_US Built", await Dump(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_versions_are_pruned_but_never_one_that_an_alias_uses()
    {
        var first = await Succeed("Create");
        var botId = first.PhysicalResourceId;
        await driver.Lex.CreateBotAliasAsync(
            new CreateBotAliasRequest
            {
                BotId = botId,
                BotAliasName = "kept",
                BotVersion = first.Data("BotVersion"),
            }
        );
        var locale = driver.Definition.BotLocales[0];
        for (var round = 0; round < 7; round++)
        {
            driver.Definition = driver.Definition with
            {
                BotLocales = [locale with { Description = $"round {round}" }],
            };
            await Succeed("Update", botId);
        }

        var versions = (await driver.Lex.ListBotVersionsAsync(new ListBotVersionsRequest { BotId = botId }))
            .BotVersionSummaries.Select(version => version.BotVersion)
            .Where(version => version != "DRAFT");

        Assert.Equal(["1", "4", "5", "6", "7", "8"], versions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task At_the_limit_of_versions_old_ones_are_deleted_first()
    {
        var first = await Succeed("Create");
        var botId = first.PhysicalResourceId;
        for (var version = 2; version <= 100; version++)
        {
            await driver.Lex.CreateBotVersionAsync(
                new CreateBotVersionRequest
                {
                    BotId = botId,
                    BotVersionLocaleSpecification = new() { ["en_US"] = new() { SourceBotVersion = "DRAFT" } },
                }
            );
        }

        driver.Definition = DefinitionChanges.All["utterance"](driver.Definition);
        var second = await Succeed("Update", botId);

        Assert.Equal("101", second.Data("BotVersion"));
    }

    private async Task<ReceivedResponse> Succeed(string type, string? physicalId = null)
    {
        var response = await driver.Send(type, physicalId);
        Assert.True(response.Status == "SUCCESS", response.Reason);
        return response;
    }

    private Task<string> Dump(ReceivedResponse response) =>
        LexDump.Of(driver.Lex, response.Data("BotId"), response.Data("BotAliasId"));

    private async Task<string> FreshDump()
    {
        await using var fresh = await BuilderDriver.Start();
        fresh.Definition = driver.Definition;
        var response = await fresh.Send("Create");
        return await LexDump.Of(fresh.Lex, response.Data("BotId"), response.Data("BotAliasId"));
    }
}
