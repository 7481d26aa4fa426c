using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Tests.Api;
using ChatOps.Tests.Hostile;
using ChatOps.Tests.Infrastructure;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Aws;

/// <summary>Compares the published front door with the build's in this process: compiling and trimming must not change
/// an answer.</summary>
public sealed partial class PublishedFrontDoorTests(PublishedFrontDoor published)
    : ApiTest,
        IClassFixture<PublishedFrontDoor>
{
    private static readonly string[] Paths =
    [
        "/account",
        "/account/confirm/REQ-7K3M9QZX",
        "/requests",
        "/requests/REQ-7K3M9QZX",
        "/requests/REQ-7K3M9QZX/cancel",
        "/requests/export",
        "/resources",
        "/products/REQ-7K3M9QZX/secrets",
        "/conversations",
        "/health/history",
        "/openapi/v1.json",
        "/chat",
        "/requests/ui",
        "/slack/events",
        "/slack/interactions",
        "/slack/commands",
    ];

    private static readonly string[] Types =
    [
        "application/json",
        "application/x-www-form-urlencoded",
        "text/plain",
        "x",
        "multipart/form-data; boundary=x",
    ];

    [Fact]
    public async Task Every_content_of_an_event_is_answered_without_a_500()
    {
        var values = Gen.Elements(Corpus.Values.AsEnumerable());
        var generated =
            from method in Gen.Elements("GET", "POST")
            from path in Gen.OneOf(Gen.Elements(Paths), values.Select(value => $"/{value}"))
            from query in values
            from header in values
            from body in Gen.OneOf(
                values,
                Gen.Elements(Corpus.Of("form").Concat(Corpus.Of("json")))
                    .Select(input => Encoding.Latin1.GetString(input.Bytes))
            )
            from type in Gen.Elements(Types)
            select new HostileInput(
                $"{method} {path}",
                Encoding.UTF8.GetBytes(Event(method, $"{path}?{query}", body, type, Uri.UnescapeDataString(header)))
            );
        await HostileRun.TryAsync(
            "the published front door",
            [],
            generated,
            async input =>
            {
                var invoked = await published.Function.InvokeAsync(input.Bytes);
                Assert.False(invoked.IsError, invoked.Text);
                Assert.InRange(invoked.Json.GetProperty("statusCode").GetInt32(), 200, 499);
            }
        );
    }

    [Fact]
    public async Task What_is_no_event_is_an_error_of_that_call_alone()
    {
        var sample = new HostileInput(
            "an event",
            Encoding.UTF8.GetBytes(HttpApiEvent.For("GET", "/openapi/v1.json").ToJsonString())
        );
        await HostileRun.TryAsync(
            "what is no event of the published front door",
            Corpus.Of("json"),
            Mutations.OfJson([sample]),
            async input =>
            {
                var invoked = await published.Function.InvokeAsync(input.Bytes);
                Assert.True(
                    invoked.IsError
                        ? invoked.ErrorType is { Length: > 0 } and not "Function.NullReferenceException"
                        : invoked.Json.GetProperty("statusCode").GetInt32() < 500,
                    invoked.Text
                );
            }
        );

        Assert.Equal(
            200,
            (await published.Function.InvokeAsync(sample.Bytes)).Json.GetProperty("statusCode").GetInt32()
        );
    }

    [Fact]
    public async Task An_error_of_a_call_names_the_methods_that_led_to_it()
    {
        var invoked = await published.Function.InvokeAsync("[]"u8.ToArray());

        Assert.True(invoked.IsError, invoked.Text);
        Assert.Equal("JsonException", invoked.ErrorType);
        var stack = invoked.Json.GetProperty("stackTrace").EnumerateArray().Select(line => line.GetString()!).ToList();
        Assert.Contains(
            stack,
            line =>
                line.StartsWith("at ChatOps.Api.Lambda.ApiFunction.", StringComparison.Ordinal)
                && line.Contains("InvokeAsync", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Description_is_the_one_that_the_build_describes()
    {
        using var response = await GetAsync("/openapi/v1.json", key: null);
        var wanted = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        var described = JsonNode.Parse(await AnswerAsync("/openapi/v1.json"))!;

        Assert.True(wanted["paths"]!.AsObject().Count > 10);
        foreach (var part in new[] { "openapi", "info", "paths", "components", "tags" })
        {
            Assert.Equal(wanted[part]?.ToJsonString(), described[part]?.ToJsonString());
        }
    }

    [Fact]
    public async Task Pages_load_what_the_build_has()
    {
        var loaded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in new[] { "/chat", "/account/confirm/REQ-7K3M9QZX?token=of-a-test" })
        {
            loaded.UnionWith(AssetPath().Matches(await AnswerAsync(page)).Select(match => match.Value));
        }

        Assert.Contains(loaded, path => path.Contains(".css?", StringComparison.Ordinal));
        Assert.Contains(loaded, path => path.Contains(".js?", StringComparison.Ordinal));
        foreach (var path in loaded)
        {
            using var response = await GetAsync(path, key: null);
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Equal(await response.Content.ReadAsStringAsync(Cancellation), await AnswerAsync(path));
        }
    }

    protected override void Configure(IServiceCollection services) => Authorizer.Add(services);

    private static string Event(string method, string path, string body, string type, string header)
    {
        var headers = new Dictionary<string, string>(AwsDeployment.Key, StringComparer.Ordinal)
        {
            ["x-hostile"] = header,
            ["host"] = header,
            ["x-forwarded-proto"] = header,
            ["x-forwarded-for"] = header,
            ["accept-language"] = header,
        };
        var sent = HttpApiEvent.For(method, path, method == "POST" ? body : null, type, headers: headers);
        sent["cookies"] = new JsonArray($"a={header}", header);
        return sent.ToJsonString();
    }

    private async Task<string> AnswerAsync(string path)
    {
        var invoked = await published.Function.InvokeAsync(
            Encoding.UTF8.GetBytes(HttpApiEvent.For("GET", path).ToJsonString())
        );
        Assert.False(invoked.IsError, invoked.Text);
        return HttpApiEvent.BodyOf(invoked.Json);
    }

    [GeneratedRegex("/assets/[^\"'<> ]+", RegexOptions.NonBacktracking)]
    private static partial Regex AssetPath();
}
