using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ChatOps.Playground;
using ChatOps.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Security;

/// <summary>Attacks on the front door without another test; docs/security.md lists all attacks.</summary>
public sealed class FrontDoorThreatTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    private const string Foreign = "https://evil.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_another_site_gets_no_cookie_and_no_CORS_permission()
    {
        var (id, link) = await PendingAsync();
        using var page = await SendAsync(HttpMethod.Get, link, ("Origin", Foreign));
        using var json = await SendAsync(
            HttpMethod.Get,
            $"/requests/{id}",
            ("Origin", Foreign),
            ("x-api-key", PlaygroundOptions.ApiKey)
        );
        using var preflight = await SendAsync(
            HttpMethod.Options,
            "/account",
            ("Origin", Foreign),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "x-api-key,content-type")
        );
        using var signedIn = await SendAsync(
            HttpMethod.Options,
            "/conversations",
            ("Origin", Foreign),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type")
        );
        using var guess = await SendAsync(
            HttpMethod.Post,
            $"/account/confirm/{id}",
            ("Origin", Foreign),
            ("Sec-Fetch-Site", "cross-site")
        );

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        Assert.Equal(
            (HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed),
            (preflight.StatusCode, signedIn.StatusCode)
        );
        Assert.InRange((int)guess.StatusCode, 400, 403);
        Assert.All(
            new[] { page, json, preflight, signedIn, guess },
            answer =>
            {
                Assert.False(answer.Headers.Contains("Set-Cookie"));
                Assert.DoesNotContain(
                    answer.Headers,
                    header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
                );
            }
        );
        Assert.Equal("PendingApproval", (await playground.RequestAsync(id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task No_page_may_be_framed()
    {
        var (id, link) = await PendingAsync();
        foreach (
            var path in new[]
            {
                link,
                link + "x",
                $"/account/confirm/{id}",
                "/account/confirm/REQ-ZZZZZZZZ?token=x",
                "/",
                "/requests/ui",
                $"/requests/ui/{id}",
                "/requests/ui/REQ-ZZZZZZZZ",
                "/chat",
                "/sign-in/done",
            }
        )
        {
            using var answer = await SendAsync(HttpMethod.Get, path, ("Accept", "text/html"));

            Assert.True(answer.Content.Headers.ContentType?.MediaType == "text/html", path);
            Assert.True(
                answer.Headers.TryGetValues("Content-Security-Policy", out var policy)
                    && policy.Single().Contains("frame-ancestors 'none'", StringComparison.Ordinal),
                path
            );
        }
    }

    [Fact]
    public async Task The_playground_refuses_every_foreign_host_name_on_every_route()
    {
        var (id, link) = await PendingAsync();
        var mapped = playground
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .SelectMany(
                route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"],
                (route, method) => (Method: method, Path: $"/{route.RoutePattern.RawText!.TrimStart('/')}")
            )
            .Select(route =>
                (
                    route.Method,
                    Path: route
                        .Path.Replace("{id}", id, StringComparison.Ordinal)
                        .Replace("{documentName}", "v1", StringComparison.Ordinal)
                )
            )
            .ToList();
        Assert.True(mapped.Count > 30, $"{mapped.Count} routes");
        foreach (
            var (method, path) in mapped.Concat([
                ("GET", link),
                ("GET", "/nothing"),
                ("OPTIONS", "/account"),
                ("GET", "/requests/ui/nothing/here"),
            ])
        )
        {
            foreach (
                var host in new[]
                {
                    "rebound.example",
                    "127.0.0.1.rebound.example",
                    "localhost.rebound.example",
                    "10.0.0.1",
                    "[::2]",
                }
            )
            {
                using var answer = await SendAsync(
                    new HttpMethod(method),
                    path,
                    ("Host", host),
                    ("x-api-key", PlaygroundOptions.ApiKey)
                );

                Assert.True(
                    answer.StatusCode == HttpStatusCode.MisdirectedRequest,
                    $"{method} {path} as {host}: {answer.StatusCode}"
                );
                Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            }
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("[::1]")]
    [InlineData("127.0.0.2")]
    public async Task The_playground_accepts_the_names_of_this_machine(string name)
    {
        using var answer = await SendAsync(
            HttpMethod.Get,
            "/requests",
            ("Host", $"{name}:{playground.Product.BaseAddress!.Port}"),
            ("x-api-key", PlaygroundOptions.ApiKey)
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Every_route_answers_errors_with_the_security_headers()
    {
        var (id, link) = await PendingAsync();
        foreach (
            var path in new[]
            {
                link,
                $"/products/{id}/secrets?token=secret",
                "/chat",
                "/sign-in/done",
                "/requests/ui",
                "/requests",
                "/account",
                "/health",
                "/openapi/v1.json",
                "/nothing?token=secret",
            }
        )
        {
            foreach (var method in new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE" })
            {
                using var answer = await SendAsync(new HttpMethod(method), path, ("Accept", "text/html"));

                Assert.True(
                    answer.Headers.TryGetValues("Referrer-Policy", out var referrer)
                        && referrer.Single() == "no-referrer",
                    $"{method} {path}: {answer.StatusCode}"
                );
                Assert.True(
                    answer.Headers.TryGetValues("Content-Security-Policy", out var policy)
                        && policy.Single().Contains("frame-ancestors 'none'", StringComparison.Ordinal),
                    $"{method} {path}: {answer.StatusCode}"
                );
                Assert.True(
                    answer.Headers.TryGetValues("X-Content-Type-Options", out var sniffing)
                        && sniffing.Single() == "nosniff",
                    $"{method} {path}: {answer.StatusCode}"
                );
            }
        }
    }

    [Fact]
    public async Task Line_breaks_in_messages_create_no_line_in_the_log()
    {
        const string Line = "{\"level\":\"Error\",\"forged\":true}";
        var (_, link) = await PendingAsync();
        var said = new
        {
            UserEmail = "logs@example.com",
            UserName = $"Ana\r\n{Line}",
            UserInput = $"help\n{Line}",
        };
        using var talk = await playground.Product.PostAsJsonAsync("/account", said, Cancellation);
        using var denied = await playground.DecideAsync(link, "deny", $"No\r\n{Line}\u2028{Line}");
        using var unknown = await SendAsync(
            HttpMethod.Get,
            $"/requests/REQ%0A{Uri.EscapeDataString(Line)}",
            ("x-api-key", PlaygroundOptions.ApiKey)
        );
        using var path = await SendAsync(
            HttpMethod.Post,
            $"/account/confirm/x%0D%0A{Uri.EscapeDataString(Line)}?token=x",
            ("Accept", "application/json")
        );

        Assert.Equal(HttpStatusCode.OK, denied.StatusCode);
        Assert.All(
            await playground.ReadLogAsync(),
            line =>
            {
                using var document = JsonDocument.Parse(line);
                Assert.False(document.RootElement.TryGetProperty("forged", out _), line);
            }
        );
    }

    [Fact]
    public async Task Unexpected_members_set_nothing()
    {
        var person = playground.NewPerson();
        await SayAsync(
            person.Email,
            $"I need a sandbox account in Demos with root email {PersonInChat.NewRootEmail()}"
        );
        var id = PersonInChat.IdIn(await SayAsync(person.Email, "yes"));
        var made = await playground.RequestAsync(id);
        Assert.Equal("PendingApproval", made.GetProperty("status").GetString());
        Assert.Equal(person.Email, made.GetProperty("requester").GetProperty("email").GetString());
        Assert.Equal("Sandbox", made.GetProperty("accountType").GetString());
        Assert.All(
            made.GetProperty("approvals").EnumerateArray(),
            approval =>
                Assert.Equal(
                    JsonValueKind.Null,
                    approval.TryGetProperty("decision", out var decision) ? decision.ValueKind : JsonValueKind.Null
                )
        );

        using var decided = await SendAsync(
            HttpMethod.Post,
            await playground.LinkAsync(id, "approver@example.com"),
            new FormUrlEncodedContent([
                new("decision", "deny"),
                new("reason", "No"),
                new("approver", "second.approver@example.com"),
                new("status", "Ready"),
                new("id", "REQ-00000000"),
                new("accountId", "123456789012"),
            ])
        );
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        var denied = await playground.RequestAsync(id);
        Assert.Equal("Denied", denied.GetProperty("status").GetString());
        Assert.Contains(
            denied.GetProperty("history").EnumerateArray(),
            entry =>
                entry.GetProperty("event").GetString() == "Denied"
                && entry.GetProperty("actor").GetString() == "approver@example.com"
        );
    }

    [Fact]
    public void Secrets_are_compared_in_constant_time()
    {
        foreach (
            var file in new[]
            {
                "src/Slack/SlackSignature.cs",
                "src/Application/Approvals/ApprovalLinks.cs",
                "src/Application/Products/SecretLinks.cs",
                "src/Api/Keys/ApiKeys.cs",
            }
        )
        {
            var source = File.ReadAllText(Repository.PathOf(file.Split('/')));
            Assert.Contains("CryptographicOperations.FixedTimeEquals", source, StringComparison.Ordinal);
            Assert.DoesNotContain("SequenceEqual", source, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_that_arrives_too_slowly_is_aborted()
    {
        var address = playground.Product.BaseAddress!;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Cancellation);
        var stream = socket.GetStream();
        var head =
            $"POST /account HTTP/1.1\r\nHost: {address.Authority}\r\nx-api-key: "
            + $"{PlaygroundOptions.ApiKey}\r\nContent-Type: application/json\r\nContent-Length: "
            + $"5000\r\n\r\n{{\"UserEmail\":";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);

        using var reader = new StreamReader(stream);
        var status = await reader
            .ReadLineAsync(Cancellation)
            .AsTask()
            .WaitAsync(TimeSpan.FromMinutes(3), TimeProvider.System, Cancellation);

        Assert.StartsWith("HTTP/1.1 408", status, StringComparison.Ordinal);
    }

    private async Task<(string Id, string Link)> PendingAsync()
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        return (id, new Uri(await playground.LinkAsync(id, "approver@example.com")).PathAndQuery);
    }

    private async Task<string> SayAsync(string email, string text)
    {
        using var response = await playground.Product.PostAsJsonAsync(
            "/account",
            new
            {
                UserEmail = email,
                UserName = "Ana",
                UserInput = text,
                AccountType = "Production",
                status = "Approved",
                requiredApprovals = 0,
                approvals = new[] { "approver@example.com" },
                requester = new { email = "another.person@example.com" },
                sessionState = new { sessionAttributes = new { Email = "another.person@example.com" } },
                Email = "another.person@example.com",
            },
            Cancellation
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation))
            .GetProperty("response")
            .GetString()!;
    }

    private Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    ) => SendAsync(method, path, content: null, headers);

    // Without the key of the fixture's own client.
    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        params (string Name, string Value)[] headers
    )
    {
        using var client = new HttpClient { BaseAddress = playground.Product.BaseAddress };
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await client.SendAsync(request, Cancellation);
    }
}
