using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;
using ChatOps.Tests.Pages;

namespace ChatOps.Tests.Playground.SignIn;

/// <summary>The issuer, the authorizer and the product together, for a browser and for a thief.</summary>
[Collection(PagesCollection.Name)]
public sealed class SignInTests(PagesFixture pages)
{
    private readonly PlaygroundFixture playground = pages.Playground;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signed_in_person_is_the_speaker_despite_the_body()
    {
        using var carla = await WebTalker.SignInAsync(playground, "Carla", "Winter");

        using var response = await carla.Product.PostAsJsonAsync(
            "/conversations",
            new
            {
                UserInput = "I would like a new account",
                UserEmail = "boss@example.com",
                UserName = "Boss",
            },
            Cancellation
        );

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(
            "Hi Carla, what account type do you want? Production or Sandbox?",
            Assert.Single(answer.GetProperty("messages").EnumerateArray()).GetString()
        );
        Assert.Equal(
            ["Production", "Sandbox"],
            answer
                .GetProperty("choices")
                .GetProperty("options")
                .EnumerateArray()
                .Select(option => option.GetProperty("value").GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_must_not_be_said_in_chat_has_its_page_in_the_answer_and_in_the_list_until_it_is_given()
    {
        using var dora = await WebTalker.SignInAsync(playground, "Dora", "Base");
        foreach (
            var (said, heard) in new[]
            {
                ("I need a PostgreSQL database", "Name of the first database?"),
                ("orders", "db.t4g.micro"),
                ("small", "Storage in GiB?"),
                ("50 GiB", "Networks that may connect"),
                ("10.1.0.0/16", "shall I request a PostgreSQL database?"),
            }
        )
        {
            await dora.HearAsync(said, heard);
        }

        var created = await dora.HearAsync("yes", "New request created.");
        var list = await dora.Product.GetFromJsonAsync<JsonElement>("/conversations/requests", Cancellation);
        var link = Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("link").GetString()!;

        Assert.Contains(link, created, StringComparison.Ordinal);
        using var page = await playground.Product.GetAsync(link, Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Token_that_is_altered_or_missing_does_not_pass_the_authorizer()
    {
        using var ana = await WebTalker.SignInAsync(playground, "Ana", "Lopez");
        var parts = ana.Token.Split('.');
        using var client = new HttpClient { BaseAddress = new Uri(playground.Host.Url) };
        foreach (var token in new[] { null, "x", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}A.{parts[2]}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/conversations/requests");
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            }

            using var response = await client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("""{"message":"Unauthorized"}""", await response.Content.ReadAsStringAsync(Cancellation));
        }

        Assert.Equal(
            HttpStatusCode.OK,
            (await ana.Product.GetAsync("/conversations/requests", Cancellation)).StatusCode
        );
    }

    [Theory]
    [InlineData("/conversations/requests/")]
    [InlineData("/Conversations/requests")]
    [InlineData("//conversations/requests")]
    [InlineData("/conversations/%72equests")]
    public async Task Address_that_passes_by_the_authorizer_s_route_is_refused_by_the_product(string path)
    {
        using var ana = await WebTalker.SignInAsync(playground, "Ana", "Lopez");

        using var response = await ana.Product.GetAsync(new Uri(playground.Host.Url + path), Cancellation);

        // Either the route doesn't exist, or the authorizer protects it, too, or the product itself refuses.
        Assert.True(
            response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.OK,
            $"{response.StatusCode}"
        );
        using var stranger = new HttpClient();
        stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer x");
        using var refused = await stranger.GetAsync(new Uri(playground.Host.Url + path), Cancellation);
        Assert.True(
            refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized,
            $"{refused.StatusCode}"
        );
    }

    [Fact]
    public async Task Code_is_for_one_exchange_by_whom_it_was_asked_for_from_the_product_s_own_pages()
    {
        const string Verifier = "a-verifier-of-at-least-forty-three-characters";
        var redirect = $"{playground.Host.Url}/sign-in/done";
        async Task<HttpStatusCode> ExchangeAsync(string code, string verifier = Verifier, string? origin = null)
        {
            using var response = await WebTalker.ExchangeAsync(playground, redirect, verifier, code, origin);
            return response.StatusCode;
        }

        var code = await WebTalker.CodeAsync(playground, redirect, Verifier, "ana@example.com");
        Assert.Equal(HttpStatusCode.Forbidden, await ExchangeAsync(code, origin: "https://evil.example"));
        Assert.Equal(HttpStatusCode.OK, await ExchangeAsync(code, origin: playground.Host.Url));
        Assert.Equal(HttpStatusCode.BadRequest, await ExchangeAsync(code));
        var other = await WebTalker.CodeAsync(playground, redirect, Verifier, "ana@example.com");
        Assert.Equal(HttpStatusCode.BadRequest, await ExchangeAsync(other, verifier: Verifier + "x"));
        Assert.Equal(HttpStatusCode.BadRequest, await ExchangeAsync(other));

        using var elsewhere = await playground.LocalCloud.GetAsync(
            "/oidc/authorize?response_type=code&client_id=chatops-web&redirect_uri=https://evil.example/sign-in/done",
            Cancellation
        );
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
    }
}
