using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Aws;

/// <summary>The main job with the published executables as Lambda functions: events in, account out.</summary>
public sealed partial class MainJobOnAwsTests(PublishedHosts hosts)
{
    private const string RootEmail = "ana.sandbox+e2e@example.com";

    [Fact]
    public async Task A_conversation_an_approval_and_the_account_is_there_and_no_output_tells_a_secret()
    {
        await using var world = await AwsWorld.StartAsync();
        using var cloud = new HttpClient { BaseAddress = world.Cloud.BaseAddress };
        (await cloud.PutAsJsonAsync("/_local/settings", new { provisioningSeconds = 1 })).EnsureSuccessStatusCode();
        await using var deployment = await AwsDeployment.StartAsync(world, hosts);

        // The first sweep reads the organization's OUs.
        await deployment.SweepAsync();
        Assert.Equal(401, (await deployment.SendAsync(HttpApiEvent.For("POST", "/account", "{}", "application/json"))).Status);

        Assert.Contains("account type", await deployment.SayAsync("Hi, I would like a new account please!"), StringComparison.Ordinal);
        await deployment.SayAsync("sandbox");
        await deployment.SayAsync(RootEmail);
        Assert.Contains("are you sure", await deployment.SayAsync("demos"), StringComparison.Ordinal);
        var id = RequestId().Match(await deployment.SayAsync("yes!")).Value;
        Assert.NotEmpty(id);

        await deployment.DrainQueueAsync();
        var link = await LinkAsync(world);
        var (status, page) = await deployment.SendAsync(HttpApiEvent.For("GET", link));
        Assert.Equal(200, status);
        Assert.Contains(id, page, StringComparison.Ordinal);
        Assert.Equal(200, (await deployment.SendAsync(HttpApiEvent.For("POST", link, "decision=approve&reason=", "application/x-www-form-urlencoded"))).Status);
        await deployment.DrainQueueAsync();

        JsonElement request = default;
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                await deployment.SweepAsync();
                request = JsonDocument.Parse((await deployment.SendAsync(HttpApiEvent.For("GET", $"/requests/{id}", headers: AwsDeployment.Key))).Body).RootElement;
                return request.GetProperty("status").GetString() == "Ready";
            },
            () => $"not ready: {request}\n{string.Join('\n', deployment.Lines)}");

        var accounts = await cloud.GetFromJsonAsync<JsonElement>("/_local/accounts");
        var account = Assert.Single(accounts.EnumerateArray(), candidate => candidate.GetProperty("accountEmail").GetString() == RootEmail);
        Assert.Equal(request.GetProperty("accountId").GetString(), account.GetProperty("accountId").GetString());

        // The state is seen before the function that wrote it has counted it and answered.
        await deployment.StopAsync();
        AssertOutput(deployment, link);
        AssertCorrelated(deployment, id);
    }

    private static async Task<string> LinkAsync(AwsWorld world)
    {
        IReadOnlyList<string> mails = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                mails = await world.MailsAsync();
                return mails.Count > 0;
            },
            () => "no mail was published");
        var mail = Assert.Single(mails);
        var link = mail.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("https://chatops.example.com/", StringComparison.Ordinal));
        return link["https://chatops.example.com".Length..];
    }

    private static void AssertOutput(AwsDeployment deployment, string link)
    {
        var output = deployment.Lines;
        var lines = output.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var token = link.Split("token=")[1];
        Assert.All(output, line =>
        {
            Assert.DoesNotMatch(FullAddress(), line);
            Assert.DoesNotContain(token, line, StringComparison.Ordinal);
            Assert.DoesNotContain(AwsWorld.ApiKeyText, line, StringComparison.Ordinal);
        });
        foreach (var metric in new[] { "RequestsCreated", "RequestsApproved", "TimeToApprove", "RequestsReady", "TimeToReady" })
        {
            Assert.Single(lines, line => line.TryGetProperty("_aws", out _) && line.TryGetProperty(metric, out _) && line.GetProperty("Stage").GetString() == "E2E");
        }

        Assert.Equal(5, lines.Count(line => line.TryGetProperty("Turns", out _)));
        Assert.DoesNotContain(lines, line => line.TryGetProperty("level", out var level) && level.GetString() is "Error" or "Critical");
    }

    // From the hook that created it, over the front door and the worker, to the sweep or the lifecycle event that ended it.
    private static void AssertCorrelated(AwsDeployment deployment, string id)
    {
        var lines = deployment.Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("message", out var message) && message.GetString()!.Contains(id, StringComparison.Ordinal)).ToList();
        foreach (var step in new[] { "Created", "ApproverAsked", "Approved", "OrderPlaced", "Ready" })
        {
            Assert.Contains(lines, line => line.GetProperty("message").GetString()!.StartsWith($"{id}: {step} ", StringComparison.Ordinal));
        }

        Assert.All(lines, line => Assert.True(line.TryGetProperty("CorrelationId", out _), line.GetRawText()));
        Assert.StartsWith("rest:", Assert.Single(lines.Select(line => line.GetProperty("CorrelationId").GetString()).Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
    }

    [GeneratedRegex("REQ-[0-9A-Z]{8}", RegexOptions.NonBacktracking)]
    private static partial Regex RequestId();

    [GeneratedRegex(@"[A-Za-z0-9]@[A-Za-z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex FullAddress();
}
