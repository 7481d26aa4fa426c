using System.Text;
using System.Text.Json;
using ChatOps.Playground;

namespace ChatOps.Tests.Hostile;

/// <summary>Requests that violate HTTP are the caller's fault: 4xx, and no error in the log.</summary>
[Collection(nameof(HostilePlayground))]
public sealed class BrokenRequestTests(HostilePlayground playground) : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Chunked = "Transfer-Encoding: chunked";

    // Other classes share the playground and its log.
    private int linesBefore;

    // Routes that read the body, that refuse it unread, and that don't exist.
    private static readonly (string Target, string Type, bool HasKey)[] Product =
    [
        ("/account", Json, true),
        ("/account", Json, false),
        ("/requests/REQ-ZZZZZZZZ/cancel", Json, true),
        ("/resources/REQ-ZZZZZZZZ/update", Json, true),
        ("/resources/RES-ZZZZZZZZ/terminate", Json, true),
        ("/resources/unknown@example.com/extend", Json, true),
        ("{link}", "application/x-www-form-urlencoded", true),
        ("{link}", Json, true),
        ("/products/REQ-ZZZZZZZZ/secrets?token=x", "application/x-www-form-urlencoded", false),
        ("/requests/ui/REQ-ZZZZZZZZ/retry", "application/x-www-form-urlencoded", true),
        ("/conversations", Json, false),
        ("/slack/events", Json, false),
        ("/slack/interactions", "application/x-www-form-urlencoded", false),
        ("/_page/slack/messages", Json, false),
        ("/_page/tries/nothing", Json, false),
        ("/nothing", Json, false),
    ];

    private static readonly (string Target, string Type, bool HasKey)[] LocalCloud =
    [
        ("/_local/clock", Json, false),
        ("/_local/slack/messages", Json, false),
        ("/", "application/x-www-form-urlencoded", false),
        ("/", "application/x-amz-json-1.1", false),
        ("/slack/api/chat.postMessage", Json, false),
        ("/oidc/token", "application/x-www-form-urlencoded", false),
        ("/bots/ABCDEFGHIJ/botAliases/TSTALIASID/botLocales/en_US/sessions/me/text", Json, false),
        ("/nothing", Json, false),
    ];

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { Chunked, "80000000\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "ffffffffffffffff\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "100000000\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "7fffffffffffffff\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "-1\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "zz\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "0x2\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "\r\n{}\r\n0\r\n\r\n" },
            { Chunked, "2\r\n{}and more\r\n0\r\n\r\n" },
            { Chunked, "2\n{}\n0\n\n" },
            { Chunked, "2\r\n{}\r\n0\r\nno trailer\r\n\r\n" },
            { "Content-Length: -1", "{}" },
            { "Content-Length: 2, 3", "{}" },
            { "Content-Length: 2\r\nContent-Length: 3", "{}" },
            { "Content-Length: two", "{}" },
            { "Content-Length: 99999999999999999999", "{}" },
            { "Content-Length: 2000000000", "{}" },
            { "Transfer-Encoding: gzip", "{}" },
        };

    public static TheoryData<string> Ends =>
        [
            "Content-Length: 100\r\n\r\n{",
            "Transfer-Encoding: chunked\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n5",
            "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
            "Content-Len",
        ];

    public static TheoryData<string> Heads =>
        [
            $"GET /health HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 40_000)}\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: "
                + $"localhost\r\n{string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: x\r\n"))}\r\n",
            $"GET /{new string('x', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n",
            "GET /health HTTP/1.1\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
            "G\u007fT /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "\u0016\u0003\u0001\u0002\r\n\r\n",
        ];

    public async ValueTask InitializeAsync() => linesBefore = (await playground.ReadLogAsync()).Count;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body_that_can_not_be_read_is_the_callers_fault(string length, string body)
    {
        foreach (var (address, target, type, hasKey) in Doors())
        {
            var answer = await HostileDoor.SendBytesAsync(
                address,
                Request(address, target, type, hasKey, $"{length}\r\n\r\n{body}"),
                isAll: false
            );

            Assert.True(
                answer.Length > 0 && HostileDoor.StatusOf(answer) is >= 400 and < 500,
                $"{target} {length} {body}\n{answer}"
            );
        }

        await AssertNothingForOperatorsAsync();
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Body_that_ends_too_early_is_the_callers_fault(string rest)
    {
        foreach (var (address, target, type, hasKey) in Doors())
        {
            var answer = await HostileDoor.SendBytesAsync(
                address,
                Request(address, target, type, hasKey, rest),
                isAll: true
            );

            // The server takes the caller for gone, and may not answer.
            Assert.True(
                answer.Length == 0 || HostileDoor.StatusOf(answer) is >= 400 and < 500,
                $"{target} {rest}\n{answer}"
            );
        }

        await AssertNothingForOperatorsAsync();
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task A_malformed_head_is_the_callers_fault(string head)
    {
        foreach (var address in new[] { playground.Product.BaseAddress!, playground.LocalCloud.BaseAddress! })
        {
            var answer = await HostileDoor.SendBytesAsync(address, Encoding.Latin1.GetBytes(head), isAll: false);

            Assert.True(HostileDoor.StatusOf(answer) is >= 400 and < 500, answer);
        }

        await AssertNothingForOperatorsAsync();
    }

    private IEnumerable<(Uri Address, string Target, string Type, bool HasKey)> Doors() =>
        Product
            .Select(door =>
                (
                    playground.Product.BaseAddress!,
                    door.Target.Replace("{link}", playground.Link, StringComparison.Ordinal),
                    door.Type,
                    door.HasKey
                )
            )
            .Concat(
                LocalCloud.Select(door => (playground.LocalCloud.BaseAddress!, door.Target, door.Type, door.HasKey))
            );

    private static byte[] Request(Uri address, string target, string type, bool hasKey, string rest) =>
        Encoding.ASCII.GetBytes(
            $"POST {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nContent-Type: "
                + $"{type}\r\n{(hasKey ? $"x-api-key: {PlaygroundOptions.ApiKey}\r\n" : string.Empty)}{rest}"
        );

    private async Task AssertNothingForOperatorsAsync()
    {
        (await playground.Product.GetAsync("/health", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var forOperators = (await playground.ReadLogAsync())
            .Skip(linesBefore)
            .Where(line =>
                JsonDocument.Parse(line).RootElement.TryGetProperty("level", out var level)
                && level.GetString() is "Error" or "Critical"
            );
        Assert.True(!forOperators.Any(), string.Join('\n', forOperators));
    }
}
