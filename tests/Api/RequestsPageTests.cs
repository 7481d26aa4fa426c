using System.Net;
using ChatOps.Api.RequestsPage;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using Microsoft.AspNetCore.Builder;

namespace ChatOps.Tests.Api;

/// <summary>The operators' pages as a host maps them that knows who is looking.</summary>
public sealed class RequestsPageTests : ApiTest
{
    private const string List = RequestsPageOptions.Url;

    [Theory]
    [InlineData(null, null)]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData("none", null)]
    [InlineData("cross-site", "own")]
    [InlineData(null, "http://elsewhere.test")]
    [InlineData(null, "null")]
    public async Task Form_from_elsewhere_changes_nothing(string? site, string? origin)
    {
        var request = await PendingAsync();

        using var response = await SendFormAsync($"{List}/{request.Id}/cancel", site, origin);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(
            "sent from another page",
            await response.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Theory]
    [InlineData("same-origin", null)]
    [InlineData(null, "own")]
    public async Task Form_from_the_page_itself_is_taken_and_the_browser_reads_anew(string? site, string? origin)
    {
        var request = await PendingAsync();

        using var response = await SendFormAsync($"{List}/{request.Id}/cancel", site, origin);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal($"{List}/{request.Id}", response.Headers.Location?.OriginalString);
        var cancelled = await StoredAsync(request.Id);
        Assert.Equal(RequestStatus.Cancelled, cancelled.Status);
        Assert.Equal(("the operator", "page"), (cancelled.History[^1].Actor, cancelled.History[^1].Channel));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_on_the_request_s_page()
    {
        var request = await PendingAsync();
        await Store.SaveAsync(request with { Status = RequestStatus.Denied }, request, Cancellation);

        using var cancelled = await SendFormAsync($"{List}/{request.Id}/cancel", "same-origin", null);
        using var retried = await SendFormAsync($"{List}/{request.Id}/retry", "same-origin", null);
        using var unknown = await SendFormAsync($"{List}/REQ-ZZZZZZZZ/cancel", "same-origin", null);

        Assert.Equal(HttpStatusCode.Conflict, cancelled.StatusCode);
        Assert.Contains(
            "It can't be cancelled because it was denied.",
            WebUtility.HtmlDecode(await cancelled.Content.ReadAsStringAsync(Cancellation)),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Conflict, retried.StatusCode);
        Assert.Contains(
            "Only a failed request can be retried",
            await retried.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("text/html", unknown.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(List, 200)]
    [InlineData($"{List}?status=Nonsense&month=yesterday&type=&q=%00", 200)]
    [InlineData($"{List}?month=9999-12", 200)]
    [InlineData($"{List}?cursor=x", 400)]
    [InlineData($"{List}/REQ-ZZZZZZZZ", 404)]
    [InlineData($"{List}/REQ-ZZZZZZZZ/nothing", 404)]
    public async Task Every_answer_is_a_page_that_nobody_keeps(string address, int status)
    {
        using var response = await GetAsync(address, key: null);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Contains(
            "default-src 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("noindex, nofollow", response.Headers.GetValues("X-Robots-Tag").Single());
    }

    protected override void Map(WebApplication application) =>
        application.MapRequestsPage(new RequestsPageOptions { OperatorOf = _ => "the operator" });

    private async Task<HttpResponseMessage> SendFormAsync(string address, string? site, string? origin)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = Client.BaseAddress };
        using var message = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([]),
        };
        if (site is not null)
        {
            message.Headers.Add("Sec-Fetch-Site", site);
        }

        if (origin is not null)
        {
            message.Headers.Add(
                "Origin",
                origin == "own" ? Client.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin
            );
        }

        return await client.SendAsync(message, Cancellation);
    }
}
