using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Api.Bodies;
using ChatOps.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOps.Tests.Api.Lambda;

[Collection(nameof(LambdaEnvironmentTests))]
public sealed class HttpApiFunctionTests : IAsyncLifetime
{
    private LambdaApplication function = null!;
    private int completed;

    public async ValueTask InitializeAsync() => function = await LambdaApplication.StartAsync(Map);

    public async ValueTask DisposeAsync() => await function.DisposeAsync();

    [Fact]
    public async Task A_request_arrives_as_it_was_sent()
    {
        var request = HttpApiEvent.For(
            "POST",
            "/echo/a%20b?x=1&x=2&y=%C3%A9",
            "{\"é\":1}",
            "application/json",
            headers: new Dictionary<string, string> { ["x-list"] = "a,b" }
        );
        request["cookies"] = new JsonArray("c1=v1", "c2=v2");
        var seen = await Send(request);
        Assert.Equal("POST", seen.GetProperty("method").GetString());
        Assert.Equal("/echo/a b", seen.GetProperty("path").GetString());
        Assert.Equal("", seen.GetProperty("pathBase").GetString());
        Assert.Equal("?x=1&x=2&y=%C3%A9", seen.GetProperty("query").GetString());
        Assert.Equal(["1", "2"], seen.GetProperty("x").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal("a,b", seen.GetProperty("list").GetString());
        Assert.Equal("v2", seen.GetProperty("c2").GetString());
        Assert.Equal("{\"é\":1}", seen.GetProperty("body").GetString());
        Assert.Equal(8, seen.GetProperty("length").GetInt64());
        Assert.Equal("203.0.113.9", seen.GetProperty("client").GetString());
        Assert.Equal("https", seen.GetProperty("scheme").GetString());
        Assert.Equal("id.execute-api.us-east-1.amazonaws.com", seen.GetProperty("host").GetString());
        Assert.Equal("JKJaXmPLvHcESHA=", seen.GetProperty("trace").GetString());
        Assert.True(seen.GetProperty("canHaveBody").GetBoolean());
        Assert.Equal(1, completed);
    }

    [Theory]
    [InlineData("/usual", 64 * 1024)]
    [InlineData("/smaller", 100)]
    [InlineData("/larger", 128 * 1024)]
    public async Task A_body_is_held_to_the_limit_of_its_route_however_it_is_read(string path, int limit)
    {
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded" })
        {
            var largest = await Invoke(HttpApiEvent.For("POST", path, $"a={new string('b', limit - 2)}", type));
            var tooLarge = await Invoke(HttpApiEvent.For("POST", path, $"a={new string('b', limit - 1)}", type));

            Assert.Equal(
                (200, 413),
                (largest.GetProperty("statusCode").GetInt32(), tooLarge.GetProperty("statusCode").GetInt32())
            );
        }
    }

    [Fact]
    public async Task What_a_JWT_authorizer_says_is_the_user_and_nothing_that_a_client_sends_is()
    {
        var forged = HttpApiEvent.For(
            "GET",
            "/who",
            headers: new Dictionary<string, string>
            {
                ["authorization"] = "Bearer x",
                ["requestcontext"] = """{"authorizer":{"jwt":{"claims":{"email":"a@example.com"}}}}""",
            }
        );
        var anonymous = await Send(forged);
        var behind = HttpApiEvent.For("GET", "/who");
        behind["requestContext"]!["authorizer"] = new JsonObject
        {
            ["jwt"] = new JsonObject
            {
                ["claims"] = new JsonObject { ["email"] = "ana@example.com", ["groups"] = "[one two]" },
                ["scopes"] = null,
            },
        };
        var ana = await Send(behind);
        var without = HttpApiEvent.For("GET", "/who");
        without["requestContext"]!["authorizer"] = new JsonObject { ["iam"] = new JsonObject { ["userArn"] = "arn" } };

        Assert.Equal(JsonValueKind.Null, anonymous.GetProperty("authenticationType").ValueKind);
        Assert.Empty(anonymous.GetProperty("claims").EnumerateObject());
        Assert.Equal("AuthorizerIdentity", ana.GetProperty("authenticationType").GetString());
        Assert.Equal("[one two]", ana.GetProperty("claims").GetProperty("groups").GetString());
        Assert.Equal(JsonValueKind.Null, (await Send(without)).GetProperty("authenticationType").ValueKind);
    }

    [Fact]
    public async Task A_form_arrives_decoded_from_base64()
    {
        var request = HttpApiEvent.For(
            "POST",
            "/echo",
            "decision=approve&reason=%C3%A9",
            "application/x-www-form-urlencoded"
        );
        Assert.True(request["isBase64Encoded"]!.GetValue<bool>());
        var seen = await Send(request);
        Assert.Equal("decision=approve&reason=%C3%A9", seen.GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_named_stage_is_the_base_of_the_path()
    {
        var seen = await Send(HttpApiEvent.For("GET", "/echo/x", stage: "prod"));
        Assert.Equal("/prod", seen.GetProperty("pathBase").GetString());
        Assert.Equal("/echo/x", seen.GetProperty("path").GetString());
        Assert.False(seen.GetProperty("canHaveBody").GetBoolean());

        var alike = HttpApiEvent.For("GET", "/echo", stage: "ec");
        alike["rawPath"] = "/echo";
        Assert.Equal("/echo", (await Send(alike)).GetProperty("path").GetString());
    }

    [Fact]
    public async Task Members_that_may_be_absent_are_not_needed()
    {
        var request = HttpApiEvent.For("GET", "/echo");
        request.Remove("headers");
        request.Remove("rawQueryString");
        request.Remove("isBase64Encoded");
        Assert.Equal("GET", (await Send(request)).GetProperty("method").GetString());
    }

    [Fact]
    public async Task Cookies_and_repeated_headers_go_back()
    {
        var response = await Invoke(HttpApiEvent.For("GET", "/cookies"));
        Assert.Equal(204, response.GetProperty("statusCode").GetInt32());
        Assert.Equal(
            ["one=1; path=/", "two=2; path=/; httponly"],
            response.GetProperty("cookies").EnumerateArray().Select(cookie => cookie.GetString())
        );
        Assert.Equal("a,b", response.GetProperty("headers").GetProperty("x-twice").GetString());
        Assert.Equal("yes", response.GetProperty("headers").GetProperty("x-starting").GetString());
        Assert.False(response.GetProperty("headers").TryGetProperty("set-cookie", out _));
        Assert.Equal("", response.GetProperty("body").GetString());
    }

    [Theory]
    [InlineData("/bytes", "/wD+")]
    [InlineData("/not-utf8", "//4=")]
    public async Task What_is_no_text_goes_back_as_base64(string path, string body)
    {
        var response = await Invoke(HttpApiEvent.For("GET", path));
        Assert.True(response.GetProperty("isBase64Encoded").GetBoolean());
        Assert.Equal(body, response.GetProperty("body").GetString());
    }

    [Fact]
    public async Task An_application_that_throws_answers_500_and_nothing_of_what_it_had_written()
    {
        var response = await Invoke(HttpApiEvent.For("GET", "/late"));
        Assert.Equal(500, response.GetProperty("statusCode").GetInt32());
        Assert.Equal("", response.GetProperty("body").GetString());
        Assert.Equal(200, (await Invoke(HttpApiEvent.For("GET", "/echo"))).GetProperty("statusCode").GetInt32());
    }

    [Fact]
    public async Task An_aborted_response_and_a_malformed_event_are_errors_of_the_invocation()
    {
        Assert.True((await function.Server.InvokeAsync(HttpApiEvent.For("GET", "/abort").ToJsonString())).IsError);
        Assert.True((await function.Server.InvokeAsync("{}")).IsError);
        Assert.True((await function.Server.InvokeAsync("not json")).IsError);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"requestContext":null}""")]
    [InlineData("""{"requestContext":{"http":null}}""")]
    [InlineData("""{"requestContext":{"http":{}}}""")]
    public async Task An_event_of_something_else_is_an_error_that_says_what_it_lacks(string sent)
    {
        var invoked = await function.Server.InvokeAsync(sent);
        Assert.Equal((true, nameof(ArgumentException)), (invoked.IsError, invoked.ErrorType));
        Assert.Matches(
            "The event has no (requestContext|requestContext.http|method)",
            invoked.Json.GetProperty("errorMessage").GetString()
        );
    }

    [Theory]
    [InlineData("rawPath", "\"/%00\"")]
    [InlineData("body", "\"not base64\"")]
    public async Task What_HTTP_does_not_allow_is_the_callers_mistake(string member, string json)
    {
        var request = HttpApiEvent.For("POST", "/echo", "a=b", "application/x-www-form-urlencoded");
        request[member] = JsonNode.Parse(json);
        Assert.Equal(400, (await Invoke(request)).GetProperty("statusCode").GetInt32());
    }

    [Fact]
    public async Task Members_without_a_value_are_accepted()
    {
        var request = HttpApiEvent.For("GET", "/echo");
        request["headers"]!["x-list"] = null;
        request["cookies"] = new JsonArray((JsonNode?)null);
        request["requestContext"]!["authorizer"] = JsonNode.Parse(
            """{"jwt":{"claims":{"email":null},"scopes":null},"lambda":{"a":[1]}}"""
        );
        Assert.Equal("", (await Send(request)).GetProperty("list").GetString());
    }

    [Fact]
    public async Task A_response_that_Lambda_would_refuse_is_an_error_of_its_invocation_alone()
    {
        Assert.Equal(
            "ResultTooLargeException",
            (await function.Server.InvokeAsync(HttpApiEvent.For("GET", "/large").ToJsonString())).ErrorType
        );
        Assert.Equal(200, (await Invoke(HttpApiEvent.For("GET", "/echo"))).GetProperty("statusCode").GetInt32());
    }

    [Fact]
    public async Task A_response_that_cannot_be_started_is_a_500()
    {
        var response = await Invoke(HttpApiEvent.For("GET", "/unstartable"));
        Assert.Equal(
            (500, ""),
            (response.GetProperty("statusCode").GetInt32(), response.GetProperty("body").GetString())
        );
    }

    [Fact]
    public async Task A_request_is_called_off_before_Lambda_ends_the_invocation()
    {
        var invoked = await function.Server.InvokeAsync(
            HttpApiEvent.For("GET", "/slow").ToJsonString(),
            TimeSpan.FromMilliseconds(700)
        );
        Assert.Equal("gave up", HttpApiEvent.BodyOf(invoked.Json));
    }

    private void Map(WebApplication app)
    {
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["x-starting"] = "yes";
                    return Task.CompletedTask;
                });
                context.Response.OnCompleted(() =>
                {
                    completed++;
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
        app.Map("/echo/{**rest}", EchoAsync);
        app.MapGet(
            "/who",
            (HttpContext context) =>
                Results.Json(
                    new
                    {
                        context.User.Identity?.AuthenticationType,
                        Claims = context.User.Claims.ToDictionary(claim => claim.Type, claim => claim.Value),
                    }
                )
        );
        app.MapGet("/bytes", () => Results.Bytes([0xff, 0x00, 0xfe], "application/octet-stream"));
        app.MapGet("/not-utf8", () => Results.Bytes([0xff, 0xfe], "text/plain"));
        app.MapGet(
            "/cookies",
            (HttpContext context) =>
            {
                context.Response.Cookies.Append("one", "1");
                context.Response.Cookies.Append("two", "2", new CookieOptions { HttpOnly = true });
                context.Response.Headers.Append("X-Twice", "a");
                context.Response.Headers.Append("X-Twice", "b");
                return Results.NoContent();
            }
        );
        app.MapGet(
            "/late",
            async (HttpContext context) =>
            {
                await context.Response.WriteAsync("half");
                Assert.True(context.Response.HasStarted);
                throw new InvalidOperationException("It broke.");
            }
        );
        app.MapPost("/usual", (Delegate)ReadAsync);
        app.MapPost("/smaller", (Delegate)ReadAsync).WithMetadata(new BodyLimit(100));
        app.MapPost("/larger", (Delegate)ReadAsync).WithMetadata(new BodyLimit(128 * 1024));
        app.MapGet("/large", () => Results.Bytes(new byte[5 * 1024 * 1024], "application/octet-stream"));
        app.MapGet(
            "/unstartable",
            (HttpContext context) =>
                context.Response.OnStarting(() => throw new InvalidOperationException("It cannot start."))
        );
        app.MapGet("/abort", (HttpContext context) => context.Abort());
        app.MapGet(
            "/slow",
            async (HttpContext context) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
                return "gave up";
            }
        );
    }

    private static async Task<IResult> ReadAsync(HttpContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.Body);
            return Results.Text(
                context.Request.HasFormContentType
                    ? (await context.Request.ReadFormAsync(context.RequestAborted)).Count.ToString(
                        CultureInfo.InvariantCulture
                    )
                    : await reader.ReadToEndAsync(context.RequestAborted)
            );
        }
        catch (BadHttpRequestException exception)
        {
            return Results.StatusCode(exception.StatusCode);
        }
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        await context.Response.WriteAsJsonAsync(
            new
            {
                method = context.Request.Method,
                path = context.Request.Path.Value,
                pathBase = context.Request.PathBase.Value,
                query = context.Request.QueryString.Value,
                x = context.Request.Query["x"].ToArray(),
                list = context.Request.Headers["X-List"].ToString(),
                c2 = context.Request.Cookies["c2"],
                body,
                length = context.Request.ContentLength,
                client = context.Connection.RemoteIpAddress?.ToString(),
                scheme = context.Request.Scheme,
                host = context.Request.Host.Value,
                trace = context.TraceIdentifier,
                canHaveBody = context.Features.GetRequiredFeature<IHttpRequestBodyDetectionFeature>().CanHaveBody,
            },
            context.RequestAborted
        );
    }

    private async Task<JsonElement> Invoke(JsonObject request)
    {
        var invoked = await function.Server.InvokeAsync(request.ToJsonString());
        Assert.False(invoked.IsError, invoked.Text);
        return invoked.Json;
    }

    private async Task<JsonElement> Send(JsonObject request)
    {
        var response = await Invoke(request);
        Assert.Equal(200, response.GetProperty("statusCode").GetInt32());
        return JsonDocument.Parse(HttpApiEvent.BodyOf(response)).RootElement.Clone();
    }
}
