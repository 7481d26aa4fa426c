using System.Net;
using System.Text;

namespace ChatOps.Tests.LocalCloud;

/// <summary>Other sites' pages in a browser on this machine change nothing. Scripts and curl send none of these
/// headers.</summary>
public sealed class ForeignPageTests : CloudTest
{
    public static TheoryData<string, string> Changes =>
        new()
        {
            { "POST", "/_local/clock" },
            { "PUT", "/_local/settings" },
            { "POST", "/_local/faults" },
            { "POST", "/_local/slack/messages" },
            { "POST", "/slack/api/chat.postMessage" },
            { "POST", "/" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Page_of_another_site_changes_nothing(string method, string path)
    {
        foreach (
            var (header, value) in new[]
            {
                ("Origin", "https://evil.example"),
                ("Origin", "null"),
                ("Origin", "http://127.0.0.1:1"),
                ("Sec-Fetch-Site", "cross-site"),
                ("Sec-Fetch-Site", "same-site"),
            }
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(method, path, (header, value)));
        }
    }

    [Fact]
    public async Task Name_that_only_points_here_is_refused_for_reads_too()
    {
        foreach (
            var path in new[]
            {
                "/",
                "/nothing",
                "/_local/mailbox",
                "/_local/calls",
                "/_local/slack/messages",
                "/health",
                "/slack/api/users.info",
                "/oidc/.well-known/openid-configuration",
            }
        )
        {
            foreach (var method in new[] { "GET", "POST", "PUT" })
            {
                Assert.Equal(
                    HttpStatusCode.MisdirectedRequest,
                    await StatusAsync(method, path, ("Host", "rebound.example"))
                );
                Assert.Equal(
                    HttpStatusCode.MisdirectedRequest,
                    await StatusAsync(method, path, ("Host", "127.0.0.1.rebound.example"))
                );
            }
        }
    }

    [Fact]
    public async Task Own_names_of_this_machine_and_clients_that_are_no_browser_are_served()
    {
        var port = Client.BaseAddress!.Port;
        foreach (var host in new[] { $"127.0.0.1:{port}", $"localhost:{port}", "[::1]" })
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", "/_local/mailbox", ("Host", host)));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("POST", "/_local/clock"));
        Assert.Equal(
            HttpStatusCode.OK,
            await StatusAsync(
                "POST",
                "/_local/clock",
                ("Origin", $"http://127.0.0.1:{port}"),
                ("Sec-Fetch-Site", "same-origin")
            )
        );
    }

    private async Task<HttpStatusCode> StatusAsync(
        string method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        if (method != "GET")
        {
            request.Content = new StringContent("""{"advanceSeconds":0}""", Encoding.UTF8, "application/json");
        }

        using var response = await Client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}
