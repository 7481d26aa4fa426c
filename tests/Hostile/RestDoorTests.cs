using System.Text;
using ChatOps.Playground;
using FsCheck.Fluent;

namespace ChatOps.Tests.Hostile;

/// <summary>Hostile bodies, addresses and headers for the REST API and the pages.</summary>
[Collection(nameof(HostilePlayground))]
public sealed class RestDoorTests(HostilePlayground playground)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    // Not a valid decision: after one, every later input would be refused as too late.
    private static readonly Dictionary<string, string> Undecided = new(StringComparer.Ordinal)
    {
        ["decision"] = "perhaps",
        ["reason"] = "Too expensive, \u00e9t\u00e9 \u65e5\u672c",
    };

    private static readonly string[] Targets =
    [
        "/{0}",
        "/account/{0}",
        "/account/confirm/{0}",
        "/account/confirm/{0}?token={1}",
        "/account/confirm/{id}?token={0}",
        "/account/confirm/{id}?token={0}&token={1}",
        "/account/confirm/{0}/{1}",
        "/requests/{0}",
        "/requests/{id}/{0}",
        "/requests?status={0}",
        "/requests?requester={0}",
        "/requests?cursor={0}",
        "/requests?limit={0}",
        "/requests?{0}={1}",
        "/requests?status={0}&cursor={1}&limit=1",
        "/resources/{0}",
        "/resources/{0}/{1}",
        "/resources?owner={0}",
        "/resources?state={0}&cursor={1}",
        "/resources?limit={0}",
        "/requests/export?from={0}",
        "/requests/export?to={0}",
        "/requests/export?from={0}&to={1}",
        "/health/history?month={0}",
        "/health?{0}",
        "/openapi/{0}.json",
        "/requests/ui?q={0}&status={1}",
        "/requests/ui?type={0}&requester={1}",
        "/requests/ui?cursor={0}&month={1}",
        "/requests/ui/{0}",
        "/requests/ui/export?q={0}",
        "/requests/ui/export?month={0}",
    ];

    private static readonly string[] Headers =
    [
        "Content-Type",
        "Accept",
        "Accept-Encoding",
        "Content-Encoding",
        "Accept-Language",
        "Idempotency-Key",
        "x-api-key",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "Cookie",
        "Origin",
        "Referer",
        "Range",
        "Expect",
        "Transfer-Encoding",
        "If-None-Match",
        "traceparent",
        "X-Amzn-Trace-Id",
        "Authorization",
        "X-HTTP-Method-Override",
        "Forwarded",
        "Sec-Fetch-Site",
    ];

    private static readonly string[] HeaderValues =
    [
        "application/json; charset=utf-7",
        "application/json; charset=\"utf-8",
        "application/json;;;q=2",
        "text/html;q=NaN, */*;q=-1",
        "application/problem+json;q=1.5",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "a/b/c",
        "/",
        ";",
        ",",
        "\"",
        "gzip",
        "br, gzip, deflate",
        "identity;q=0",
        "bytes=0-",
        "bytes=-1,99999999999999999999-",
        "100-continue",
        "200-maybe",
        "chunked",
        "gzip, chunked",
        "00-0-0-00",
        "00-ffffffffffffffffffffffffffffffff-ffffffffffffffff-ff",
        "Basic Og==",
        "Bearer",
        "null",
        "http://[::1",
        "cross-site",
        "DELETE",
        "application/json, text/html",
    ];

    [Fact]
    public Task Mutated_message_bodies_get_a_reply_or_a_refusal()
    {
        var sample =
            """{"UserEmail":"ana.hostile@example."""
            + """com","UserName":"Ana","UserLastname":"L\u00f3pez","UserInput":"help","of":{"the":["caller",1,"""
            + """null]}}""";
        return HostileRun.TryAsync(
            "POST /account",
            Corpus.Of("json"),
            Mutations.OfJson([new("a sentence", Encoding.UTF8.GetBytes(sample))]),
            async input =>
                Expect(
                    await playground.SendWithKeyAsync("POST", "/account", input.Bytes, ("Content-Type", Json)),
                    200,
                    400,
                    413
                )
        );
    }

    [Fact]
    public Task Any_text_gets_a_reply_or_a_refusal()
    {
        var said =
            from text in ArbMap.Default.GeneratorFor<string>()
            from hostile in Gen.Elements<string>(Corpus.Values)
            from both in Gen.Elements(
                text,
                Uri.UnescapeDataString(hostile),
                $"{text} {Uri.UnescapeDataString(hostile)}",
                $"I need a sandbox account in {text} with root email {text}@example.com",
                $"status of REQ-{text}",
                $"cancel {text}"
            )
            select new HostileInput(
                "a sentence",
                System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        UserEmail = "ben.hostile@example.com",
                        UserName = "Ben",
                        UserInput = both,
                    }
                )
            );
        return HostileRun.TryAsync(
            "what is said",
            [],
            said,
            async input =>
                Expect(
                    await playground.SendWithKeyAsync("POST", "/account", input.Bytes, ("Content-Type", Json)),
                    200,
                    400
                ),
            share: 2
        );
    }

    [Theory]
    [InlineData("cancel", "{}")]
    [InlineData("retry", """{"rootEmail":"ana+lab@example.com","accountOu":"Demos"}""")]
    public Task Operations_on_an_unknown_request_refuse_any_body(string operation, string sample) =>
        HostileRun.TryAsync(
            operation,
            Corpus.Of("json"),
            Mutations.OfJson([new(operation, Encoding.UTF8.GetBytes(sample))]),
            async input =>
                Expect(
                    await playground.SendWithKeyAsync(
                        "POST",
                        $"/requests/REQ-ZZZZZZZZ/{operation}",
                        input.Bytes,
                        ("Content-Type", Json)
                    ),
                    400,
                    404,
                    413
                )
        );

    [Fact]
    public async Task Malformed_decisions_decide_nothing()
    {
        var forms = Mutations.OfForm(Undecided).Select(form => form with { Name = Form });
        var json = Mutations
            .OfJson([new("a decision", """{"decision":"perhaps","reason":"Too expensive"}"""u8.ToArray())])
            .Select(document => document with { Name = Json });
        HostileInput[] known =
        [
            .. Corpus.Of("form").Select(form => form with { Name = Form }),
            .. Corpus.Of("json").Select(document => document with { Name = Json }),
        ];

        await HostileRun.TryAsync(
            "a decision",
            known,
            Gen.OneOf(forms, json),
            async input =>
                Expect(
                    await playground.SendAsync(
                        "POST",
                        playground.Link,
                        input.Bytes,
                        ("Content-Type", input.Name),
                        ("Accept", "text/html")
                    ),
                    400,
                    413
                )
        );

        Assert.Equal(
            "PendingApproval",
            (await playground.RequestAsync(playground.RequestId)).GetProperty("status").GetString()
        );
    }

    [Fact]
    public Task Hostile_addresses_cause_no_server_error_and_no_leak()
    {
        var addresses =
            from target in Gen.Elements(Targets)
            from first in Gen.Elements<string>(Corpus.Values)
            from second in Gen.Elements<string>(Corpus.Values)
            select Address(target, first, second);
        var known = Targets
            .SelectMany(target => Corpus.Values, (target, value) => Address(target, value, value))
            .ToList();
        var all = Gen.OneOf(
            addresses,
            Mutations.OfBytes([
                Address(playground.Link, string.Empty, string.Empty),
                Address("/requests?status=Ready&limit=10", string.Empty, string.Empty),
            ])
        );
        return HostileRun.TryAsync(
            "GET",
            known,
            all,
            async input =>
            {
                var target = Encoding.Latin1.GetString(input.Bytes);
                if (target.Length > 0 && !target.AsSpan().ContainsAny(" \r\n"))
                {
                    await playground.SendWithKeyAsync(
                        "GET",
                        target,
                        null,
                        ("Accept", "text/html;q=0.5, application/json")
                    );
                }
            }
        );
    }

    [Fact]
    public Task Hostile_headers_cause_no_server_error_and_no_leak()
    {
        var lines =
            from name in Gen.Elements(Headers)
            from value in Gen.OneOf(
                Gen.Elements(HeaderValues),
                Gen.Elements<string>(Corpus.Values).Select(Uri.UnescapeDataString)
            )
            from method in Gen.Elements("POST", "GET", "HEAD", "OPTIONS", "TRACE", "PATCH", "post", "X")
            from target in Gen.Elements("/account", playground.Link, "/requests", "/slack/events", "/requests/ui")
            select new HostileInput(
                "headers",
                Encoding.UTF8.GetBytes($"{method}\n{target}\n{name}\n{value.ReplaceLineEndings(" ")}")
            );
        var known = Headers.SelectMany(
            _ => HeaderValues,
            (name, value) => new HostileInput("headers", Encoding.UTF8.GetBytes($"POST\n/account\n{name}\n{value}"))
        );
        return HostileRun.TryAsync(
            "headers",
            known,
            lines,
            async input =>
            {
                var parts = Encoding.UTF8.GetString(input.Bytes).Split('\n', 4);
                var headers = new List<(string, string)> { (parts[2], parts[3]) };
                if (parts[2] != "x-api-key")
                {
                    headers.Add(("x-api-key", PlaygroundOptions.ApiKey));
                }

                if (parts[2] != "Content-Type")
                {
                    headers.Add(("Content-Type", Json));
                }

                await playground.SendAsync(
                    parts[0],
                    parts[1],
                    """{"UserEmail":"eva.hostile@example.com","UserName":"Eva","UserInput":"help"}"""u8.ToArray(),
                    [.. headers]
                );
            }
        );
    }

    private HostileInput Address(string target, string first, string second) =>
        new(
            target,
            Encoding.UTF8.GetBytes(
                target
                    .Replace("{0}", first, StringComparison.Ordinal)
                    .Replace("{1}", second, StringComparison.Ordinal)
                    .Replace("{id}", playground.RequestId, StringComparison.Ordinal)
            )
        );

    private static void Expect(string answer, params int[] statuses) =>
        Assert.True(statuses.Contains(HostileDoor.StatusOf(answer)), answer);
}
