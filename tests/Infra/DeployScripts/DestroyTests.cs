namespace ChatOps.Tests.Infra.DeployScripts;

public sealed class DestroyTests
{
    [Fact]
    public async Task App_bot_and_data_go_in_that_order_and_the_table_stays()
    {
        using var world = Deployed("prod");
        world.Write("protection.chatops-prod-data", "True\n");

        var result = await world.DestroyAsync("--stage prod", "chatops-prod");

        Assert.True(result.Code == 0, result.All);
        Assert.Equal(["app", "bot", "data"], Deleted(world).Select(name => name.Split('-')[2]));
        Assert.Equal("True\n", world.Read("table.chatops-prod"));
        Assert.Contains(
            "chatops-prod: kept. infra/deploy.sh --stage prod imports it",
            result.Output,
            StringComparison.Ordinal
        );

        var again = await world.DestroyAsync("--stage prod --yes");
        Assert.True(again.Code == 0, again.All);
        Assert.Contains("chatops-prod-app: does not exist", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_asks_for_it_twice_loses_the_table()
    {
        using var world = Deployed("prod");

        var refused = await world.DestroyAsync("--stage prod --delete-table", "chatops-prod", "no");
        Assert.Equal(1, refused.Code);
        Assert.Empty(Deleted(world));

        var done = await world.DestroyAsync("--stage prod --delete-table", "chatops-prod", "delete");
        Assert.True(done.Code == 0, done.All);
        Assert.Null(world.Read("table.chatops-prod"));
    }

    [Theory]
    [InlineData("", "Which stage?")]
    [InlineData("--stage prod --yes", "This is account 111111111111.")]
    public async Task Nothing_goes_from_a_stage_or_an_account_that_was_not_meant(string arguments, string said)
    {
        using var world = Deployed("prod");
        world.Write("management", "222222222222\n");

        var result = await world.DestroyAsync(arguments);

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.Empty(Deleted(world));
    }

    private static ScriptWorld Deployed(string stage)
    {
        var world = new ScriptWorld(stage);
        world.Configure(stage);
        foreach (var stack in new[] { "data", "bot", "app" })
        {
            world.Write($"stack.chatops-{stage}-{stack}");
            world.Write($"status.chatops-{stage}-{stack}", "UPDATE_COMPLETE\n");
        }

        world.Write($"table.chatops-{stage}", "True\n");
        return world;
    }

    private static List<string> Deleted(ScriptWorld world) =>
        [
            .. world
                .Calls.Where(call => call.StartsWith("aws cloudformation delete-stack", StringComparison.Ordinal))
                .Select(call => call.Split(' ')[4]),
        ];
}
