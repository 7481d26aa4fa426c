using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatOps.Api.SignIn;
using ChatOps.Application.Limits;
using ChatOps.Application.SignIn;
using ChatOps.Domain.People;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

public sealed class SignInTests : ApiTest
{
    private const string Hi =
        """{"UserInput":"Hi","UserEmail":"boss@example."""
        + """com","UserName":"Boss","UserLastname":"Big","email":"boss@example.com"}""";

    [Fact]
    public async Task Person_is_who_the_token_says_and_names_in_the_body_are_ignored()
    {
        using var response = await SayAsync(Authorizer.Ana);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var attributes = Assert.Single(Lex.Turns).State.SessionAttributes!;
        Assert.Equal(
            ("Ana", "Lopez", "ana@example.com"),
            (attributes["FirstName"], attributes["LastName"], attributes["Email"])
        );
        Assert.Equal(
            ("web", "web:ana@example.com", "de_DE"),
            (attributes["Channel"], attributes["Conversation"], attributes["Locale"])
        );
        var answer = await JsonAsync(response);
        Assert.Equal("You said: Hi", Assert.Single(answer.GetProperty("messages").EnumerateArray()).GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("choices").ValueKind);
    }

    [Theory]
    [InlineData("Authorization", "Bearer first.second.third")]
    [InlineData("Authorization", "AuthorizerIdentity ana@example.com")]
    [InlineData("requestContext", """{"authorizer":{"jwt":{"claims":{"email":"ana@example.com"}}}}""")]
    [InlineData("x-amzn-request-context", """{"authorizer":{"jwt":{"claims":{"email":"ana@example.com"}}}}""")]
    [InlineData(
        "x-apigateway-event",
        """{"requestContext":{"authorizer":{"jwt":{"claims":{"email":"ana@example.com"}}}}}"""
    )]
    [InlineData("x-ms-client-principal", "ana@example.com")]
    public async Task Token_without_the_authorizer_in_front_is_refused_and_no_header_passes_for_it(
        string header,
        string value
    )
    {
        foreach (
            var (method, path) in new[]
            {
                (HttpMethod.Post, "/conversations"),
                (HttpMethod.Get, "/conversations/requests"),
            }
        )
        {
            using var request = new HttpRequestMessage(method, path)
            {
                Content = method == HttpMethod.Post ? Json(Hi) : null,
            };
            request.Headers.TryAddWithoutValidation(header, value);
            request.Headers.Add("x-api-key", AllKey);
            using var response = await Client.SendAsync(request, Cancellation);

            var problem = await ProblemAsync(response, 401);
            Assert.Contains(
                "Authorization: Bearer",
                problem.GetProperty("detail").GetString(),
                StringComparison.Ordinal
            );
            Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        }

        Assert.Empty(Lex.Turns);
    }

    public static TheoryData<string, int> Claims =>
        new()
        {
            {
                """{"iss":"https://other.example.com","aud":"chatops-web","email":"ana@example.com","given_"""
                    + """name":"Ana"}""",
                401
            },
            {
                """{"iss":"https://issuer.example.com/tenant","aud":"another-api","email":"ana@example."""
                    + """com","given_name":"Ana"}""",
                401
            },
            { """{"iss":"https://issuer.example.com/tenant","email":"ana@example.com","given_name":"Ana"}""", 401 },
            { """{"iss":"https://issuer.example.com/tenant","aud":"chatops-web","given_name":"Ana"}""", 403 },
            {
                """{"iss":"https://issuer.example.com/tenant","aud":"chatops-web","email":"ana","given_name":"Ana"}""",
                403
            },
            { """{"iss":"https://issuer.example.com/tenant","aud":"chatops-web","email":"ana@example.com"}""", 403 },
            {
                """{"iss":"https://issuer.example.com/tenant","aud":"chatops-web","email":"ana@example."""
                    + """com","email_verified":"false","given_name":"Ana"}""",
                403
            },
            {
                """{"iss":"https://issuer.example.com/tenant","aud":"[another-api """
                    + """chatops-web]","email":"ana@example.com","email_verified":"true","given_name":"Ana"}""",
                200
            },
            {
                """{"iss":"https://issuer.example.com/tenant","client_id":"chatops-web","email":"ana@example."""
                    + """com","given_name":"Ana"}""",
                200
            },
        };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Claims_that_do_not_prove_who_it_is_are_refused(string claims, int status)
    {
        using var response = await SayAsync(JsonSerializer.Deserialize<JsonElement>(claims));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, Lex.Turns.Count);
        if (status != 200)
        {
            await ProblemAsync(response, status);
        }
    }

    [Fact]
    public async Task People_see_only_their_own_requests_without_the_approvers()
    {
        await PendingAsync(
            "REQ-00000001",
            requester: new Person("ana@example.com", "Ana", "Lopez"),
            rootEmail: "one@example.com"
        );
        await PendingAsync(
            "REQ-00000002",
            requester: new Person("bob@example.com", "Bob", "Stone"),
            rootEmail: "two@example.com"
        );

        var seen = await JsonAsync(await CallAsync(HttpMethod.Get, "/conversations/requests", null, Authorizer.Ana));

        var request = Assert.Single(seen.GetProperty("items").EnumerateArray());
        Assert.Equal(
            ("REQ-00000001", "PendingApproval", true),
            (
                request.GetProperty("id").GetString(),
                request.GetProperty("status").GetString(),
                request.GetProperty("isOpen").GetBoolean()
            )
        );
        Assert.Equal(JsonValueKind.Null, request.GetProperty("link").ValueKind);
        Assert.DoesNotContain(Approver, seen.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_message_of_one_person_sent_twice_is_one_turn()
    {
        foreach (var person in new[] { Authorizer.Ana, Authorizer.Ana, Authorizer.Person("bob@example.com") })
        {
            using var response = await SayAsync(person, "the same");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(2, Lex.Turns.Count);
    }

    [Fact]
    public async Task A_person_beyond_the_limit_is_refused_until_the_next_minute()
    {
        Time.Advance(TimeSpan.FromSeconds(60 - Time.GetUtcNow().Second));
        var statuses = new List<int>();
        foreach (
            var email in new[]
            {
                "eve@example.com",
                "eve@example.com",
                "EVE@example.com",
                "eve+1@example.com",
                "ana@example.com",
            }
        )
        {
            using var response = await SayAsync(Authorizer.Person(email));
            statuses.Add((int)response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal("60", Assert.Single(response.Headers.GetValues("Retry-After")));
            }
        }

        Assert.Equal([200, 200, 429, 429, 200], statuses);
    }

    [Fact]
    public async Task Lists_arrive_as_API_Gateway_writes_them()
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext
        {
            User = AuthorizerClaims.Principal([
                new("groups", "[one two]"),
                new("one", "operators"),
                new("none", "[]"),
                new("twice", "a"),
                new("twice", "b"),
            ]),
        };
        await AuthorizerClaims.KeepAsync(context, _ => Task.CompletedTask);
        var claims = context.Features.Get<AuthorizerClaims>()!;

        Assert.Equal(["one", "two"], claims.Many("groups"));
        Assert.Equal(["operators"], claims.Many("one"));
        Assert.Empty(claims.Many("none"));
        Assert.Empty(claims.Many("twice"));
        Assert.Empty(claims.Many("missing"));
    }

    protected override void Configure(IServiceCollection services)
    {
        Authorizer.Add(services);
        services.AddSingleton(new RateLimitOptions { PerSlackUser = 2, LongestWait = TimeSpan.FromSeconds(60) });
        services.AddSingleton<IRateLimitStore, SqliteRateLimitStore>();
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private Task<HttpResponseMessage> SayAsync(object claims, string? idempotencyKey = null) =>
        CallAsync(HttpMethod.Post, "/conversations", Json(Hi), claims, idempotencyKey);

    private Task<HttpResponseMessage> CallAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        object claims,
        string? idempotencyKey = null
    )
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        Authorizer.Claim(request, claims);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en", 0.5));
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("de-DE"));
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return Client.SendAsync(request, Cancellation);
    }
}

/// <summary>A stage without an issuer accepts no token.</summary>
public sealed class NoIssuerTests : ApiTest
{
    [Fact]
    public async Task Claims_count_for_nothing_where_the_stage_has_no_issuer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/conversations")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        Authorizer.Claim(request, Authorizer.Ana);

        using var response = await Client.SendAsync(request, Cancellation);

        await ProblemAsync(response, 401);
    }

    protected override void Configure(IServiceCollection services)
    {
        Authorizer.Add(services);
        services.Remove(services.Single(service => service.ServiceType == typeof(SignInOptions)));
    }
}
