using System.Net;
using ChatOps.Application.Approvals;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

public abstract class ConfirmTest : ApiTest
{
    protected const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    protected string Link(Request request, string approver = Approver) =>
        new Uri(Services.GetRequiredService<ApprovalLinks>().LinkFor(request, approver)).PathAndQuery;

    protected string Token(Request request, string approver = Approver) =>
        Services.GetRequiredService<ApprovalLinks>().TokenFor(request, approver);

    protected Task<HttpResponseMessage> OpenAsync(string link, string accept = Browser) =>
        GetAsync(link, key: null, accept);

    protected Task<HttpResponseMessage> DecideAsync(
        string link,
        string? decision,
        string? reason = null,
        string accept = Browser
    )
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        if (decision is not null)
        {
            form["decision"] = decision;
        }

        if (reason is not null)
        {
            form["reason"] = reason;
        }

        return SendAsync(HttpMethod.Post, link, new FormUrlEncodedContent(form), key: null, accept);
    }

    /// <summary>Asserts a page with its status and returns its decoded text with tags.</summary>
    protected static async Task<string> PageAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation));
    }
}
