using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Playground;
using ChatOps.Playground.Hosting;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>A playground used only through the <c>_local</c> routes, one for a class of tests.</summary>
public partial class SlackPlayground : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-slack-");
    private readonly HttpClient client = new();
    private int addresses;

    public PlaygroundHost Host { get; private set; } = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Host = await StartAsync();
        await DoAsync("settings", new { provisioningSeconds = 1 }, method: HttpMethod.Put);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        client.Dispose();
        directory.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns an unused root email address.</summary>
    public string NewAddress() => $"root{Interlocked.Increment(ref addresses)}@example.com";

    /// <summary>Returns an unused timestamp.</summary>
    public string NewTs() => $"1700500{Interlocked.Increment(ref addresses):D3}.000100";

    public async Task<JsonNode> DoAsync(
        string route,
        object body,
        HttpStatusCode status = HttpStatusCode.OK,
        HttpMethod? method = null
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, $"{Host.LocalCloudUrl}/_local/{route}")
        {
            Content = JsonContent.Create(body),
        };
        using var response = await client.SendAsync(request, Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.StatusCode == status, $"{route}: {response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public async Task<JsonArray> SeeAsync(string route) => (JsonArray)await ReadAsync(route);

    public async Task<JsonNode> ReadAsync(string route) =>
        JsonNode.Parse(await client.GetStringAsync($"{Host.LocalCloudUrl}/_local/{route}", Cancelled))!;

    public async Task<string> SayAsync(
        string text,
        string user = "U0ANA",
        string channel = "D0ANA",
        string? thread = null
    ) =>
        (string)
            (
                await DoAsync(
                    "slack/messages",
                    new
                    {
                        user,
                        channel,
                        text,
                        thread_ts = thread,
                    }
                )
            )["ts"]!;

    public Task<JsonNode> PressAsync(SeenMessage message, string action, string? value = null, string user = "U0ANA") =>
        DoAsync(
            "slack/actions",
            new
            {
                user,
                channel = message.Channel,
                ts = message.Ts,
                action_id = action,
                value,
            }
        );

    public Task<JsonNode> CommandAsync(string text, string user = "U0ANA", string channel = "C0GENERAL") =>
        DoAsync(
            "slack/commands",
            new
            {
                user,
                channel,
                command = "/aws-account",
                text,
            }
        );

    public Task FaultAsync(string service, string operation, string kind, int count = 1) =>
        DoAsync(
            "faults",
            new
            {
                service,
                operation,
                kind,
                count,
            }
        );

    public async Task<IReadOnlyList<SeenMessage>> MessagesAsync(string channel) =>
        [.. (await SeeAsync($"slack/messages?channel={channel}")).Select(message => new SeenMessage(message!))];

    /// <summary>Waits for the bot's first matching message after a time, in a thread or outside.</summary>
    public Task<SeenMessage> HearAsync(
        string channel,
        string after,
        Func<SeenMessage, bool> fits,
        string? thread = null
    ) =>
        UntilAsync(
            async () =>
                (await MessagesAsync(channel)).FirstOrDefault(message =>
                    message.IsBot
                    && string.CompareOrdinal(message.Ts, after) > 0
                    && (thread is null || message.Thread == thread)
                    && fits(message)
                ),
            async () => string.Join('\n', (await MessagesAsync(channel)).Select(message => message.ToString()))
        );

    public Task<SeenMessage> HearAsync(string channel, string after, string text, string? thread = null) =>
        HearAsync(channel, after, message => message.Text.Contains(text, StringComparison.Ordinal), thread);

    public async Task<T> UntilAsync<T>(Func<Task<T?>> look, Func<Task<string>> describe)
        where T : class
    {
        using var limit = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(Pace);
        do
        {
            if (await look() is { } found)
            {
                return found;
            }
        } while (!limit.IsCancellationRequested && await pace.WaitForNextTickAsync(Cancelled));

        var log = await File.ReadAllTextAsync(Path.Combine(directory.FullName, "playground.log"), Cancelled);
        throw new TimeoutException($"The condition did not hold. {await describe()}\n{log}");
    }

    /// <summary>Waits until no event and no queued message is on its way.</summary>
    public Task QuietAsync() =>
        UntilAsync(
            async () =>
                (await SeeAsync("slack/deliveries")).All(delivery => delivery!["dueAt"] is null)
                && await DepthAsync() == 0
                    ? "quiet"
                    : null,
            () => Task.FromResult("The queue is not empty.")
        );

    /// <summary>Creates a request by direct message, up to the reply with its ID.</summary>
    public async Task<(string Id, SeenMessage Answer)> AskAsync(
        string user = "U0ANA",
        string channel = "D0ANA",
        string type = "Sandbox",
        string ou = "Demos"
    )
    {
        var address = NewAddress();
        await AnswerAsync("I would like a new account", "account type", user, channel);
        await AnswerAsync(type, "email", user, channel);
        await AnswerAsync(address, "OU", user, channel);
        await AnswerAsync(ou, address, user, channel);
        var last = await AnswerAsync("yes", "created", user, channel);
        return (IdIn(last.Text), last);
    }

    public async Task<SeenMessage> AnswerAsync(
        string said,
        string heard,
        string user = "U0ANA",
        string channel = "D0ANA",
        string? thread = null
    ) =>
        await HearAsync(
            channel,
            await SayAsync(said, user, channel, thread),
            message => message.All.Contains(heard, StringComparison.OrdinalIgnoreCase),
            thread
        );

    /// <summary>Creates a request through the REST API: in Slack only its approvers get a message.</summary>
    public async Task<string> AskByRestAsync(string email = "portal@example.com")
    {
        await TellBotAsync(email, $"I need a sandbox account in Demos with root email {NewAddress()}");
        return IdIn(await TellBotAsync(email, "yes"));
    }

    /// <summary>Calls Slack's Web API like the bot, with raw JSON.</summary>
    public async Task<JsonNode> CallSlackAsync(string method, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Host.LocalCloudUrl}/slack/api/{method}")
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.Authorization = new("Bearer", "xoxb-local");
        using var response = await client.SendAsync(request, Cancelled);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!;
    }

    /// <summary>Delivers a signed body like Slack; the product must accept it.</summary>
    public async Task DeliverAsync(string route, byte[] body)
    {
        var timestamp = Host
            .LocalCloudServices.GetRequiredService<TimeProvider>()
            .GetUtcNow()
            .ToUnixTimeSeconds()
            .ToString();
        var signature = HMACSHA256.HashData(
            "local-signing-secret"u8,
            [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Host.Url}/slack/{route}")
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(signature)}");
        using var response = await client.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Returns the calls of Slack's Web API so far.</summary>
    public async Task<IReadOnlyList<(string Method, string Request, string Response)>> SlackCallsAsync() =>
        [
            .. (await SeeAsync("calls"))
                .Where(call => (string)call!["service"]! == "slack")
                .Select(call => ((string)call!["operation"]!, (string)call["request"]!, (string)call["response"]!)),
        ];

    /// <summary>Advances the time when no worker has a claim.</summary>
    public async Task AdvanceAsync(double seconds)
    {
        await UntilAsync(
            async () => await Claims.AreFreeAsync(Host.Services) ? "free" : null,
            () => Task.FromResult("A worker keeps its claim.")
        );
        await DoAsync("clock", new { advanceSeconds = seconds });
    }

    public Task<Request?> RequestAsync(string id) =>
        Host.Services.GetRequiredService<IRequestStore>().FindAsync(id, Cancelled);

    /// <summary>Waits until a work item has failed and no worker has a claim, and advances the time to its
    /// retry.</summary>
    public async Task PassPauseAsync(string id, WorkKind kind, int attempts = 1, Func<Task>? meanwhile = null)
    {
        await UntilAsync(
            async () =>
                (await RequestAsync(id))?.Work.FirstOrDefault(item =>
                    item.Kind == kind && item.Attempts == attempts && item.ClaimedUntil is null
                ),
            () => Task.FromResult($"{kind} did not fail")
        );
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        await AdvanceAsync((5 << (attempts - 1)) + 1);
    }

    /// <summary>Waits for a message that only this person sees in a channel.</summary>
    public Task<SeenMessage> WhisperAsync(string user, string text, string channel = "C0APPROVERS") =>
        UntilAsync(
            async () =>
                (await MessagesAsync(channel)).FirstOrDefault(message =>
                    message.Ephemeral == user && message.Text.Contains(text, StringComparison.Ordinal)
                ),
            async () => string.Join('\n', await MessagesAsync(channel))
        );

    public Task<SeenMessage> BoardAsync(string requestId, Func<SeenMessage, bool> fits) =>
        UntilAsync(
            async () =>
                (await MessagesAsync("C0APPROVERS")).FirstOrDefault(message =>
                    message.Ephemeral is null
                    && message.Text.Contains(requestId, StringComparison.Ordinal)
                    && fits(message)
                ),
            async () => string.Join('\n', (await MessagesAsync("C0APPROVERS")).Select(message => message.ToString()))
        );

    public static string IdIn(string text) => RequestId().Match(text).Value;

    /// <summary>Restarts the process on the same data.</summary>
    public async Task RestartAsync()
    {
        await Host.DisposeAsync();
        Host = await StartAsync();
    }

    /// <summary>Changes the playground's default stage.</summary>
    protected virtual PlaygroundOptions Configure(PlaygroundOptions options) => options;

    private Task<PlaygroundHost> StartAsync() =>
        PlaygroundHost.StartAsync(Configure(PlaygroundFixture.Patiently(directory.FullName)), CancellationToken.None);

    private async Task<string> TellBotAsync(string email, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Host.Url}/account")
        {
            Content = JsonContent.Create(
                new
                {
                    UserEmail = email,
                    UserName = "Pat",
                    UserLastname = "Portal",
                    UserInput = text,
                }
            ),
        };
        request.Headers.Add("x-api-key", PlaygroundOptions.ApiKey);
        using var response = await client.SendAsync(request, Cancelled);
        return await response.Content.ReadAsStringAsync(Cancelled);
    }

    private async Task<int> DepthAsync()
    {
        var depth = await Host.Services.GetRequiredService<SqliteInbox>().DepthAsync(Cancelled);
        return depth.Waiting + depth.InFlight;
    }

    [GeneratedRegex("REQ-[0-9A-Z]{8}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestId();
}

/// <summary>A visible message.</summary>
public sealed class SeenMessage(JsonNode json)
{
    public string Channel => (string)json["channel"]!;

    public string Ts => (string)json["ts"]!;

    public string? Thread => (string?)json["thread_ts"];

    public string Text => (string)json["text"]!;

    public string? Ephemeral => (string?)json["ephemeral_to"];

    public bool IsBot => (string)json["user"]! == "U0BOT";

    /// <summary>All readable text, with blocks.</summary>
    public string All => $"{Text}\n{json["blocks"]!.ToJsonString(Readable)}";

    private static System.Text.Json.JsonSerializerOptions Readable { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonArray Blocks => json["blocks"]!.AsArray();

    /// <summary>The buttons: action ID and value.</summary>
    public IReadOnlyList<(string Action, string Value)> Buttons =>
        [
            .. Blocks
                .Where(block => (string)block!["type"]! == "actions")
                .SelectMany(block => block!["elements"]!.AsArray())
                .Select(element => ((string)element!["action_id"]!, (string?)element["value"] ?? string.Empty)),
        ];

    /// <summary>The block of the buttons; empty for none.</summary>
    public string AnswersBlock =>
        (string?)Blocks.FirstOrDefault(block => (string)block!["type"]! == "actions")?["block_id"] ?? string.Empty;

    public override string ToString() =>
        $"{Ts} [{Thread}] {(string)json["user"]!}{(Ephemeral is { } to ? $" (to {to})" : string.Empty)}: "
        + $"{Text} {string.Join(' ', Buttons)}";
}
