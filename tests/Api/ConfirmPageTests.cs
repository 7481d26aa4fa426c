using System.Net;
using System.Text.RegularExpressions;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Api;

public sealed class ConfirmPageTests : ConfirmTest
{
    [Fact]
    public async Task Page_shows_everything_that_a_decision_needs()
    {
        var request = await PendingAsync(approvals: 2);

        using var response = await OpenAsync(Link(request));

        var page = await PageAsync(response, 200);
        Assert.Contains("Ana Lopez</bdi> asks for an AWS account", page, StringComparison.Ordinal);
        foreach (
            var fact in new[]
            {
                request.Id,
                "ana@example.com",
                "Sandbox",
                "Demos",
                request.Account.Name,
                "lab@example.com",
                "3 March 2026 at 12:00 UTC",
                Approver,
                SecondApprover,
            }
        )
        {
            Assert.Contains(fact, page, StringComparison.Ordinal);
        }

        Assert.Contains(
            "<bdi>ana@example.com</bdi> becomes <strong>administrator</strong> of the new account",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("approvals by 2 different people", page, StringComparison.Ordinal);
        Assert.Contains("hasn't decided yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_has_no_default_so_a_scanner_that_submits_it_chooses_nothing()
    {
        var request = await PendingAsync();

        using var response = await OpenAsync(Link(request));

        var page = await PageAsync(response, 200);
        Assert.Contains("<form method=\"post\"", page, StringComparison.Ordinal);
        Assert.Contains("""type="radio" name="decision" value="approve" """, page, StringComparison.Ordinal);
        Assert.Contains("""type="radio" name="decision" value="deny" """, page, StringComparison.Ordinal);
        Assert.Contains("""<textarea id="reason" name="reason" """, page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_loads_from_its_own_host_only_and_nothing_in_its_markup_can_run()
    {
        var request = await PendingAsync();

        using var response = await OpenAsync(Link(request));

        var page = await PageAsync(response, 200);
        foreach (
            var inside in new[]
            {
                "<style",
                "style=",
                " on",
                "@import",
                "url(",
                "http:",
                "https:",
                "src=\"//",
                "href=\"//",
            }
        )
        {
            Assert.DoesNotContain(inside, page.Split("<body", 2)[0], StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(
            Regex.Matches(page, "<script[^>]*>", RegexOptions.NonBacktracking).Select(match => match.Value),
            script => Assert.Matches("^<script src=\"/assets/[a-z-]+[.]js[?]v=[0-9a-f]+\" defer>$", script)
        );
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(
            """<meta name="viewport" content="width=device-width, initial-scale=1">""",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_the_page_loads_may_be_kept_for_good_and_changes_its_address_with_its_content()
    {
        var request = await PendingAsync();
        using var response = await OpenAsync(Link(request));
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        var addresses = Regex
            .Matches(page, "/assets/[^\"]+", RegexOptions.NonBacktracking)
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(3, addresses.Count);
        foreach (var address in addresses)
        {
            using var asset = await GetAsync(address, key: null);
            using var probed = await SendAsync(HttpMethod.Head, address, null);
            using var other = await GetAsync(address + "0", key: null);
            using var again = new HttpRequestMessage(HttpMethod.Get, address.Split('?')[0]);
            again.Headers.IfNoneMatch.Add(asset.Headers.ETag!);
            using var unchanged = await Client.SendAsync(again, Cancellation);

            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", asset.Headers.CacheControl?.ToString());
            Assert.Equal("nosniff", asset.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.NotEmpty(await asset.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal(asset.Content.Headers.ContentLength, probed.Content.Headers.ContentLength);
            Assert.Equal("no-cache", other.Headers.CacheControl?.ToString());
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        }
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("POST", true)]
    [InlineData("GET", false)]
    [InlineData("DELETE", true)]
    public async Task Every_answer_keeps_the_address_secret_and_itself_out_of_caches(string method, bool genuine)
    {
        var request = await PendingAsync();

        using var response = await SendAsync(
            new HttpMethod(method),
            genuine ? Link(request) : Link(request) + "x",
            null,
            key: null,
            Browser
        );

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("noindex, nofollow", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains(
            "default-src 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        var hostile = new Person("ana@example.com", "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>");
        var request = await PendingAsync(requester: hostile, approvals: 2);
        using var first = await DecideAsync(Link(request, SecondApprover), "approve", "</bdi><b>fine & well</b>");

        using var response = await OpenAsync(Link(request));

        var markup = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.DoesNotContain("<script>", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", markup, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(markup);
        Assert.Contains(hostile.FullName, page, StringComparison.Ordinal);
        Assert.Contains("</bdi><b>fine & well</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_every_language_stay_themselves()
    {
        var request = await PendingAsync(requester: new Person("ana@example.com", "Ánä", "Ωмега 山田"));

        using var response = await OpenAsync(Link(request));

        Assert.Contains(
            "Ánä Ωмега 山田",
            await response.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reading_changes_nothing_however_often()
    {
        var request = await PendingAsync();
        var link = Link(request);
        for (var count = 0; count < 3; count++)
        {
            using var shown = await OpenAsync(link);
            using var probed = await SendAsync(HttpMethod.Head, link, null);

            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            Assert.Equal(HttpStatusCode.OK, probed.StatusCode);
            Assert.Empty(await probed.Content.ReadAsByteArrayAsync(Cancellation));
        }

        var stored = await StoredAsync(request.Id);
        Assert.Equal(request.Version, stored.Version);
        Assert.Equal(request.History.Count, stored.History.Count);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html;q=0.5, application/json")]
    public async Task Request_s_JSON_comes_where_it_is_asked_for(string accept)
    {
        var request = await PendingAsync();

        using var response = await OpenAsync(Link(request), accept);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(request.Id, (await JsonAsync(response)).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("text/html, application/json;q=0.9")]
    [InlineData(Browser)]
    public async Task Page_comes_otherwise(string accept)
    {
        var request = await PendingAsync();

        using var response = await OpenAsync(Link(request), accept);

        await PageAsync(response, 200);
    }

    [Theory]
    [InlineData(RequestStatus.Approved, "The account will be ordered when its turn comes")]
    [InlineData(RequestStatus.Provisioning, "is being created")]
    [InlineData(RequestStatus.Ready, "123456789012</strong> is in Demos")]
    [InlineData(RequestStatus.Failed, "The account couldn't be created")]
    [InlineData(RequestStatus.Denied, "No account is created")]
    [InlineData(RequestStatus.Expired, "has expired")]
    [InlineData(RequestStatus.Cancelled, "An operator cancelled the request")]
    public async Task Genuine_link_of_a_request_that_has_moved_on_shows_where_it_is_and_no_form(
        RequestStatus status,
        string words
    )
    {
        var pending = await PendingAsync();
        var saved = await Store.SaveAsync(
            pending with
            {
                Status = status,
                AccountId = status == RequestStatus.Ready ? "123456789012" : null,
            },
            pending,
            Cancellation
        );
        Assert.NotNull(saved.Saved);

        using var response = await OpenAsync(Link(pending));

        var page = await PageAsync(response, 200);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_past_its_time_is_shown_as_expired_before_the_sweep_has_seen_it()
    {
        var request = await PendingAsync();
        Time.Advance(TimeSpan.FromHours(48));

        using var shown = await OpenAsync(Link(request));
        using var decided = await DecideAsync(Link(request), "approve");
        using var undecided = await DecideAsync(Link(request), null);

        var page = await PageAsync(shown, 200);
        Assert.Contains("has expired", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.Contains("too late", await PageAsync(decided, 409), StringComparison.Ordinal);
        Assert.Contains("too late", await PageAsync(undecided, 409), StringComparison.Ordinal);
    }
}
