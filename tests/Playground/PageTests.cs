using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>The playground page's files, feed, and protection from other pages.</summary>
public sealed class PageTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task Page_may_load_only_its_own_files()
    {
        using var response = await playground.Product.GetAsync("/");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)(?:src|href)=\"(?:https?:)?//", html);
        using var script = await playground.Product.GetAsync("/_page/assets/js/main.js");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        using var again = await playground.Product.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/_page/assets/js/main.js")
            {
                Headers = { { "If-None-Match", script.Headers.ETag!.Tag } },
            }
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = await playground.Product.GetAsync("/_page/assets/..%2fplayground.db");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Feed_begins_with_everything_and_goes_on_with_what_changes()
    {
        await using var page = await PageReader.ConnectAsync(playground);
        await page.NextAsync();
        Assert.True(page.WasFull);
        Assert.Superset(
            new HashSet<string>
            {
                "workspace",
                "messages/D0ANA",
                "mails",
                "units",
                "accounts",
                "orders",
                "settings",
                "clock",
            },
            page.Keys.Keys.ToHashSet()
        );

        await SayAsync("U0ANA", "help");
        await page.UntilAsync(keys =>
            keys["messages/D0ANA"].EnumerateArray().Any(message => message.GetProperty("user").GetString() == "U0BOT")
        );

        Assert.False(page.WasFull);
        Assert.DoesNotContain("units", page.Changed);
        await page.UntilAsync(keys =>
            keys["working"].GetArrayLength() == 0
            && keys.Any(key =>
                key.Key.StartsWith("calls/", StringComparison.Ordinal)
                && key.Value.GetProperty("service").GetString() == "Lex"
                && key.Value.GetProperty("said").GetString() == "help"
            )
        );
    }

    [Fact]
    public async Task Page_that_was_away_gets_what_it_missed_and_after_a_restart_everything()
    {
        string known;
        await using (var before = await PageReader.ConnectAsync(playground))
        {
            await before.NextAsync();
            known = before.LastEventId;
        }

        var said = $"Was anybody here? {Guid.NewGuid():N}";
        await SayAsync("U0BOB", said, "C0GENERAL");
        await using (var again = await PageReader.ConnectAsync(playground, known))
        {
            await again.UntilAsync(keys =>
                keys.TryGetValue("messages/C0GENERAL", out var messages)
                && messages.ToString().Contains(said, StringComparison.Ordinal)
            );
            Assert.False(again.WasFull);
            Assert.DoesNotContain("workspace", again.Keys.Keys);
            known = again.LastEventId;
        }

        await playground.RestartAsync();
        await using var after = await PageReader.ConnectAsync(playground, known);
        await after.NextAsync();
        Assert.True(after.WasFull);
        Assert.Contains(said, after.Keys["messages/C0GENERAL"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_of_a_request_name_the_services_that_took_them()
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        await playground.UntilStatusAsync(id, "Ready");

        await using var page = await PageReader.ConnectAsync(playground);
        await page.UntilAsync(keys =>
            keys.TryGetValue($"requests/{id}", out var request)
            && request.GetProperty("words").GetString() == "is ready"
        );

        var services = page.Keys[$"requests/{id}"]
            .GetProperty("steps")
            .EnumerateArray()
            .Select(step =>
                string.Join(" ", step.GetProperty("services").EnumerateArray().Select(service => service.GetString()))
            )
            .ToList();
        Assert.Equal("API Gateway Lex Lambda DynamoDB", services[0]);
        Assert.Contains("SNS", services);
        Assert.Contains("Service Catalog", services);
        Assert.Matches("^(EventBridge|Service Catalog) DynamoDB$", services[^1]);
        var calls = page
            .Keys.Where(key =>
                key.Key.StartsWith("calls/", StringComparison.Ordinal)
                && key.Value.GetProperty("about").EnumerateArray().Any(about => about.GetString() == id)
            )
            .Select(key =>
                $"{key.Value.GetProperty("service").GetString()} {key.Value.GetProperty("operation").GetString()}"
            )
            .ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "Lex RecognizeText",
                "DynamoDB TransactWriteItems",
                "SNS Publish",
                "Service Catalog ProvisionProduct",
                "SQS SendMessage",
            },
            calls
        );
    }

    [Fact]
    public async Task Raw_calls_show_no_link_token()
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        var link = await playground.LinkAsync(id, "approver@example.com");
        var token = new Uri(link).Query["?token=".Length..];
        await using var page = await PageReader.ConnectAsync(playground);
        await page.UntilAsync(keys => Publishing(keys, id) is not null);

        using var raw = await playground.Product.GetAsync($"/_page/calls/{Publishing(page.Keys, id)}");

        var text = await raw.Content.ReadAsStringAsync();
        Assert.Contains(id, text, StringComparison.Ordinal);
        Assert.Contains("token%3D***", text, StringComparison.Ordinal);
        Assert.DoesNotContain(token[..20], text, StringComparison.Ordinal);
        using var gone = await playground.Product.GetAsync("/_page/calls/c99999999");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example:5080", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    public async Task Other_people_s_pages_can_do_nothing(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_page/tries/fail-next-order")
        {
            Content = JsonContent.Create(new { }),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await playground.Product.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        var settings = await playground.LocalCloud.GetFromJsonAsync<JsonElement>("/_local/settings");
        Assert.Equal(0, settings.GetProperty("failNextOrders").GetInt32());
    }

    [Fact]
    public async Task Form_that_another_page_could_post_is_refused()
    {
        using var form = new StringContent(
            """{"user":"U0ANA","channel":"D0ANA","text":"hi"}""",
            Encoding.UTF8,
            "text/plain"
        );
        using var posted = await playground.Product.PostAsync("/_page/slack/messages", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, posted.StatusCode);

        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/_page/events");
        rebound.Headers.Host = "rebound.example";
        using var read = await playground.Product.SendAsync(rebound);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, read.StatusCode);
    }

    [Fact]
    public async Task Only_what_the_page_needs_is_passed_on()
    {
        using var handle = await playground.Product.PostAsJsonAsync("/_page/slack/faults", new { });
        Assert.Equal(HttpStatusCode.NotFound, handle.StatusCode);
        using var operation = await playground.Product.PostAsJsonAsync("/_page/requests/REQ-00000000/export", new { });
        Assert.Equal(HttpStatusCode.NotFound, operation.StatusCode);
        using var unknown = await playground.Product.PostAsJsonAsync("/_page/tries/nothing", new { });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var wrong = await playground.Product.PostAsJsonAsync(
            "/_page/tries/fail-next-order",
            new { off = "yes", on = true }
        );
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(
            ["off", "on"],
            (await wrong.Content.ReadFromJsonAsync<JsonElement>())
                .GetProperty("errors")
                .EnumerateObject()
                .Select(error => error.Name)
                .Order()
        );
        using var refused = await playground.Product.PostAsJsonAsync(
            "/_page/slack/messages",
            new
            {
                user = "U0ANA",
                channel = "D0BOB",
                text = "hi",
            }
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("U0ANA is not in D0BOB", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string? Publishing(Dictionary<string, JsonElement> keys, string id) =>
        keys
            .Values.Where(value =>
                value.ValueKind == JsonValueKind.Object
                && value.TryGetProperty("operation", out var operation)
                && operation.GetString() == "Publish"
                && value.GetProperty("about").EnumerateArray().Any(about => about.GetString() == id)
            )
            .Select(value => value.GetProperty("id").GetString())
            .FirstOrDefault();

    private async Task SayAsync(string user, string text, string? channel = null)
    {
        using var response = await playground.Product.PostAsJsonAsync(
            "/_page/slack/messages",
            new
            {
                user,
                channel = channel ?? $"D{user[1..]}",
                text,
            }
        );
        response.EnsureSuccessStatusCode();
    }
}
