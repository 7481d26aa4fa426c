using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra.DeployScripts;

/// <summary>The smoke test against a playground.</summary>
public sealed class SmokeTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task A_stage_that_is_well_passes()
    {
        using var world = new ScriptWorld();
        world.Environment["CHATOPS_API_KEY"] = "local-key";

        var result = await world.RunAsync("smoke.sh", $"--url {Url}");

        Assert.True(result.Code == 0, result.All);
        Assert.Contains(" works", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong-key", "Conversation: expected 200 with \"response\", got 401:")]
    [InlineData("", "CHATOPS_API_KEY is missing")]
    public async Task A_stage_without_an_issuer_does_not(string key, string said)
    {
        using var world = new ScriptWorld();
        world.Environment["CHATOPS_API_KEY"] = key;
        world.Environment["CHATOPS_SMOKE_TRIES"] = "1";

        var result = await world.RunAsync("smoke.sh", $"--url {Url}");

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
    }

    private string Url => playground.Product.BaseAddress!.ToString();
}
