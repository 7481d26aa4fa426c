using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Application.SignIn;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Slack;
using ChatOps.Tests.Vending.Health;

namespace ChatOps.Tests.Aws;

/// <summary>Runs the main job once with the published executables, through the REST API and through Slack, then the
/// probe and an alarm. The tests check its outcome.</summary>
public sealed partial class MainJobs(PublishedHosts hosts) : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Forged = new(StringComparer.Ordinal)
    {
        ["x-slack-request-timestamp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(),
        ["x-slack-signature"] = $"v0={new string('0', 64)}",
    };

    private readonly Lazy<Task<Outcome>> outcome = new(() => RunAsync(hosts));

    /// <summary>The outcome after every function was stopped.</summary>
    internal Task<Outcome> OutcomeAsync() => outcome.Value;

    public async ValueTask DisposeAsync()
    {
        // A failed run has disposed its own parts.
        if (outcome.IsValueCreated && outcome.Value.IsCompletedSuccessfully)
        {
            await (await outcome.Value).World.DisposeAsync();
        }
    }

    private static async Task<Outcome> RunAsync(PublishedHosts hosts)
    {
        var world = await AwsWorld.StartAsync();
        try
        {
            await using var deployment = await AwsDeployment.StartAsync(world, hosts);
            using var cloud = new HttpClient { BaseAddress = world.Cloud.BaseAddress };
            using var door = new HttpClient { BaseAddress = new Uri(world.Gateway.Url) };
            (await cloud.PutAsJsonAsync("/_local/settings", new { provisioningSeconds = 1 })).EnsureSuccessStatusCode();

            // The first sweep reads the organization's OUs.
            await deployment.SweepAsync();
            var (rest, link) = await RestJobAsync(world, deployment);
            var (slack, heard) = await SlackJobAsync(deployment, cloud);
            await deployment.ProbeAsync();
            await deployment.NotifyAsync(
                AlarmNotificationsTests.Alarm("chatops-e2e-worker-errors", "ALARM", "2026-11-21T08:00:00.000+0000")
            );
            await deployment.NotifyAsync(
                AlarmNotificationsTests.Alarm("chatops-e2e-worker-errors", "OK", "2026-11-21T08:05:00.000+0000")
            );
            var health = await door.GetFromJsonAsync<JsonElement>("/health");
            var present = await door.GetFromJsonAsync<JsonElement>("/health/history");
            var november = await door.GetFromJsonAsync<JsonElement>("/health/history?month=2026-11");
            var accounts = await cloud.GetFromJsonAsync<JsonElement>("/_local/accounts");

            // A state is visible before its function has counted it and answered.
            await deployment.StopAsync();
            return new Outcome(
                world,
                rest,
                slack,
                heard,
                link,
                [health, present, november],
                accounts,
                deployment.Lines,
                deployment.Messages
            );
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    private static async Task<(JsonElement Request, string Link)> RestJobAsync(AwsWorld world, AwsDeployment deployment)
    {
        Assert.Equal(
            401,
            (await deployment.SendAsync(HttpApiEvent.For("POST", "/account", "{}", "application/json"))).Status
        );
        Assert.Contains(
            "account type",
            await deployment.SayAsync("Hi, I would like a new account please!"),
            StringComparison.Ordinal
        );
        await deployment.SayAsync("sandbox");
        await deployment.SayAsync(Outcome.RestRootEmail);
        Assert.Contains("are you sure", await deployment.SayAsync("demos"), StringComparison.Ordinal);
        var id = RequestId().Match(await deployment.SayAsync("yes!")).Value;
        Assert.NotEmpty(id);

        await LookSignedInAsync(deployment, id);
        await deployment.DrainQueueAsync();
        var link = await LinkAsync(world);
        var (status, page) = await deployment.SendAsync(HttpApiEvent.For("GET", link));
        Assert.Equal(200, status);
        Assert.Contains(id, page, StringComparison.Ordinal);
        Assert.Equal(
            200,
            (
                await deployment.SendAsync(
                    HttpApiEvent.For("POST", link, "decision=approve&reason=", "application/x-www-form-urlencoded")
                )
            ).Status
        );
        return (await UntilReadyAsync(deployment, id), link);
    }

    // API Gateway's authorizer adds the claims to the event; without them the same token is worthless.
    private static async Task LookSignedInAsync(AwsDeployment deployment, string id)
    {
        async Task<(int Status, string Body)> GetAsync(string path, string? groups)
        {
            var request = HttpApiEvent.For(
                "GET",
                path,
                headers: new Dictionary<string, string> { ["authorization"] = "Bearer of-a-test" }
            );
            if (groups is not null)
            {
                var claims = new JsonObject
                {
                    ["iss"] = AwsWorld.Issuer,
                    ["aud"] = AwsWorld.Audience,
                    ["email"] = "ana.lopez@example.com",
                    ["given_name"] = "Ana",
                    ["groups"] = groups,
                };
                request["requestContext"]!["authorizer"] = new JsonObject
                {
                    ["jwt"] = new JsonObject { ["claims"] = claims, ["scopes"] = null },
                };
            }

            return await deployment.SendAsync(request);
        }

        Assert.Equal(401, (await GetAsync(SignedInRoutes.OwnRequests, groups: null)).Status);
        Assert.Contains(id, (await GetAsync(SignedInRoutes.OwnRequests, "[everybody]")).Body, StringComparison.Ordinal);
        Assert.Equal(
            (401, 403),
            (
                (await GetAsync(SignedInRoutes.OperatorData, groups: null)).Status,
                (await GetAsync(SignedInRoutes.OperatorData, "[everybody]")).Status
            )
        );
        Assert.Contains(
            id,
            (await GetAsync(SignedInRoutes.OperatorData, "[everybody operators]")).Body,
            StringComparison.Ordinal
        );
        Assert.Equal(
            (200, 200),
            ((await GetAsync("/chat", groups: null)).Status, (await GetAsync("/requests/ui", groups: null)).Status)
        );
    }

    // Slack's stand-in signs its calls to the gateway, and receives the worker's posts.
    private static async Task<(JsonElement Request, IReadOnlyList<string> Heard)> SlackJobAsync(
        AwsDeployment deployment,
        HttpClient cloud
    )
    {
        const string Direct = "D0BOB";
        var (status, refusal) = await deployment.SendAsync(
            HttpApiEvent.For("POST", "/slack/events", "{}", "application/json", headers: Forged)
        );
        Assert.Equal(401, status);
        Assert.Contains(
            "Slack's signature is missing",
            JsonDocument.Parse(refusal).RootElement.GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
        var asked = await SayAsync(
            cloud,
            $"I need a sandbox account in Experiment with root email {Outcome.SlackRootEmail}"
        );
        await HearAsync(
            deployment,
            cloud,
            Direct,
            message =>
                string.CompareOrdinal(message.Ts, asked) > 0
                && message.All.Contains("are you sure", StringComparison.Ordinal)
        );
        var confirmed = await SayAsync(cloud, "yes");
        var created = await HearAsync(
            deployment,
            cloud,
            Direct,
            message => string.CompareOrdinal(message.Ts, confirmed) > 0 && RequestId().IsMatch(message.Text)
        );
        var id = RequestId().Match(created.Text).Value;
        var board = await HearAsync(
            deployment,
            cloud,
            "C0APPROVERS",
            message =>
                message.Text.Contains(id, StringComparison.Ordinal)
                && message.Buttons.Any(button => button.Action == "approve")
        );
        using var pressed = await cloud.PostAsJsonAsync(
            "/_local/slack/actions",
            new
            {
                user = "U0APP1",
                channel = board.Channel,
                ts = board.Ts,
                action_id = "approve",
                value = id,
            }
        );
        pressed.EnsureSuccessStatusCode();
        var request = await UntilReadyAsync(deployment, id);

        // The status message changes first, then the outcome is posted; the lifecycle event's function may still run.
        await HearAsync(
            deployment,
            cloud,
            Direct,
            message =>
                message.Text.Contains("your account is ready", StringComparison.Ordinal)
                && message.Text.Contains(request.GetProperty("accountId").GetString()!, StringComparison.Ordinal)
        );
        return (
            request,
            [.. (await MessagesAsync(cloud, Direct)).Where(message => message.IsBot).Select(message => message.Text)]
        );
    }

    private static async Task<string> SayAsync(HttpClient cloud, string text)
    {
        using var response = await cloud.PostAsJsonAsync(
            "/_local/slack/messages",
            new
            {
                user = "U0BOB",
                channel = "D0BOB",
                text,
            }
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("ts").GetString()!;
    }

    private static async Task<SeenMessage> HearAsync(
        AwsDeployment deployment,
        HttpClient cloud,
        string channel,
        Func<SeenMessage, bool> fits
    )
    {
        IReadOnlyList<SeenMessage> messages = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                await deployment.DrainQueueAsync();
                messages = await MessagesAsync(cloud, channel);
                return messages.Any(message => message.IsBot && fits(message));
            },
            () => $"not heard in {channel}:\n{string.Join('\n', messages)}\n{string.Join('\n', deployment.Lines)}"
        );
        return messages.First(message => message.IsBot && fits(message));
    }

    private static async Task<IReadOnlyList<SeenMessage>> MessagesAsync(HttpClient cloud, string channel) =>
        [
            .. JsonNode
                .Parse(await cloud.GetStringAsync($"/_local/slack/messages?channel={channel}"))!
                .AsArray()
                .Select(message => new SeenMessage(message!)),
        ];

    private static async Task<JsonElement> UntilReadyAsync(AwsDeployment deployment, string id)
    {
        JsonElement request = default;
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                await deployment.DrainQueueAsync();
                await deployment.SweepAsync();
                request = JsonDocument
                    .Parse(
                        (
                            await deployment.SendAsync(
                                HttpApiEvent.For("GET", $"/requests/{id}", headers: AwsDeployment.Key)
                            )
                        ).Body
                    )
                    .RootElement;
                return request.GetProperty("status").GetString() == "Ready";
            },
            () => $"not ready: {request}\n{string.Join('\n', deployment.Lines)}"
        );
        return request;
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
            () => "no mail was published"
        );
        var mail = Assert.Single(mails);
        var link = mail.Split('\n')
            .Select(line => line.Trim())
            .Single(line => line.StartsWith(world.Gateway.Url, StringComparison.Ordinal));
        return link[world.Gateway.Url.Length..];
    }

    [GeneratedRegex("REQ-[0-9A-Z]{8}", RegexOptions.NonBacktracking)]
    private static partial Regex RequestId();
}

/// <summary>The outcome of both jobs.</summary>
/// <param name="World">Their AWS; its wire tap has every call to moto.</param>
/// <param name="Rest">The REST request at its end.</param>
/// <param name="Slack">The Slack request at its end.</param>
/// <param name="Heard">The bot's messages in Slack.</param>
/// <param name="Link">The path of the approver's link.</param>
/// <param name="Health">The answers of /health, of its history, and of November's.</param>
/// <param name="Accounts">The organization's accounts.</param>
/// <param name="Lines">The output of every function.</param>
/// <param name="Messages">All messages that the queue delivered.</param>
internal sealed record Outcome(
    AwsWorld World,
    JsonElement Rest,
    JsonElement Slack,
    IReadOnlyList<string> Heard,
    string Link,
    IReadOnlyList<JsonElement> Health,
    JsonElement Accounts,
    IReadOnlyList<string> Lines,
    IReadOnlyList<Amazon.SQS.Model.Message> Messages
)
{
    public const string RestRootEmail = "ana.sandbox+e2e@example.com";
    public const string SlackRootEmail = "bob.sandbox+e2e@example.com";

    public IReadOnlyList<JsonElement> Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public static string IdOf(JsonElement request) => request.GetProperty("id").GetString()!;
}
