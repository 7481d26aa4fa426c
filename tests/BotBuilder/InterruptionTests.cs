namespace ChatOps.Tests.BotBuilder;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    public async Task A_create_that_was_killed_after_any_call_is_finished_by_the_next_one(
        bool losesAnswer,
        int languages
    )
    {
        var (expected, calls) = await Uninterrupted(languages);
        for (var deadFrom = losesAnswer ? 3 : 1; deadFrom <= calls; deadFrom += 4 * languages * languages)
        {
            await using var driver = await BuilderDriver.Start();
            driver.SpeakLanguages(languages);
            driver.Gate.Reset(deadFrom, losesAnswer);
            Assert.Equal("FAILED", (await driver.Send("Create")).Status);

            driver.Gate.Reset(0, losesAnswer: false);
            var response = await driver.Send("Create");

            Assert.True(response.Status == "SUCCESS", $"after call {deadFrom}: {response.Reason}");
            Assert.Equal(expected, await LexDump.Of(driver.Lex, response.Data("BotId"), response.Data("BotAliasId")));
            Assert.Empty(await driver.WritesOf(() => driver.Send("Update", response.PhysicalResourceId)));
        }
    }

    [Fact]
    public async Task An_update_that_was_killed_after_any_call_is_finished_by_the_next_one()
    {
        var deadFrom = 0;
        int calls;
        string? expected = null;
        do
        {
            deadFrom += 5;
            await using var driver = await BuilderDriver.Start();
            var first = await driver.Send("Create");
            foreach (var change in new[] { "renamed slot", "removed intent", "slot value", "new intent" })
            {
                driver.Definition = DefinitionChanges.All[change](driver.Definition);
            }

            driver.Gate.Reset(deadFrom, losesAnswer: deadFrom % 2 == 0);
            var killed = await driver.Send("Update", first.PhysicalResourceId);
            calls = driver.Gate.Calls;
            Assert.Equal(first.PhysicalResourceId, killed.PhysicalResourceId);
            if (killed.Status == "SUCCESS")
            {
                Assert.True(deadFrom > 20, "The update made too few calls for this test to mean anything.");
                return;
            }

            driver.Gate.Reset(0, losesAnswer: false);
            var response = await driver.Send("Update", first.PhysicalResourceId);
            Assert.True(response.Status == "SUCCESS", $"after call {deadFrom}: {response.Reason}");
            expected ??= await Fresh(driver);
            Assert.Equal(expected, await LexDump.Of(driver.Lex, response.Data("BotId"), response.Data("BotAliasId")));
        } while (calls >= deadFrom);
    }

    private static async Task<string> Fresh(BuilderDriver changed)
    {
        await using var fresh = await BuilderDriver.Start();
        fresh.Definition = changed.Definition;
        var made = await fresh.Send("Create");
        return await LexDump.Of(fresh.Lex, made.Data("BotId"), made.Data("BotAliasId"));
    }

    private static async Task<(string Dump, int Calls)> Uninterrupted(int languages)
    {
        await using var driver = await BuilderDriver.Start();
        driver.SpeakLanguages(languages);
        var response = await driver.Send("Create");
        var calls = driver.Gate.Calls;
        return (await LexDump.Of(driver.Lex, response.Data("BotId"), response.Data("BotAliasId")), calls);
    }
}
