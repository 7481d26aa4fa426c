using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground;

/// <summary>Control Tower's word about an account, as EventBridge delivers it: before the record says so, twice, about
/// strangers.</summary>
public sealed class LifecycleTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData("create-managed-account.json")]
    [InlineData("update-managed-account.json")]
    public async Task The_event_that_comes_before_the_record_ends_waits_for_the_sign_in_link(string sample)
    {
        var (ana, id) = await OrderedAsync();

        await SendAsync(sample, await AccountNameAsync(id));
        await SendAsync(sample, await AccountNameAsync(id));
        Assert.Equal("Provisioning", (await playground.RequestAsync(id)).GetProperty("status").GetString());

        await playground.AdvanceAsync(TimeSpan.FromMinutes(4));
        await playground.SettingsAsync(new { provisioningSeconds = 1, lifecycleEvents = "once" });
        var ready = await playground.UntilStatusAsync(id, "Ready");
        Assert.Equal(
            "Control Tower",
            Assert
                .Single(
                    ready.GetProperty("history").EnumerateArray(),
                    entry => entry.GetProperty("event").GetString() == "Ready"
                )
                .GetProperty("actor")
                .GetString()
        );
        Assert.Contains(
            "Sign in at https://d-localcloud.awsapps.example.com/start",
            await ana.SayAsync("status"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_word_from_the_record_the_account_is_ready_all_the_same()
    {
        var (ana, id) = await OrderedAsync(provisioningSeconds: 40_000);

        await SendAsync("create-managed-account.json", await AccountNameAsync(id));
        await playground.AdvanceAsync(TimeSpan.FromMinutes(6));

        var ready = await playground.UntilStatusAsync(id, "Ready");
        Assert.Equal("222222222222", ready.GetProperty("accountId").GetString());
        Assert.EndsWith("the account's ID is 222222222222.", await ana.SayAsync("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_about_an_account_that_nobody_asked_for_is_ignored_with_a_line_in_the_log()
    {
        await SendAsync("create-managed-account.json", "Somebody-else");

        await PlaygroundFixture.UntilAsync(
            async () =>
                (await playground.ReadLogAsync()).Any(line =>
                    line.Contains(
                        "A lifecycle event was ignored: the account was not ordered here",
                        StringComparison.Ordinal
                    )
                ),
            () => "no line in the log"
        );
    }

    private async Task<(PersonInChat Person, string Id)> OrderedAsync(int provisioningSeconds = 230)
    {
        await playground.SettingsAsync(new { provisioningSeconds, lifecycleEvents = "never" });
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("sandbox", "Demos");
        (
            await playground.DecideAsync(await playground.LinkAsync(id, "approver@example.com"), "approve")
        ).EnsureSuccessStatusCode();
        await PlaygroundFixture.UntilAsync(
            async () =>
                (await playground.RequestAsync(id)).GetRawText().Contains("OrderPlaced", StringComparison.Ordinal),
            () => "not placed"
        );
        return (ana, id);
    }

    private async Task<string> AccountNameAsync(string id) =>
        (await playground.RequestAsync(id)).GetProperty("accountName").GetString()!;

    private async Task SendAsync(string sample, string accountName)
    {
        var document = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Repository.PathOf("samples", "control-tower", sample),
                TestContext.Current.CancellationToken
            )
        )!;
        var status = document["detail"]!["serviceEventDetails"]!.AsObject().Single().Value!;
        status["account"]!["accountName"] = accountName;
        var result = await playground
            .Host.LocalCloudServices.GetRequiredService<LocalFunctions>()
            .InvokeAsync(
                "chatops-local-lifecycle",
                System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()),
                TimeSpan.FromMinutes(1),
                TestContext.Current.CancellationToken
            );
        Assert.False(result.IsError, System.Text.Encoding.UTF8.GetString(result.Payload.Span));
    }
}
