using System.Net;
using ChatOps.Application.Approvals;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

public sealed class BadLinkTests : ConfirmTest
{
    private WatchedStore? store;

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Every_bad_link_gets_the_same_page_and_reveals_nothing(string method)
    {
        var request = await PendingAsync();
        var other = await PendingAsync("REQ-00000002", rootEmail: "other@example.com");
        var token = Token(request);
        string[] links =
        [
            $"/account/confirm/{request.Id}",
            $"/account/confirm/{request.Id}?token=",
            $"/account/confirm/{request.Id}?token={token[..^1]}",
            $"/account/confirm/{request.Id}?token={token}A",
            $"/account/confirm/{request.Id}?token={Altered(token)}",
            $"/account/confirm/{request.Id}?token={Token(other)}",
            $"/account/confirm/{request.Id}?token={SwapApprover(token, Token(request, SecondApprover))}",
            $"/account/confirm/{request.Id}?token={Token(request, "stranger@example.com")}",
            $"/account/confirm/{request.Id}?token={token}&token={token}",
            $"/account/confirm/{request.Id}?token={new string('a', 4000)}",
            $"/account/confirm/{request.Id.ToLowerInvariant()}?token={token}",
            $"/account/confirm/REQ-ZZZZZZZZ?token={token}",
            "/account/confirm/REQ-ZZZZZZZZ",
            "/account/confirm/%3Cscript%3E?token=x",
        ];
        var pages = new List<string>();
        foreach (var link in links)
        {
            using var response = method == "GET" ? await OpenAsync(link) : await DecideAsync(link, "approve");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            pages.Add(await response.Content.ReadAsStringAsync(Cancellation));
        }

        var page = Assert.Single(pages.Distinct());
        Assert.Contains("What you can do", page, StringComparison.Ordinal);
        foreach (var fact in new[] { request.Id, "ana@example.com", "Lopez", "lab@example.com", "<form" })
        {
            Assert.DoesNotContain(fact, page, StringComparison.Ordinal);
        }

        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Fact]
    public async Task Bad_link_costs_the_same_whether_or_not_the_request_exists()
    {
        var request = await PendingAsync();
        store!.Read.Clear();

        using var existing = await OpenAsync($"/account/confirm/{request.Id}?token={Altered(Token(request))}");
        using var unknown = await OpenAsync($"/account/confirm/REQ-ZZZZZZZZ?token={Token(request)}");
        Assert.Empty(store.Read);

        using var genuine = await OpenAsync(Link(request));
        Assert.Equal([request.Id], store.Read);
    }

    [Fact]
    public async Task Genuine_token_of_a_request_that_the_store_does_not_have_is_a_bad_link()
    {
        var request = await PendingAsync();

        using var response = await OpenAsync(Link(request with { Id = "REQ-ZZZZZZZZ" }));

        Assert.Contains("This link doesn't work", await PageAsync(response, 403), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requester_s_own_link_is_a_bad_link()
    {
        var request = await PendingAsync(requester: new Person(Approver, "Alex", "Approver"));

        using var response = await DecideAsync(Link(request, Approver), "approve");

        await PageAsync(response, 403);
        Assert.Equal(RequestStatus.PendingApproval, (await StoredAsync(request.Id)).Status);
    }

    [Fact]
    public async Task Link_is_too_old_some_time_after_the_request_has_expired()
    {
        var request = await PendingAsync();
        var link = Link(request);
        Time.Advance(TimeSpan.FromHours(48) + ApprovalLinks.ShownFor);
        using var shown = await OpenAsync(link);
        Time.Advance(TimeSpan.FromSeconds(1));
        using var tooOld = await OpenAsync(link);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, tooOld.StatusCode);
    }

    [Fact]
    public async Task Bad_link_is_a_problem_where_JSON_is_asked_for()
    {
        using var response = await OpenAsync("/account/confirm/REQ-ZZZZZZZZ?token=x", "application/json");

        await ProblemAsync(response, 403);
    }

    [Theory]
    [InlineData("/account/confirm")]
    [InlineData("/account/confirm/")]
    [InlineData("/account/confirm/REQ-00000001/more")]
    public async Task Address_that_lost_a_part_says_what_to_do(string address)
    {
        using var response = await OpenAsync(address);

        Assert.Contains("What you can do", await PageAsync(response, 404), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused_and_change_nothing(string method)
    {
        var request = await PendingAsync();

        using var response = await SendAsync(
            new HttpMethod(method),
            Link(request),
            new FormUrlEncodedContent([KeyValuePair.Create("decision", "approve")]),
            key: null,
            Browser
        );

        await PageAsync(response, 405);
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    protected override void Configure(IServiceCollection services) =>
        WatchedStore.Wrap(services, wrapped => store = wrapped);

    private static string Altered(string token) =>
        string.Concat(token.AsSpan(0, token.Length - 5), token[^5] == 'A' ? "B" : "A", token.AsSpan(token.Length - 4));

    // Another approver's name before this one's seal.
    private static string SwapApprover(string token, string other) => $"{other.Split('.')[0]}.{token.Split('.', 2)[1]}";
}
