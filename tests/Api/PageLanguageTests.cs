using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOps.Api.Pages;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

/// <summary>Everything that a requester and an approver see in a browser, in every language.</summary>
public sealed class PageLanguageTests : ConfirmTest
{
    private const string BadLink = "/account/confirm/REQ-ZZZZZZZZ?token=x";

    // What is called the same everywhere: names, and what people and AWS have said.
    private static readonly string[] Same =
    [
        "ChatOps",
        "Ana",
        "Ana Lopez",
        "ana@example.com",
        "approver@example.com",
        "second.approver@example.com",
        "lab@example.com",
        "Sandbox",
        "Demos",
        "OU",
        "PostgreSQL database",
        "Name of the first database",
        "Password of the master user",
        "orders",
        "No budget",
        "AWS says no.",
        "123456789012",
        "administrator",
        "utf-8",
    ];

    private static readonly NewProduct Database = new(
        "PostgreSQL database",
        "pa-abcdefghijklm",
        [
            new ProductValue("DatabaseName", "Name of the first database", "orders"),
            new ProductValue("MasterPassword", "Password of the master user", null, IsSecret: true),
        ]
    );

    public static TheoryData<string> Others => [.. SpokenLanguages.All.Skip(1).Select(words => words.Code)];

    [Theory]
    [InlineData("de", "de")]
    [InlineData("nl, de;q=0.8, fr;q=0.9", "fr")]
    [InlineData("fr;q=0.5, es;q=0.5", "fr")]
    [InlineData("en-GB,en;q=0.9,de;q=0.8", "en")]
    [InlineData("de;q=0", null)]
    [InlineData("de;q=2, es;q=0.1", "es")]
    [InlineData("*", null)]
    [InlineData(";;;,,,q=", null)]
    [InlineData("nl", null)]
    [InlineData(null, null)]
    public void Accept_Language_is_read_by_its_weights(string? header, string? code)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        context.Request.Headers.AcceptLanguage = header;

        Assert.Equal(code, CallerLanguage.Asked(context)?.Code);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Nothing_on_a_page_is_left_in_English(string code)
    {
        var left = new List<string>();
        foreach (var (name, address) in await PagesAsync())
        {
            var english = VisibleText.Of(await ReadAsync(address, "en", "en"));
            var other = VisibleText.Of(await ReadAsync(address, code, code));
            var same = Same.ToHashSet(StringComparer.OrdinalIgnoreCase);
            left.AddRange(
                other
                    .Where(text =>
                        english.Contains(text, StringComparer.OrdinalIgnoreCase)
                        && !same.Contains(text)
                        && !OwnName().IsMatch(text)
                    )
                    .Select(text => $"{name}: {text}")
            );
            Assert.True(
                Math.Abs(english.Count - other.Count) < 5,
                $"{name} says {english.Count} things in English and {other.Count} in {code}."
            );
        }

        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Script_of_the_chat_has_every_word_in_the_language(string code)
    {
        var english = await ScriptAsync("en");
        var other = await ScriptAsync(code);

        Assert.Superset(english.Keys.ToHashSet(StringComparer.Ordinal), other.Keys.ToHashSet(StringComparer.Ordinal));
        var left = english
            .Where(word =>
                other[word.Key] == word.Value
                && Regex.Replace(word.Value, "{[a-z]+}", string.Empty, RegexOptions.NonBacktracking).Any(char.IsLetter)
            )
            .Select(word => word.Key);
        Assert.Equal(["bot"], left.Where(key => !key.StartsWith("tone.", StringComparison.Ordinal)));
        Assert.All([429, 500, 503, 504], status => Assert.True(other.ContainsKey($"refused.{status}")));
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT, de;q=0.9, en;q=0.5", "de")]
    [InlineData("en;q=0.5, fr", "fr")]
    [InlineData("es-MX", "es")]
    [InlineData("DE", "de")]
    [InlineData("pt-BR, fr;q=0.3, en;q=0.2", "fr")]
    [InlineData("de;q=0.5, fr;q=0.5", "de")]
    [InlineData("pt", "en")]
    [InlineData("*", "en")]
    [InlineData("de;q=0", "en")]
    [InlineData("de;q=2, fr;q=0.1", "fr")]
    [InlineData("de;q=NaN, es;q=0.1", "es")]
    [InlineData("de;q=-1", "en")]
    [InlineData(";;,,=;q=1,", "en")]
    [InlineData("germanisch", "en")]
    public async Task Page_speaks_the_language_that_the_browser_likes_best(string header, string code) =>
        await ReadAsync(BadLink, header, code);

    [Fact]
    public async Task Header_as_long_as_a_server_takes_is_read_as_far_as_anybody_means_it()
    {
        await ReadAsync(BadLink, string.Join(',', Enumerable.Repeat("tlh;q=0.9", 2000)) + ",de", "en");
        await ReadAsync(BadLink, "de," + string.Join(',', Enumerable.Repeat("tlh;q=0.9", 2000)), "de");
        await ReadAsync(BadLink, new string('x', 20_000), "en");
    }

    [Fact]
    public async Task Portal_names_the_language_of_the_chat_that_it_shows()
    {
        await ReadAsync("/chat?language=de", "fr", "de");
        await ReadAsync("/chat?language=es-419", "fr", "es");
        await ReadAsync("/chat?language=tlh", "fr", "fr");
        await ReadAsync("/chat?language=%22%3E%3Cscript%3E", "fr", "fr");
        await ReadAsync("/chat?language=", "", "en");
    }

    [Fact]
    public async Task Secret_page_speaks_as_its_requester_was_spoken_with()
    {
        var german = await LackingAsync("REQ-00000001", "de");
        var english = await LackingAsync("REQ-00000002", string.Empty);

        Assert.Contains("Vertrauliche Werte", await ReadAsync(german, "fr", "de"), StringComparison.Ordinal);
        await ReadAsync(english, "fr", "fr");
        await ReadAsync(english, "pt", "en");
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_reader_s_language_and_to_programs_in_English()
    {
        var link = Link(await PendingAsync());

        Assert.Contains(
            "Bitte wähle: genehmigen oder ablehnen.",
            await PageAsync(await SendAsync(link, [], "de", Browser), 400),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Por favor, indica un motivo",
            await PageAsync(await SendAsync(link, [new("decision", "deny")], "es", Browser), 400),
            StringComparison.Ordinal
        );
        var problem = await ProblemAsync(
            await SendAsync(link, [new("decision", "deny")], "es", "application/json"),
            400
        );
        Assert.StartsWith("Please give a reason", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    protected override void Configure(IServiceCollection services) => Authorizer.Add(services);

    // A request's id, an account's name, an address with a moment in it.
    private static Regex OwnName() => new("^[(]?(?:REQ-|Sandbox-|[0-9])", RegexOptions.NonBacktracking);

    private async Task<List<(string Name, string Address)>> PagesAsync()
    {
        var pages = new List<(string, string)>
        {
            ("bad link", BadLink),
            ("bad secret link", "/products/REQ-ZZZZZZZZ/secrets?token=x"),
            ("chat", "/chat"),
            ("signed in", "/sign-in/done"),
        };
        var number = 0;
        foreach (var product in new[] { null, Given(Database) })
        {
            foreach (var status in Enum.GetValues<RequestStatus>())
            {
                foreach (var approvals in status == RequestStatus.PendingApproval ? new[] { 1, 2, 3 } : [1])
                {
                    var id = $"REQ-{++number:00000000}";
                    pages.Add(
                        (
                            $"{status} ({approvals} approvals) of {product?.Name ?? "an account"}",
                            Link(await InAsync(status, id, approvals, product))
                        )
                    );
                }
            }
        }

        pages.Add(("secret to give", await LackingAsync("REQ-10000000", string.Empty)));
        return pages;
    }

    private static NewProduct Given(NewProduct product) =>
        product.WithValues([.. product.Values.Select(value => value with { Text = "orders" })]);

    // As it would be after its way, with whatever its page may show of that.
    private async Task<Request> InAsync(RequestStatus status, string id, int approvals, NewProduct? product)
    {
        var pending = await PendingAsync(id, approvals, rootEmail: $"{id}@example.com", product: product);
        var decided = status switch
        {
            RequestStatus.PendingApproval when approvals == 2 => pending
                .Decide(SecondApprover, Decision.Approve, "No budget", "link", Time.GetUtcNow())
                .Next!,
            RequestStatus.PendingApproval when approvals == 3 => pending
                .Decide(Approver, Decision.Approve, null, "link", Time.GetUtcNow())
                .Next!,
            RequestStatus.Denied => pending
                .Decide(Approver, Decision.Deny, "No budget", "link", Time.GetUtcNow())
                .Next!,
            RequestStatus.Cancelled => pending.Cancel("ana@example.com", "rest", Time.GetUtcNow()).Next!,
            RequestStatus.PendingApproval or RequestStatus.Expired => pending,
            _ => pending.Decide(Approver, Decision.Approve, null, "link", Time.GetUtcNow()).Next!,
        };
        var moved = decided with
        {
            Status = status,
            AccountId = status == RequestStatus.Ready ? "123456789012" : null,
            FailureReason = status == RequestStatus.Failed ? "AWS says no." : null,
        };
        return (await Store.SaveAsync(moved, pending, Cancellation)).Saved ?? pending;
    }

    private async Task<string> LackingAsync(string id, string language)
    {
        var pending = await PendingAsync(id, rootEmail: $"{id}@example.com", product: Database);
        var spoken = (
            await Store.SaveAsync(
                pending with
                {
                    Origin = pending.Origin with { Language = language },
                },
                pending,
                Cancellation
            )
        ).Saved!;
        return new Uri(Services.GetRequiredService<SecretLinks>().LinkFor(spoken)).PathAndQuery;
    }

    private async Task<string> ReadAsync(string address, string header, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", header);
        using var response = await Client.SendAsync(request, Cancellation);
        var page = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains($"<html lang=\"{code}\"", page, StringComparison.Ordinal);
        Assert.Equal([code], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", response.Headers.Vary);
        return page;
    }

    private async Task<IReadOnlyDictionary<string, string>> ScriptAsync(string code)
    {
        using var response = await GetAsync($"/chat?language={code}");
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        var attribute = Regex
            .Match(page, "data-words=\"(?<words>[^\"]*)\"", RegexOptions.NonBacktracking)
            .Groups["words"]
            .Value;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(System.Net.WebUtility.HtmlDecode(attribute))!;
    }

    private Task<HttpResponseMessage> SendAsync(
        string link,
        KeyValuePair<string, string>[] form,
        string language,
        string accept
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, link) { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        request.Headers.Accept.ParseAdd(accept);
        return Client.SendAsync(request, Cancellation);
    }
}
