using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatOps.Api;
using ChatOps.Vending;
using ChatOps.Vending.Approvals;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
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
        Assert.Equal("""{"status":"ok","checks":{"bot":"ok"}}""", await ready.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.OK, probed.StatusCode);
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
            Encoding.ASCII.GetBytes($"POST /account HTTP/1.1\r\nHost: localhost\r\nx-api-key: {AllKey}\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n"), Cancellation);
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_hold_no_token_no_key_and_no_address_in_clear()
    {
        var request = await PendingAsync(approvals: 2);
        var token = Token(request);
        using var talked = await PostAsync("/account", """{"UserEmail":"ana.secret@example.com","UserName":"Ana","UserLastname":"Lopez","UserInput":"my mail is lab.secret@example.com"}""");
        using var refused = await PostAsync("/account", "{", "guessed-key-1234");
        using var shown = await OpenAsync(Link(request));
        using var decided = await DecideAsync(Link(request), "approve", "Reason of ana.secret@example.com");
        using var again = await DecideAsync(Link(request), "deny", "x");
        using var broken = await OpenAsync($"/account/confirm/{request.Id}?token={token}x");
        using var cancelled = await PostAsync($"/requests/{request.Id}/cancel", null);
        using var thrown = await GetAsync("/thrown?token=very-secret-token");

        Assert.Equal(HttpStatusCode.InternalServerError, thrown.StatusCode);
        Assert.Contains(Logs.All, line => line.Contains($"{request.Id}: Approve by a***@example.com", StringComparison.Ordinal));
        var secrets = new[] { token, token[..^4], AllKey, "guessed-key-1234", "very-secret-token", "ana.secret@", "lab.secret@", Approver, "ana@example.com", "token=" };
        Assert.All(Logs.All, line => Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Host_that_forgot_something_is_told_what()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddVending();
        builder.Services.AddApi();
        using var application = builder.Build();

        var exception = Assert.Throws<InvalidOperationException>(application.MapApi);

        foreach (var missing in new[] { "StageOptions", "VendingPolicy", "LinkKeys", "IRequestStore", "IConversationStore", "IDirectory", "IInbox", "ILexRuntime" })
        {
            Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Stage", null, "The setting Stage is missing.")]
    [InlineData("PublicUrl", null, "The setting PublicUrl is missing.")]
    [InlineData("Approvers:0", null, "The setting Approvers is missing")]
    [InlineData("LinkKeys:0", null, "The setting LinkKeys is missing")]
    [InlineData("LinkKeys:0", "not base64!", "The setting LinkKeys has a value that is not base64.")]
    [InlineData("LinkKeys:0", "c2hvcnQ=", "at least 32 bytes")]
    [InlineData("ApiKeys:0:Sha256", null, "The setting ApiKeys:0:Sha256 is missing.")]
    [InlineData("ApiKeys:0:Scopes", "everything", "must have scopes out of")]
    public void Missing_or_wrong_setting_ends_the_start_with_its_name(string name, string? value, string message)
    {
        var settings = Settings();
        settings[name] = value;

        var exception = Assert.ThrowsAny<Exception>(() => new ServiceCollection().AddSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_become_stage_keys_and_policy()
    {
        using var services = new ServiceCollection().AddSettings(new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build()).BuildServiceProvider();

        var stage = services.GetRequiredService<StageOptions>();
        Assert.Equal(("Prod", "https://chatops.example.com"), (stage.Stage, stage.PublicUrl));
        Assert.Equal([Approver], stage.Approvers.Select(approver => approver.Email));
        Assert.Single(services.GetRequiredService<LinkKeys>().All);
        Assert.Equal("portal", services.GetRequiredService<ChatOps.Api.Keys.ApiKeys>().Find("portal-key")?.Name);
    }

    protected override void Configure(IServiceCollection services) => services.AddHealthChecks().AddCheck("bot", () => bot);

    protected override void Map(WebApplication application) =>
        application.MapGet("/thrown", () => { throw new InvalidOperationException("Thrown for a test"); });

    private static Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["Stage"] = "Prod",
        ["PublicUrl"] = "https://chatops.example.com/",
        ["Approvers:0"] = Approver,
        ["LinkKeys:0"] = Convert.ToBase64String(new byte[32]),
        ["ApiKeys:0:Name"] = "portal",
        ["ApiKeys:0:Sha256"] = ChatOps.Api.Keys.ApiKey.Hash("portal-key"),
        ["ApiKeys:0:Scopes"] = "converse read",
    };
}
