using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOps.Playground;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>The playground's log after the main job and after failures.</summary>
public sealed partial class LogTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task The_log_of_the_main_job_has_no_address_token_or_key()
    {
        await playground.FaultAsync("sns", "Publish", "error");
        var root = PersonInChat.NewRootEmail();
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos", root);
        var link = await playground.LinkAsync(id, "approver@example.com");
        using var refused = await playground.Product.GetAsync(link + "x");
        using var decided = await playground.DecideAsync(link, "approve");
        await playground.UntilStatusAsync(id, "Ready");

        var log = await playground.ReadLogAsync();

        Assert.NotEmpty(log);
        Assert.All(log, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.All(
            log,
            line =>
            {
                Assert.DoesNotMatch(FullAddress(), line);
                Assert.DoesNotContain(link.Split("token=")[1], line, StringComparison.Ordinal);
                Assert.DoesNotContain(PlaygroundOptions.ApiKey, line, StringComparison.Ordinal);
                Assert.DoesNotContain("xoxb-", line, StringComparison.Ordinal);
                Assert.DoesNotContain("local-signing-secret", line, StringComparison.Ordinal);
            }
        );
    }

    [GeneratedRegex(@"[A-Za-z0-9]@[A-Za-z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex FullAddress();
}
