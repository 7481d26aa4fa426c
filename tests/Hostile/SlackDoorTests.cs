using System.Net;
using System.Text;
using FsCheck.Fluent;

namespace ChatOps.Tests.Hostile;

/// <summary>Signed bodies that aren't Slack's, and invalid signatures.</summary>
[Collection(nameof(HostilePlayground))]
public sealed class SlackDoorTests(HostilePlayground playground)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly Dictionary<string, string> Command = new(StringComparer.Ordinal)
    {
        ["token"] = "local-verification-token",
        ["team_id"] = "T0LOCAL",
        ["user_id"] = "U0NOBODY",
        ["channel_id"] = "C0GENERAL",
        ["command"] = "/aws-account",
        ["text"] = "status",
        ["trigger_id"] = "1.2.3",
        ["response_url"] = "http://127.0.0.1:9/",
    };

    [Fact]
    public Task Events_that_Slack_would_not_send_are_refused_or_passed_over() =>
        HostileRun.TryAsync(
            "POST /slack/events",
            Corpus.Of("json"),
            Mutations.OfJson(Corpus.Samples("slack/events")),
            async input => Expect(await playground.SendSignedAsync("/slack/events", input.Bytes, Json), 200, 400, 413)
        );

    [Fact]
    public Task Payloads_that_Slack_would_not_send_are_refused_or_passed_over() =>
        HostileRun.TryAsync(
            "POST /slack/interactions",
            Corpus.Of("json"),
            Mutations.OfJson(Corpus.Samples("slack/interactions")),
            async input =>
                Expect(
                    await playground.SendSignedAsync(
                        "/slack/interactions",
                        [.. "payload="u8, .. WebUtility.UrlEncodeToBytes(input.Bytes, 0, input.Bytes.Length)],
                        Form
                    ),
                    200,
                    400,
                    413
                )
        );

    [Theory]
    [InlineData("/slack/interactions")]
    [InlineData("/slack/commands")]
    public Task Forms_that_Slack_would_not_send_are_refused_or_answered(string path) =>
        HostileRun.TryAsync(
            $"POST {path}",
            [.. Corpus.Of("form"), .. Corpus.Of("json")],
            Gen.OneOf(Mutations.OfForm(Command), Mutations.OfBytes(Corpus.Samples("slack/commands"))),
            async input => Expect(await playground.SendSignedAsync(path, input.Bytes, Form), 200, 400, 413)
        );

    [Fact]
    public Task Headers_that_are_no_signature_are_refused()
    {
        HostileInput[] known =
        [
            .. Corpus.Values.Select(value => new HostileInput(
                "a value as signature",
                Encoding.UTF8.GetBytes($"1700000000\n{Uri.UnescapeDataString(value)}")
            )),
            .. Corpus.Values.Select(value => new HostileInput(
                "a value as timestamp",
                Encoding.UTF8.GetBytes($"{Uri.UnescapeDataString(value)}\nv0={new string('0', 64)}")
            )),
        ];
        var changed = Mutations.OfBytes([
            new(
                "headers",
                Encoding.UTF8.GetBytes(
                    $"{DateTimeOffset.UnixEpoch.AddYears(57).ToUnixTimeSeconds()}\nv0={new string('a', 64)}"
                )
            ),
        ]);
        return HostileRun.TryAsync(
            "signature headers",
            known,
            changed,
            async input =>
            {
                var (timestamp, signature) = Two(input.Bytes);
                Expect(
                    await playground.SendAsync(
                        "POST",
                        "/slack/events",
                        "{}"u8.ToArray(),
                        ("X-Slack-Request-Timestamp", timestamp),
                        ("X-Slack-Signature", signature),
                        ("Content-Type", Json)
                    ),
                    400,
                    401,
                    431
                );
            }
        );
    }

    // A line break would begin another header.
    private static (string First, string Second) Two(byte[] bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes).Split('\n', 2);
        return (parts[0].ReplaceLineEndings(" "), parts.Length > 1 ? parts[1].ReplaceLineEndings(" ") : string.Empty);
    }

    private static void Expect(string answer, params int[] statuses) =>
        Assert.True(statuses.Contains(HostileDoor.StatusOf(answer)), answer);
}
