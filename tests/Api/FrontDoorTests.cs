using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatOps.Api;
using ChatOps.Application;
using ChatOps.Conversations;
using ChatOps.Playground.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOps.Tests.Api;

public sealed class FrontDoorTests : ConfirmTest
{
    private HealthCheckResult bot = HealthCheckResult.Healthy();

    [Fact]
    public async Task Health_is_200_only_when_ready()
    {
        bot = HealthCheckResult.Unhealthy("The bot is not built yet.");
        using var starting = await GetAsync("/health", key: null);
        bot = HealthCheckResult.Healthy();
        using var ready = await GetAsync("/health", key: null);
        using var probed = await SendAsync(HttpMethod.Head, "/health", null);

        var problem = await ProblemAsync(starting, 503, "bot");
        Assert.Contains("not built yet", problem.GetRawText(), StringComparison.Ordinal);
        Assert.NotNull(starting.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(
            """{"status":"ok","checks":{"directory":"ok","bot":"ok"}}""",
            await ready.Content.ReadAsStringAsync(Cancellation)
        );
        Assert.Equal(HttpStatusCode.OK, probed.StatusCode);
    }

    [Fact]
    public async Task Health_is_not_200_before_the_organization_has_been_read()
    {
        await Services
            .GetRequiredService<PlaygroundDatabase>()
            .WriteAsync(
                connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = "DELETE FROM directory";
                    return command.ExecuteNonQuery();
                },
                Cancellation
            );

        using var answer = await GetAsync("/health", key: null);

        await ProblemAsync(answer, 503, "directory");
    }

    [Theory]
    [InlineData("GET", "/nothing/here", 404)]
    [InlineData("GET", "/requests/REQ-00000001/more", 404)]
    [InlineData("DELETE", "/requests/REQ-00000001", 405)]
    [InlineData("PUT", "/requests", 405)]
    [InlineData("POST", "/health", 405)]
    [InlineData("GET", "/requests/REQ-00000001/cancel", 405)]
    public async Task Unknown_addresses_and_methods_are_problems(string method, string path, int status)
    {
        using var response = await SendAsync(new HttpMethod(method), path, null, AllKey);

        await ProblemAsync(response, status);
        Assert.Equal(status == 405, response.Content.Headers.Allow.Count > 0);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/nothing")]
    [InlineData("/requests")]
    public async Task No_answer_says_what_serves_it_or_may_be_kept(string path)
    {
        using var response = await GetAsync(path);

        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Body_that_says_it_is_huge_is_refused_before_it_is_sent()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port, Cancellation);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /account HTTP/1.1\r\nHost: localhost\r\nx-api-key: {AllKey}\r\nContent-Type: "
                    + "application/json\r\nContent-Length: 1073741824\r\n\r\n"
            ),
            Cancellation
        );
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/form", false)]
    [InlineData("/form", true)]
    [InlineData("/text", false)]
    [InlineData("/text", true)]
    public async Task Limit_holds_however_a_route_reads_its_body(string path, bool chunked)
    {
        // The server also counts the bytes that frame the chunks.
        using var largest = await SendAsync(path, (64 * 1024) - (chunked ? 1024 : 0), chunked);
        using var tooLarge = await SendAsync(path, (64 * 1024) + 1, chunked);

        Assert.Equal(HttpStatusCode.OK, largest.StatusCode);
        Assert.Contains(
            "64 KiB",
            (await ProblemAsync(tooLarge, 413)).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Logs_hold_no_token_no_key_and_no_address_in_clear()
    {
        var request = await PendingAsync(approvals: 2);
        var token = Token(request);
        using var talked = await PostAsync(
            "/account",
            """{"UserEmail":"ana.secret@example.com","UserName":"Ana","UserLastname":"Lopez","UserInput":"my """
                + """mail is lab.secret@example.com"}"""
        );
        using var refused = await PostAsync("/account", "{", "guessed-key-1234");
        using var shown = await OpenAsync(Link(request));
        using var decided = await DecideAsync(Link(request), "approve", "Reason of ana.secret@example.com");
        using var again = await DecideAsync(Link(request), "deny", "x");
        using var broken = await OpenAsync($"/account/confirm/{request.Id}?token={token}x");
        using var cancelled = await PostAsync($"/requests/{request.Id}/cancel", null);
        using var thrown = await GetAsync("/thrown?token=very-secret-token");

        Assert.Equal(HttpStatusCode.InternalServerError, thrown.StatusCode);
        Assert.Contains(
            Logs.All,
            line => line.Contains($"{request.Id}: Approve by a***@example.com", StringComparison.Ordinal)
        );
        var secrets = new[]
        {
            token,
            token[..^4],
            AllKey,
            "guessed-key-1234",
            "very-secret-token",
            "ana.secret@",
            "lab.secret@",
            Approver,
            "ana@example.com",
            "token=",
        };
        Assert.All(
            Logs.All,
            line =>
                Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Fact]
    public void A_host_with_missing_settings_fails_with_their_names()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApplication().AddConversations();
        builder.Services.AddApi();
        using var application = builder.Build();

        var exception = Assert.Throws<InvalidOperationException>(application.MapApi);

        foreach (
            var missing in new[]
            {
                "StageOptions",
                "VendingPolicy",
                "LinkKeys",
                "IRequestStore",
                "IConversationStore",
                "IDirectory",
                "IInbox",
                "ILexRuntime",
            }
        )
        {
            Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string path, int size, bool chunked)
    {
        using var content = new StringContent(
            $"a={new string('b', size - 2)}",
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        return await Client.SendAsync(request, Cancellation);
    }

    protected override void Configure(IServiceCollection services) =>
        services.AddHealthChecks().AddCheck("bot", () => bot);

    protected override void Map(WebApplication application)
    {
        application.MapGet(
            "/thrown",
            () =>
            {
                throw new InvalidOperationException("Thrown for a test");
            }
        );
        application.MapPost(
            "/form",
            async (HttpContext context) => (await context.Request.ReadFormAsync(Cancellation)).Count
        );
        application.MapPost(
            "/text",
            async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                return (await reader.ReadToEndAsync(Cancellation)).Length;
            }
        );
    }
}
