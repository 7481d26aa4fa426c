using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatOps.LocalCloud.State;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

public sealed class FrontDoorTests(SlackPlayground slack) : IClassFixture<SlackPlayground>, IDisposable
{
    private readonly HttpClient client = new();

    private AdjustableTime Time => slack.Host.LocalCloudServices.GetRequiredService<AdjustableTime>();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("events")]
    [InlineData("interactions")]
    [InlineData("commands")]
    public async Task Requests_without_a_recent_signature_are_refused(string route)
    {
        var body = "{}"u8.ToArray();
        var now = Time.GetUtcNow();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(route, body, null, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(route, body, Seconds(now), null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(route, body, null, Sign(Seconds(now), body)));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(route, body, Seconds(now.AddSeconds(-310)), Sign(Seconds(now.AddSeconds(-310)), body))
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(route, body, Seconds(now.AddSeconds(310)), Sign(Seconds(now.AddSeconds(310)), body))
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(route, "{ }"u8.ToArray(), Seconds(now), Sign(Seconds(now), body))
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(route, body, Seconds(now), "v1" + Sign(Seconds(now), body)[2..])
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(route, body, Seconds(now), Sign(Seconds(now), body, string.Empty))
        );
    }

    [Theory]
    [InlineData("events", "not json")]
    [InlineData("events", """{"type":"event_callback"}""")]
    [InlineData("interactions", "payload=%7B")]
    [InlineData("interactions", "a=b")]
    [InlineData("commands", "command=%2Faws-account")]
    public async Task A_signed_body_that_is_not_Slacks_is_a_bad_request(string route, string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(route, Encoding.UTF8.GetBytes(body))).Status);

    [Fact]
    public async Task Body_beyond_the_limit_is_refused_unread() =>
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await PostAsync("events", new byte[(512 * 1024) + 1])).Status
        );

    [Fact]
    public async Task Slacks_own_questions_are_answered()
    {
        var verification = Repository.SlackSample("events/url-verification.json");
        using var document = JsonDocument.Parse(verification);
        Assert.Equal(
            (HttpStatusCode.OK, document.RootElement.GetProperty("challenge").GetString()!),
            await PostAsync("events", verification)
        );
        Assert.Equal(
            (HttpStatusCode.OK, string.Empty),
            await PostAsync("commands", Repository.SlackSample("commands/ssl-check.form"))
        );
        Assert.Equal(
            (HttpStatusCode.OK, string.Empty),
            await PostAsync("events", Repository.SlackSample("events/app-rate-limited.json"))
        );
    }

    [Fact]
    public async Task Every_sample_of_an_event_is_acknowledged_empty()
    {
        foreach (
            var file in Directory
                .GetFiles(Repository.PathOf("samples", "slack", "events"))
                .Where(file => !file.EndsWith("url-verification.json", StringComparison.Ordinal))
        )
        {
            Assert.Equal(
                (HttpStatusCode.OK, string.Empty),
                await PostAsync("events", await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))
            );
        }
    }

    [Fact]
    public async Task Event_delivered_again_and_again_is_one_turn_also_after_the_queue_has_forgotten_it()
    {
        var body = Message("Ev0AGAIN", "1700000000.000100", "help", "U0APP2", "D0APP2");
        for (var delivery = 0; delivery < 3; delivery++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync("events", body)).Status);
        }

        await slack.QuietAsync();
        Time.Advance(TimeSpan.FromMinutes(6));
        var worker = slack
            .Host.Services.GetServices<ChatOps.Application.Inbox.IInboxHandler>()
            .Single(handler => handler.Kind == ChatOps.Application.Inbox.InboxKinds.SlackEvent);
        await worker.HandleAsync(
            new ChatOps.Application.Inbox.InboxMessage("g", "id", worker.Kind, Encoding.UTF8.GetString(body), "c"),
            TestContext.Current.CancellationToken
        );

        Assert.Single(await slack.MessagesAsync("D0APP2"), message => message.IsBot);
    }

    public static byte[] Message(
        string eventId,
        string ts,
        string text,
        string user,
        string channel,
        string? thread = null
    ) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = "event_callback",
                team_id = "T0LOCAL",
                event_id = eventId,
                authorizations = new[] { new { user_id = "U0BOT" } },
                @event = new
                {
                    type = channel[0] == 'D' ? "message" : "app_mention",
                    channel_type = channel[0] == 'D' ? "im" : null,
                    channel,
                    user,
                    text,
                    ts,
                    thread_ts = thread,
                },
            }
        );

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString();

    private static string Sign(string timestamp, byte[] body, string secret = "local-signing-secret") =>
        "v0="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret),
                Encoding.UTF8.GetBytes($"v0:{timestamp}:").Concat(body).ToArray()
            )
        );

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string route, byte[] body)
    {
        var timestamp = Seconds(Time.GetUtcNow());
        using var response = await SendAsync(route, body, timestamp, Sign(timestamp, body));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpStatusCode> StatusAsync(string route, byte[] body, string? timestamp, string? signature)
    {
        using var response = await SendAsync(route, body, timestamp, signature);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string route, byte[] body, string? timestamp, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{slack.Host.Url}/slack/{route}")
        {
            Content = new ByteArrayContent(body),
        };
        if (timestamp is not null)
        {
            request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        }

        if (signature is not null)
        {
            request.Headers.Add("X-Slack-Signature", signature);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
