using System.Text;
using ChatOps.Application;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

/// <summary>Languages on a stage with only English and German.</summary>
public sealed class ConversationLanguageTests : ApiTest
{
    private const string ForAna = """{"UserEmail":"ana@example.com"}""";

    [Theory]
    [InlineData("de-AT, de;q=0.9, en;q=0.5", "de_DE", "de")]
    [InlineData("fr, de;q=0.3", "de_DE", "de")]
    [InlineData("fr", "en_US", "en")]
    [InlineData("en;q=0.9, de;q=0.1", "en_US", "en")]
    [InlineData("de;q=zero", "en_US", "en")]
    [InlineData(null, "en_US", "en")]
    public async Task Back_end_sends_the_persons_language_and_gets_the_answers(
        string? header,
        string locale,
        string language
    )
    {
        using var response = await SayAsync("/account", header);

        Assert.Equal(locale, Assert.Single(Lex.Turns).LocaleId);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Repeated_call_gets_the_answer_it_got_in_the_language_it_had()
    {
        using var first = await SayAsync("/account", "de", "key-1");
        using var again = await SayAsync("/account", "en", "key-1");

        Assert.Single(Lex.Turns);
        Assert.Equal(
            await first.Content.ReadAsStringAsync(Cancellation),
            await again.Content.ReadAsStringAsync(Cancellation)
        );
        Assert.Equal(["de"], again.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task A_requested_language_wins_over_the_header()
    {
        using var response = await SayAsync("/account", "en", text: "auf Deutsch bitte");
        using var after = await SayAsync("/account", "en");

        Assert.Equal(["de"], response.Content.Headers.ContentLanguage);
        Assert.Equal(["de"], after.Content.Headers.ContentLanguage);
        Assert.All(Lex.Turns, turn => Assert.Equal("de_DE", turn.LocaleId));
    }

    [Theory]
    [InlineData("de", "en-US", "de")]
    [InlineData(null, "de-CH", "de")]
    [InlineData("fr", "de_DE", "de")]
    [InlineData("en", "de", "en")]
    [InlineData(null, "tlh", "en")]
    public async Task Browser_s_language_comes_before_the_token_s(string? header, string claim, string language)
    {
        using var request = Request("/conversations", header, null, "Hi");
        Authorizer.Claim(
            request,
            new
            {
                iss = Authorizer.Issuer,
                aud = Authorizer.Audience,
                email = "ana@example.com",
                given_name = "Ana",
                family_name = "Lopez",
                locale = claim,
            }
        );
        using var response = await Client.SendAsync(request, Cancellation);

        response.EnsureSuccessStatusCode();
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Fact]
    public async Task One_s_own_requests_are_called_in_one_s_own_language()
    {
        await PendingAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/conversations/requests");
        request.Headers.TryAddWithoutValidation("Accept-Language", "de");
        Authorizer.Claim(request, Authorizer.Ana);
        using var response = await Client.SendAsync(request, Cancellation);

        Assert.Equal(
            "Sandbox-Konto in Demos, Root-E-Mail lab@example.com",
            (await JsonAsync(response)).GetProperty("items")[0].GetProperty("title").GetString()
        );
        Assert.Equal(["de"], response.Content.Headers.ContentLanguage);
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("fr", "")]
    [InlineData("en", "")]
    [InlineData(null, "")]
    public async Task What_is_asked_for_by_a_program_keeps_its_owner_s_language(string? header, string language)
    {
        var made = await ReadyAsync("REQ-0000000A");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/resources/{made.Id}/terminate")
        {
            Content = new StringContent(ForAna, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("x-api-key", AllKey);
        request.Headers.TryAddWithoutValidation("Accept-Language", header ?? string.Empty);
        using var response = await Client.SendAsync(request, Cancellation);

        var id = (await JsonAsync(response)).GetProperty("request").GetProperty("id").GetString()!;
        Assert.Equal(language, (await StoredAsync(id)).Origin.Language);
    }

    protected override void Configure(IServiceCollection services)
    {
        Authorizer.Add(services);
        var stage = (StageOptions)
            services.Last(service => service.ServiceType == typeof(StageOptions)).ImplementationInstance!;
        services.AddSingleton(stage with { Languages = ["en", "de"] });
    }

    private Task<HttpResponseMessage> SayAsync(string path, string? language, string? key = null, string text = "Hi") =>
        Client.SendAsync(Request(path, language, key, text), Cancellation);

    private static HttpRequestMessage Request(string path, string? language, string? key, string text)
    {
        var body =
            $$"""{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"Lopez","UserInput":"{{text}}"}""";
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("x-api-key", AllKey);
        request.Headers.TryAddWithoutValidation("Accept-Language", language ?? string.Empty);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }
}
