using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud.Slack;

public sealed class LocaleTests
{
    [Fact]
    public async Task Language_of_a_client_is_returned_only_on_request()
    {
        await using var world = await SlackWorld.StartAsync();
        Assert.Null((await UserAsync(world, new { user = "U0ANA" }))["locale"]);
        Assert.Equal(
            "en-US",
            (string?)(await UserAsync(world, new { user = "U0ANA", include_locale = true }))["locale"]
        );

        await ChooseAsync(world, new { user = "U0ANA", locale = "de-DE" });
        Assert.Equal("de-DE", (await world.Slack().UserAsync("U0ANA", SlackWorld.Cancelled)).Locale);
        Assert.Null((await UserAsync(world, new { user = "U0ANA" }))["locale"]);
        Assert.Equal(
            "en-US",
            (string?)(await UserAsync(world, new { user = "U0BOB", include_locale = true }))["locale"]
        );
        Assert.Equal(
            "de-DE",
            (string?)(await world.SeeAsync("people")).Single(person => (string)person!["id"]! == "U0ANA")!["locale"]
        );

        await ChooseAsync(world, new { user = "U0ANA" });
        Assert.Equal(
            "en-US",
            (string?)(await UserAsync(world, new { user = "U0ANA", include_locale = true }))["locale"]
        );
    }

    private static async Task<JsonNode> UserAsync(SlackWorld world, object call) =>
        (await world.CallAsync("users.info", call))["user"]!;

    private static async Task ChooseAsync(SlackWorld world, object choice)
    {
        using var client = new HttpClient { BaseAddress = world.LocalCloud.BaseAddress };
        using var response = await client.PutAsJsonAsync("/_local/slack/people", choice, SlackWorld.Cancelled);
        response.EnsureSuccessStatusCode();
    }
}
