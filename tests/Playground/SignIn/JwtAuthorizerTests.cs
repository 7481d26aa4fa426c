using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Playground.SignIn;
using ChatOps.Tests.Stores;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace ChatOps.Tests.Playground.SignIn;

public sealed class JwtAuthorizerTests : IDisposable
{
    private const string Issuer = "https://issuer.example.com";
    private const string Audience = "chatops-web";

    private readonly RSA key = RSA.Create(2048);
    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private readonly ServiceProvider services;
    private int asked;

    public JwtAuthorizerTests() =>
        services = new ServiceCollection()
            .AddLogging()
            .AddWebEncoders()
            .AddJwtAuthorizer(Issuer, Audience, new HttpClient(new Keys(this)), _ => time)
            .BuildServiceProvider();

    [Fact]
    public async Task Good_token_s_claims_are_handed_on_as_API_Gateway_does()
    {
        var claims = await CheckAsync(
            Token(claims =>
            {
                claims["groups"] = new JsonArray("one", "two");
                claims["email_verified"] = true;
            })
        );

        Assert.Equal("[one two]", claims!["groups"]);
        Assert.Equal("true", claims["email_verified"]);
        Assert.Equal("ana@example.com", claims["email"]);
    }

    public static TheoryData<string, string?> Faults =>
        new()
        {
            { "iss", "\"https://other.example.com\"" },
            { "aud", "\"another-api\"" },
            { "aud", null },
            { "exp", null },
            { "exp", "0" },
            { "nbf", "4000000000" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Token_for_others_or_for_another_time_is_refused(string claim, string? json) =>
        Assert.Null(
            await CheckAsync(
                Token(claims =>
                {
                    claims.Remove(claim);
                    if (json is not null)
                    {
                        claims[claim] = JsonNode.Parse(json);
                    }
                })
            )
        );

    [Fact]
    public async Task Token_ends_at_its_second()
    {
        var token = Token();
        time.Advance(TimeSpan.FromSeconds(299));
        Assert.NotNull(await CheckAsync(token));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await CheckAsync(token));
    }

    [Fact]
    public async Task Token_without_an_audience_is_for_its_client() =>
        Assert.NotNull(
            await CheckAsync(
                Token(claims =>
                {
                    claims.Remove("aud");
                    claims["client_id"] = Audience;
                })
            )
        );

    [Fact]
    public async Task A_token_without_the_issuers_signature_is_refused_for_every_algorithm()
    {
        var good = Token().Split('.');
        using var other = RSA.Create(2048);
        var publicKey = key.ExportSubjectPublicKeyInfoPem();
        var byPublicKey = HMACSHA256.HashData(
            Encoding.ASCII.GetBytes(publicKey),
            Encoding.ASCII.GetBytes($"{Header("HS256")}.{good[1]}")
        );
        const string boss = """
            {"iss":"https://issuer.example.com","aud":"chatops-web","exp":4000000000,"email":"boss@example.com"}
            """;
        string[] forged =
        [
            $"{Header("none")}.{good[1]}.",
            $"{Header("none")}.{good[1]}.{good[2]}",
            $"{Header("HS256")}.{good[1]}.{Base64UrlEncoder.Encode(byPublicKey)}",
            $"{Header("RS512")}.{good[1]}.{good[2]}",
            $"{good[0]}.{good[1]}.{Sign(other, $"{good[0]}.{good[1]}")}",
            $"{good[0]}.{good[1]}.",
            $"{good[0]}.{good[1]}",
            $"{good[0]}.{Base64UrlEncoder.Encode(boss)}.{good[2]}",
            $"{Header("RS256", kid: "another")}.{good[1]}.{good[2]}",
            Signed(key, $"{Base64UrlEncoder.Encode("""{"alg":"RS256","typ":"JWT"}""")}.{good[1]}"),
            "x",
            string.Empty,
        ];

        Assert.NotNull(await CheckAsync(string.Join('.', good)));
        foreach (var token in forged)
        {
            Assert.True(await CheckAsync(token) is null, token);
        }
    }

    [Fact]
    public async Task Strangers_keys_do_not_make_it_ask_the_issuer_each_time()
    {
        for (var call = 0; call < 20; call++)
        {
            await CheckAsync($"{Header("RS256", kid: $"guess-{call}")}.{Token().Split('.')[1]}.x");
        }

        Assert.Equal(1, asked);
        time.Advance(TimeSpan.FromSeconds(11));
        await CheckAsync($"{Header("RS256", kid: "new")}.{Token().Split('.')[1]}.x");
        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData(null, "Bearer")]
    [InlineData("Basic YTpi", "Bearer")]
    [InlineData("Bearer x", "Bearer scope=\"\" error=\"invalid_token\"")]
    public async Task Refusal_is_API_Gateway_s(string? header, string challenge)
    {
        await using var scope = services.CreateAsyncScope();
        var context = Context(scope, header);
        using var body = new MemoryStream();
        context.Response.Body = body;

        await context.ChallengeAsync(JwtAuthorizer.SchemeName);

        Assert.Equal(
            (401, challenge),
            (context.Response.StatusCode, context.Response.Headers.WWWAuthenticate.ToString())
        );
        Assert.Equal("""{"message":"Unauthorized"}""", Encoding.UTF8.GetString(body.ToArray()));
    }

    public void Dispose()
    {
        services.Dispose();
        key.Dispose();
    }

    private static string Header(string algorithm, string kid = "one") =>
        Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{kid}}"}""");

    private static string Sign(RSA with, string text) =>
        Base64UrlEncoder.Encode(
            with.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        );

    private static string Signed(RSA with, string text) => $"{text}.{Sign(with, text)}";

    private string Token(Action<JsonObject>? change = null)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["nbf"] = now,
            ["exp"] = now + 300,
            ["email"] = "ana@example.com",
        };
        change?.Invoke(claims);
        var signed = $"{Header("RS256")}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
        return Signed(key, signed);
    }

    private async Task<Dictionary<string, string>?> CheckAsync(string token)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await Context(scope, $"Bearer {token}").AuthenticateAsync(JwtAuthorizer.SchemeName);
        return result.Principal?.Claims.ToDictionary(claim => claim.Type, claim => claim.Value);
    }

    private static DefaultHttpContext Context(AsyncServiceScope scope, string? header)
    {
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = header;
        return context;
    }

    private sealed class Keys(JwtAuthorizerTests test) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            object answer;
            if (request.RequestUri!.AbsoluteUri == $"{Issuer}/.well-known/openid-configuration")
            {
                answer = new { issuer = Issuer, jwks_uri = $"{Issuer}/keys" };
            }
            else
            {
                test.asked++;
                var parameters = test.key.ExportParameters(false);
                answer = new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "RSA",
                            use = "sig",
                            kid = "one",
                            n = Base64UrlEncoder.Encode(parameters.Modulus),
                            e = Base64UrlEncoder.Encode(parameters.Exponent),
                        },
                    },
                };
            }

            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(answer) });
        }
    }
}
