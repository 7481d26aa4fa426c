using System.Net;
using System.Text;
using System.Text.Json;
using ChatOps.Api;
using ChatOps.Application;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Health;
using ChatOps.Application.Limits;
using ChatOps.Application.Requests;
using ChatOps.Application.Storage;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOps.Tests.Api;

public sealed class OpenApiTests : ConfirmTest
{
    private const string Hello =
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"Lopez","UserInput":"Hi"}""";

    private WatchedStore store = null!;
    private readonly ReachableLimit limit = new();
    private bool isReady = true;

    [Fact]
    public async Task Every_route_is_described()
    {
        var described = (await OperationsAsync()).Select(operation => $"{operation.Method} {operation.Path}");
        var mapped = Services
            .GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .SelectMany(
                route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods,
                (route, method) => $"{method} /{route.RoutePattern.RawText!.TrimStart('/')}"
            )
            .Where(route =>
                route != "GET /openapi/{documentName}.json"
                && !route.Contains(" /assets/", StringComparison.Ordinal)
                && !route.EndsWith("/products/{id}/secrets", StringComparison.Ordinal)
                && route is not ("GET /chat" or "GET /sign-in/done")
            );

        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8443")]
    [InlineData("127.0.0.1")]
    public async Task Server_is_the_stages_own_for_every_Host_header(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", host);
        request.Headers.TryAddWithoutValidation("Forwarded", $"host={host}");
        using var response = await Client.SendAsync(request, Cancellation);

        var servers = (await JsonAsync(response)).GetProperty("servers").EnumerateArray();

        Assert.Equal(
            Services.GetRequiredService<StageOptions>().PublicUrl.TrimEnd('/'),
            Assert.Single(servers).GetProperty("url").GetString()
        );
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_summary_and_its_key()
    {
        var operations = await OperationsAsync();

        Assert.Equal(
            operations.Count,
            operations.Select(operation => operation.Json.GetProperty("operationId").GetString()).Distinct().Count()
        );
        foreach (var operation in operations)
        {
            Assert.NotEmpty(operation.Json.GetProperty("summary").GetString()!);
            var isOpen =
                operation.Path.StartsWith("/account/confirm", StringComparison.Ordinal)
                || operation.Path.StartsWith("/health", StringComparison.Ordinal);
            string[] scheme =
                isOpen ? []
                : operation.Path.StartsWith("/conversations", StringComparison.Ordinal) ? ["Bearer"]
                : ["ApiKey"];
            Assert.Equal(
                scheme,
                operation
                    .Json.GetProperty("security")
                    .EnumerateArray()
                    .Select(requirement => requirement.EnumerateObject().Single().Name)
            );
        }
    }

    [Fact]
    public async Task Every_operation_has_a_description_and_examples_of_its_bodies()
    {
        foreach (var operation in await OperationsAsync())
        {
            Assert.NotEmpty(operation.Json.GetProperty("description").GetString()!);
            var bodies = operation.Json.GetProperty("responses").GetProperty("200").GetProperty("content");
            Assert.Contains(bodies.EnumerateObject(), HasExample);
            if (operation.Json.TryGetProperty("requestBody", out var input))
            {
                Assert.All(
                    input.GetProperty("content").EnumerateObject(),
                    body => Assert.True(HasExample(body), $"{operation.Path}: {body.Name}")
                );
            }
        }

        static bool HasExample(JsonProperty body) => body.Value.TryGetProperty("example", out _);
    }

    [Fact]
    public async Task Schemas_have_the_names_and_bounds_of_the_contract()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");

        var input = schemas.GetProperty("ConversationInput");
        Assert.Equal(
            ["UserEmail", "UserName", "UserLastname", "UserInput"],
            input.GetProperty("properties").EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(
            1024,
            input.GetProperty("properties").GetProperty("UserInput").GetProperty("maxLength").GetInt32()
        );
        Assert.Equal(
            ["UserEmail", "UserName", "UserInput"],
            input.GetProperty("required").EnumerateArray().Select(name => name.GetString())
        );
        Assert.Equal(
            ["response", "initial-params"],
            schemas
                .GetProperty("ConversationAnswer")
                .GetProperty("properties")
                .EnumerateObject()
                .Select(member => member.Name)
        );
        Assert.Equal(
            Enum.GetNames<RequestStatus>(),
            schemas.GetProperty("RequestStatus").GetProperty("enum").EnumerateArray().Select(name => name.GetString())
        );
        Assert.Equal(
            "x-api-key",
            (await DocumentAsync())
                .GetProperty("components")
                .GetProperty("securitySchemes")
                .GetProperty("ApiKey")
                .GetProperty("name")
                .GetString()
        );
    }

    [Fact]
    public async Task Every_described_status_occurs_and_no_other()
    {
        var occurred = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (operation, response) in CallsAsync())
        {
            occurred.Add($"{operation} {(int)response.StatusCode}");
            response.Dispose();
        }

        var described = (await OperationsAsync())
            .SelectMany(
                operation => operation.Json.GetProperty("responses").EnumerateObject(),
                (operation, response) => $"{operation.Json.GetProperty("operationId").GetString()} {response.Name}"
            )
            .Order(StringComparer.Ordinal);
        Assert.Equal(described, occurred);
    }

    protected override void Configure(IServiceCollection services)
    {
        Authorizer.Add(services);
        services.AddSingleton(new RateLimitOptions { PerKey = 600, PerSlackUser = 600 });
        services.AddSingleton<IRateLimitStore>(limit);
        WatchedStore.Wrap(services, wrapped => store = wrapped);
        services.AddSingleton<IHealthStore>(provider => new WatchedHealthStore(
            ActivatorUtilities.CreateInstance<SqliteHealthStore>(provider),
            cancellationToken => store.BreakAsync(cancellationToken)
        ));
        services
            .AddHealthChecks()
            .AddCheck("bot", () => isReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        services.Configure<RequestTimeoutOptions>(options =>
            options.AddPolicy(nameof(ApiApp), TimeSpan.FromMilliseconds(400))
        );
    }

    private async IAsyncEnumerable<(string Operation, HttpResponseMessage Response)> CallsAsync()
    {
        foreach (var call in ConversationCalls().Concat(RequestCalls()).Concat(ChangeCalls()).Concat(Healths()))
        {
            yield return (call.Operation, await call.Call());
        }

        await foreach (var call in LinkCallsAsync())
        {
            yield return call;
        }

        foreach (var (operation, method, path) in await AnyOfEachAsync())
        {
            store.Fails = true;
            Lex.Script = _ => throw new InvalidOperationException("Broken for a test");
            yield return (operation, await SignedInAsync(method, path, JsonContent(path)));
            store.Fails = false;
            if (
                !path.StartsWith("/account/", StringComparison.Ordinal)
                && operation is not ("HealthHistory" or "ListOwnRequests")
            )
            {
                limit.IsReached = true;
                yield return (operation, await SignedInAsync(method, path, JsonContent(path)));
                limit.IsReached = false;
            }

            if (operation != "ExportRequests")
            {
                store.Hangs = Lex.Hangs = true;
                yield return (operation, await SignedInAsync(method, path, JsonContent(path)));
                store.Hangs = Lex.Hangs = false;
            }
        }
    }

    private IEnumerable<(string Operation, Func<Task<HttpResponseMessage>> Call)> ConversationCalls()
    {
        yield return ("Converse", () => PostAsync("/account", Hello));
        yield return ("Converse", () => PostAsync("/account", "{"));
        yield return ("Converse", () => PostAsync("/account", Hello, key: null));
        yield return ("Converse", () => PostAsync("/account", Hello, ReadKey));
        yield return ("Converse", () => PostAsync("/account", new string(' ', 70_000)));
        yield return ("Converse", () => SendAsync(HttpMethod.Post, "/account", new StringContent(Hello), AllKey));
        foreach (
            var (body, authorizer) in new[]
            {
                (Hello, true),
                ("{", true),
                (Hello, false),
                (new string(' ', 70_000), true),
            }
        )
        {
            yield return (
                "ConverseSignedIn",
                () =>
                    SignedInAsync(
                        HttpMethod.Post,
                        "/conversations",
                        new StringContent(body, Encoding.UTF8, "application/json"),
                        authorizer
                    )
            );
        }

        yield return (
            "ConverseSignedIn",
            () => SignedInAsync(HttpMethod.Post, "/conversations", new StringContent(Hello))
        );
        yield return ("Converse", ConverseWithLexDownAsync);
        yield return ("ConverseSignedIn", () => ConverseWithLexDownAsync("/conversations"));
        yield return ("ListOwnRequests", () => SignedInAsync(HttpMethod.Get, "/conversations/requests"));
        yield return (
            "ListOwnRequests",
            () => SignedInAsync(HttpMethod.Get, "/conversations/requests", authorizer: false)
        );
        foreach (
            var (operation, method, path) in new[]
            {
                ("ConverseSignedIn", HttpMethod.Post, "/conversations"),
                ("ListOwnRequests", HttpMethod.Get, "/conversations/requests"),
            }
        )
        {
            yield return (
                operation,
                () => SignedInAsync(method, path, claims: new { iss = Authorizer.Issuer, aud = Authorizer.Audience })
            );
        }
    }

    private Task<HttpResponseMessage> ConverseWithLexDownAsync() => ConverseWithLexDownAsync("/account");

    private Task<HttpResponseMessage> ConverseWithLexDownAsync(string path)
    {
        Lex.Script = _ => throw new LexUnavailableException("Down for a test", new HttpRequestException("down"));
        return SignedInAsync(HttpMethod.Post, path, JsonContent("/account"));
    }

    // With a key as well: a route ignores what it doesn't need.
    private Task<HttpResponseMessage> SignedInAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        bool authorizer = true,
        object? claims = null
    )
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("x-api-key", AllKey);
        if (authorizer)
        {
            Authorizer.Claim(request, claims ?? Authorizer.Ana);
        }

        return Client.SendAsync(request, Cancellation);
    }

    private async Task<HttpResponseMessage> RetryAgainstPolicyAsync()
    {
        var pending = await PendingAsync("REQ-00000002", rootEmail: "two@example.com");
        await Store.SaveAsync(pending with { Status = RequestStatus.Failed }, pending, Cancellation);
        return await PostAsync("/requests/REQ-00000002/retry", """{"accountOu":"Nowhere"}""");
    }

    private IEnumerable<(string Operation, Func<Task<HttpResponseMessage>> Call)> RequestCalls()
    {
        yield return (
            "GetRequest",
            async () =>
                await GetAsync($"/requests/{(await PendingAsync("REQ-00000001", rootEmail: "one@example.com")).Id}")
        );
        yield return ("GetRequest", () => GetAsync("/requests/REQ-ZZZZZZZZ"));
        yield return ("ListRequests", () => GetAsync("/requests"));
        yield return ("ListRequests", () => GetAsync("/requests?limit=0"));
        yield return ("ExportRequests", () => GetAsync("/requests/export"));
        yield return ("ExportRequests", () => GetAsync("/requests/export?from=x"));
        foreach (
            var (operation, path) in new[]
            {
                ("GetRequest", "/requests/REQ-00000001"),
                ("ListRequests", "/requests"),
                ("ExportRequests", "/requests/export"),
            }
        )
        {
            yield return (operation, () => GetAsync(path, key: null));
            yield return (operation, () => GetAsync(path, TalkKey));
        }

        yield return ("RetryRequest", RetryAgainstPolicyAsync);
        yield return ("RetryRequest", () => PostAsync("/requests/REQ-00000002/retry", null));
        yield return ("CancelRequest", () => PostAsync("/requests/REQ-00000002/cancel", null));
        foreach (var (operation, action) in new[] { ("RetryRequest", "retry"), ("CancelRequest", "cancel") })
        {
            yield return (operation, () => PostAsync($"/requests/REQ-00000002/{action}", null));
            yield return (operation, () => PostAsync($"/requests/REQ-ZZZZZZZZ/{action}", null));
            yield return (operation, () => PostAsync($"/requests/REQ-00000002/{action}", "{"));
            yield return (operation, () => PostAsync($"/requests/REQ-00000002/{action}", null, key: null));
            yield return (operation, () => PostAsync($"/requests/REQ-00000002/{action}", null, ReadKey));
            yield return (operation, () => PostAsync($"/requests/REQ-00000002/{action}", new string(' ', 70_000)));
            yield return (
                operation,
                () => SendAsync(HttpMethod.Post, $"/requests/REQ-00000002/{action}", new StringContent("{}"), AllKey)
            );
        }
    }

    private const string ForAna = """{"UserEmail":"ana@example.com"}""";
    private const string OtherName = """{"UserEmail":"ana@example.com","parameters":{"BucketName":"other-name"}}""";

    private async Task<HttpResponseMessage> GetOneOfSeveralAsync()
    {
        var bucket = new NewProduct("Storage bucket", "pa-1", [new ProductValue("BucketName", "Name", "reports")]);
        var known = new ProductCatalogue(
            Time.GetUtcNow(),
            [
                new CatalogProduct(
                    "Storage bucket",
                    "pa-1",
                    [
                        new ProductParameter
                        {
                            Key = "BucketName",
                            Label = "Name",
                            Type = "String",
                        },
                    ]
                ),
            ],
            ["Storage bucket"]
        );
        await Services
            .GetRequiredService<IWatchStore>()
            .ReplaceAsync(
                "products",
                null,
                JsonSerializer.Serialize(known, VendingJson.Default.ProductCatalogue),
                Cancellation
            );
        await ReadyAsync("REQ-0000000A");
        await ReadyAsync("REQ-0000000B", bucket, new LeaseTerms(30, [3]));
        await ReadyAsync("REQ-0000000C", bucket with { Name = "PostgreSQL database" }, new LeaseTerms(30, []));
        await ReadyAsync("REQ-0000000D", bucket, new LeaseTerms(30, []));
        return await GetAsync("/resources/REQ-0000000A");
    }

    private IEnumerable<(string Operation, Func<Task<HttpResponseMessage>> Call)> ChangeCalls()
    {
        yield return ("GetResource", GetOneOfSeveralAsync);
        yield return ("GetResource", () => GetAsync("/resources/REQ-ZZZZZZZZ"));
        yield return ("ListResources", () => GetAsync("/resources?owner=ana@example.com"));
        yield return ("ListResources", () => GetAsync("/resources?state=terminated"));
        yield return ("ListResources", () => GetAsync("/resources?limit=x"));
        yield return ("ListResources", () => GetAsync("/resources?state=1"));
        yield return ("GetResource", () => GetAsync("/resources/RES-0000000B"));
        yield return ("GetResource", () => GetAsync("/resources/unknown@example.com"));
        foreach (
            var (operation, path) in new[]
            {
                ("GetResource", "/resources/REQ-0000000A"),
                ("ListResources", "/resources"),
            }
        )
        {
            yield return (operation, () => GetAsync(path, key: null));
            yield return (operation, () => GetAsync(path, TalkKey));
        }

        // The policy has no lease for buckets, so only operators extend it.
        yield return (
            "UpdateResource",
            () =>
                PostAsync(
                    "/resources/REQ-0000000B/update",
                    """{"UserEmail":"ana@example.com","parameters":{"Colour":"red"}}"""
                )
        );
        yield return ("ExtendResource", () => PostAsync("/resources/REQ-0000000B/extend", ForAna));
        yield return ("UpdateResource", () => PostAsync("/resources/REQ-0000000B/update", OtherName));
        yield return ("ExtendResource", () => PostAsync("/resources/REQ-0000000C/extend", ForAna));
        yield return ("TerminateResource", () => PostAsync("/resources/REQ-0000000A/terminate", ForAna));
        foreach (
            var (operation, action, body) in new[]
            {
                ("UpdateResource", "update", OtherName),
                ("TerminateResource", "terminate", ForAna),
                ("ExtendResource", "extend", ForAna),
            }
        )
        {
            var open =
                action == "update" ? "REQ-0000000B"
                : action == "extend" ? "REQ-0000000C"
                : "REQ-0000000A";
            yield return (operation, () => PostAsync($"/resources/{open}/{action}", body));
            yield return (operation, () => PostAsync($"/resources/REQ-ZZZZZZZZ/{action}", body));
            yield return (operation, () => PostAsync($"/resources/{open}/{action}", "{}"));
            yield return (operation, () => PostAsync($"/resources/{open}/{action}", body, key: null));
            yield return (operation, () => PostAsync($"/resources/{open}/{action}", body, ReadKey));
            yield return (operation, () => PostAsync($"/resources/{open}/{action}", new string(' ', 70_000)));
            yield return (
                operation,
                () => SendAsync(HttpMethod.Post, $"/resources/{open}/{action}", new StringContent(body), AllKey)
            );
        }

        yield return (
            "ConfirmRequest",
            async () =>
                await PostAsync(
                    "/requests/"
                        + await Store.HolderAsync(RequestConstraints.ResourceChange("REQ-0000000A"), Cancellation)
                        + "/confirm",
                    null
                )
        );
        yield return ("ExtendRequested", () => PostAsync("/requests/REQ-0000000D/extend", null));
        yield return (
            "TerminateRequested",
            async () => await PostAsync($"/requests/{(await ReadyAsync("REQ-0000000E")).Id}/terminate", null)
        );
        foreach (
            var (operation, path) in new[]
            {
                ("ConfirmRequest", "/requests/REQ-0000000A/confirm"),
                ("TerminateRequested", "/requests/REQ-0000000E/terminate"),
                ("ExtendRequested", "/requests/REQ-0000000D/extend"),
            }
        )
        {
            yield return (operation, () => PostAsync(path, null));
            yield return (
                operation,
                () => PostAsync(path.Replace("REQ-0000000", "REQ-ZZZZZZZ", StringComparison.Ordinal), null)
            );
            yield return (operation, () => PostAsync(path, "{"));
            yield return (operation, () => PostAsync(path, null, key: null));
            yield return (operation, () => PostAsync(path, null, ReadKey));
            yield return (operation, () => PostAsync(path, new string(' ', 70_000)));
            yield return (operation, () => SendAsync(HttpMethod.Post, path, new StringContent("{}"), AllKey));
        }
    }

    private IEnumerable<(string Operation, Func<Task<HttpResponseMessage>> Call)> Healths()
    {
        yield return ("HealthHistory", () => GetAsync("/health/history", key: null));
        yield return ("HealthHistory", () => GetAsync("/health/history?month=x", key: null));
        foreach (var (operation, method) in new[] { ("Health", HttpMethod.Get), ("HealthHead", HttpMethod.Head) })
        {
            isReady = true;
            yield return (operation, () => SendAsync(method, "/health", null));
            isReady = false;
            yield return (operation, () => SendAsync(method, "/health", null));
        }
    }

    private async IAsyncEnumerable<(string Operation, HttpResponseMessage Response)> LinkCallsAsync()
    {
        var link = Link(await PendingAsync("REQ-00000003", rootEmail: "three@example.com"));
        foreach (
            var (operation, method) in new[]
            {
                ("ShowDecisionPage", HttpMethod.Get),
                ("ProbeDecisionPage", HttpMethod.Head),
            }
        )
        {
            yield return (operation, await SendAsync(method, link, null));
            yield return (operation, await SendAsync(method, link + "x", null));
        }

        yield return ("Decide", await DecideAsync(link + "x", "approve"));
        yield return ("Decide", await DecideAsync(link, null));
        yield return ("Decide", await DecideAsync(link, "deny", new string('r', 70_000)));
        yield return ("Decide", await SendAsync(HttpMethod.Post, link, new StringContent("decision=approve")));
        yield return ("Decide", await DecideAsync(link, "approve"));
        yield return ("Decide", await DecideAsync(link, "approve"));
    }

    private async Task<IReadOnlyList<(string Operation, HttpMethod Method, string Path)>> AnyOfEachAsync()
    {
        var link = Link(await PendingAsync("REQ-00000004", rootEmail: "four@example.com"));
        return
        [
            ("Converse", HttpMethod.Post, "/account"),
            ("ConverseSignedIn", HttpMethod.Post, "/conversations"),
            ("ListOwnRequests", HttpMethod.Get, "/conversations/requests"),
            ("ListRequests", HttpMethod.Get, "/requests"),
            ("HealthHistory", HttpMethod.Get, "/health/history"),
            ("GetRequest", HttpMethod.Get, "/requests/REQ-00000004"),
            ("CancelRequest", HttpMethod.Post, "/requests/REQ-00000004/cancel"),
            ("RetryRequest", HttpMethod.Post, "/requests/REQ-00000004/retry"),
            ("ExportRequests", HttpMethod.Get, "/requests/export"),
            ("ConfirmRequest", HttpMethod.Post, "/requests/REQ-0000000A/confirm"),
            ("TerminateRequested", HttpMethod.Post, "/requests/REQ-0000000E/terminate"),
            ("ExtendRequested", HttpMethod.Post, "/requests/REQ-0000000D/extend"),
            ("ListResources", HttpMethod.Get, "/resources"),
            ("GetResource", HttpMethod.Get, "/resources/REQ-ZZZZZZZZ"),
            ("UpdateResource", HttpMethod.Post, "/resources/REQ-0000000B/update"),
            ("TerminateResource", HttpMethod.Post, "/resources/REQ-0000000A/terminate"),
            ("ExtendResource", HttpMethod.Post, "/resources/REQ-0000000C/extend"),
            ("ShowDecisionPage", HttpMethod.Get, link),
            ("ProbeDecisionPage", HttpMethod.Head, link),
            ("Decide", HttpMethod.Post, link),
        ];
    }

    private static StringContent? JsonContent(string path) =>
        path switch
        {
            "/account" or "/conversations" => new StringContent(Hello, Encoding.UTF8, "application/json"),
            _ when path.EndsWith("/update", StringComparison.Ordinal) => new StringContent(
                OtherName,
                Encoding.UTF8,
                "application/json"
            ),
            _ when path.StartsWith("/resources/", StringComparison.Ordinal) => new StringContent(
                ForAna,
                Encoding.UTF8,
                "application/json"
            ),
            _ when path.StartsWith("/account/confirm", StringComparison.Ordinal) => new StringContent(
                """{"decision":"approve"}""",
                Encoding.UTF8,
                "application/json"
            ),
            _ => null,
        };

    private async Task<JsonElement> DocumentAsync()
    {
        using var response = await GetAsync("/openapi/v1.json", key: null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonAsync(response);
    }

    private async Task<IReadOnlyList<(string Method, string Path, JsonElement Json)>> OperationsAsync() =>
        [
            .. (await DocumentAsync())
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(
                    path => path.Value.EnumerateObject(),
                    (path, operation) => (operation.Name.ToUpperInvariant(), path.Name, operation.Value)
                ),
        ];

    private sealed class ReachableLimit : IRateLimitStore
    {
        public bool IsReached { get; set; }

        public Task<bool> TryCountAsync(
            string counter,
            int limit,
            TimeSpan keepFor,
            CancellationToken cancellationToken
        ) => Task.FromResult(!IsReached);
    }
}
