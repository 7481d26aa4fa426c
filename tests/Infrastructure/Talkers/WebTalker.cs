using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Tests.Infrastructure.Talkers;

/// <summary>A person who signed in at the issuer like the web chat's script: authorization code with PKCE.</summary>
public sealed class WebTalker : ITalker, IDisposable
{
    private readonly HttpClient product;

    private WebTalker(PlaygroundFixture playground, string email, string token)
    {
        (Email, Token) = (email, token);
        product = new HttpClient { BaseAddress = new Uri(playground.Host.Url) };
        product.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string Email { get; }

    public string Token { get; }

    public HttpClient Product => product;

    public static async Task<WebTalker> SignInAsync(
        PlaygroundFixture playground,
        string firstName,
        string lastName,
        string? group = null
    )
    {
        var email = $"web.{Guid.NewGuid():N}"[..24] + "@example.com";
        await AddAsync(playground, email, firstName, lastName, group);
        return new WebTalker(playground, email, await TokenAsync(playground, email));
    }

    public static async Task AddAsync(
        PlaygroundFixture playground,
        string email,
        string firstName,
        string lastName,
        string? group = null
    ) =>
        (
            await playground.LocalCloud.PutAsJsonAsync(
                "/_local/oidc/people",
                new
                {
                    email,
                    firstName,
                    lastName,
                    group,
                }
            )
        ).EnsureSuccessStatusCode();

    /// <summary>Returns the issuer's ID token for a person.</summary>
    public static async Task<string> TokenAsync(PlaygroundFixture playground, string email)
    {
        var verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var redirect = $"{playground.Host.Url}/sign-in/done";
        var code = await CodeAsync(playground, redirect, verifier, email);
        using var answer = await ExchangeAsync(playground, redirect, verifier, code);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id_token").GetString()!;
    }

    public static async Task<string> CodeAsync(
        PlaygroundFixture playground,
        string redirect,
        string verifier,
        string email
    )
    {
        using var issuer = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(playground.Host.LocalCloudUrl),
        };
        using var picked = await issuer.GetAsync(
            QueryHelpers.AddQueryString(
                "/oidc/authorize",
                new Dictionary<string, string?>
                {
                    ["response_type"] = "code",
                    ["client_id"] = "chatops-web",
                    ["redirect_uri"] = redirect,
                    ["scope"] = "openid profile email",
                    ["state"] = "state of a test",
                    ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
                    ["code_challenge_method"] = "S256",
                    ["person"] = email,
                }
            )
        );
        var back = QueryHelpers.ParseQuery(picked.Headers.Location!.Query);
        Assert.Equal("state of a test", back["state"]);
        return back["code"]!;
    }

    public static Task<HttpResponseMessage> ExchangeAsync(
        PlaygroundFixture playground,
        string redirect,
        string verifier,
        string code,
        string? origin = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/oidc/token")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "authorization_code",
                    ["client_id"] = "chatops-web",
                    ["redirect_uri"] = redirect,
                    ["code"] = code,
                    ["code_verifier"] = verifier,
                }
            ),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return playground.LocalCloud.SendAsync(request);
    }

    public async Task<string> HearAsync(string said, string expected)
    {
        var heard = await SayAsync(said);
        Assert.Contains(expected, heard, StringComparison.Ordinal);
        return heard;
    }

    public async Task<string> SayAsync(string text)
    {
        using var response = await product.PostAsJsonAsync("/conversations", new { UserInput = text });
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return string.Join(
            '\n',
            answer.GetProperty("messages").EnumerateArray().Select(message => message.GetString())
        );
    }

    public void Dispose() => product.Dispose();
}
