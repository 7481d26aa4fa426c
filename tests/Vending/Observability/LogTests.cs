using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Observability;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Observability;

public sealed class LogTests : IDisposable
{
    private readonly StringWriter written = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => written.Dispose();

    [Theory]
    [InlineData("Ana <ana.lopez+x@example.com> asked", "Ana <a***@example.com> asked")]
    [InlineData("a@b.example and c@d.example", "a***@b.example and c***@d.example")]
    [InlineData("GET /account/confirm/REQ-1?token=abc.123.def HTTP", "GET /account/confirm/REQ-1?token=*** HTTP")]
    [InlineData("x-api-key: local-key", "x-api-key: ***")]
    [InlineData("sent xoxb-123-abc to Slack", "sent *** to Slack")]
    [InlineData("v0=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "***")]
    [InlineData("the link AAAAAAAAAAAAAAAA.1772370000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "the link ***")]
    [InlineData("already a***@example.com", "already a***@example.com")]
    [InlineData("nothing to hide: REQ-00000000 at 12:00", "nothing to hide: REQ-00000000 at 12:00")]
    public void Addresses_and_secrets_are_taken_out(string text, string masked) =>
        Assert.Equal(masked, LogMask.Mask(text));

    [Theory]
    [InlineData(
        "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1",
        "1-5759e988-bd862e3fe1be46a994272793"
    )]
    [InlineData(
        "Parent=53995c3f42cd8ad8;Root=1-5759e988-bd862e3fe1be46a994272793",
        "1-5759e988-bd862e3fe1be46a994272793"
    )]
    [InlineData("Parent=53995c3f42cd8ad8", null)]
    [InlineData("Root=", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_traces_id_is_what_stands_after_Root(string? header, string? root) =>
        Assert.Equal(root, LambdaTrace.RootOf(header));

    [Fact]
    public void A_line_says_which_version_of_the_function_wrote_it()
    {
        using var stream = new LogStream(written);
        using var factory = LoggerFactory.Create(builder =>
            builder.AddProvider(new JsonLog(stream, time) { Version = "7" })
        );
#pragma warning disable CA1848, CA2254 // A line like any other.
        factory.CreateLogger("ChatOps.Test").Log(LogLevel.Error, "Failed");
#pragma warning restore CA1848, CA2254

        Assert.Equal(
            "7",
            JsonDocument.Parse(written.ToString()).RootElement.GetProperty(JsonLog.VersionField).GetString()
        );
    }

    [Fact]
    public void A_line_is_one_JSON_object_with_the_innermost_correlation_id()
    {
        using var stream = new LogStream(written);
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(new JsonLog(stream, time)));
        var logger = factory.CreateLogger("ChatOps.Test");
        using (logger.BeginCorrelation("batch"))
        using (logger.BeginCorrelation("Ev1"))
        {
#pragma warning disable CA1848, CA2254 // A line like any other.
            logger.Log(
                LogLevel.Error,
                new EventId(7),
                new InvalidOperationException("of eve@example.com\nand more"),
                "Told ana@example.com"
            );
        }

        factory.CreateLogger("Microsoft.AspNetCore").LogInformation("Not ours");
#pragma warning restore CA1848, CA2254
        var line = JsonDocument
            .Parse(Assert.Single(written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            .RootElement;
        Assert.Equal(time.GetUtcNow(), line.GetProperty("time").GetDateTimeOffset());
        Assert.Equal("Error", line.GetProperty("level").GetString());
        Assert.Equal("ChatOps.Test", line.GetProperty("category").GetString());
        Assert.Equal(7, line.GetProperty("event").GetInt32());
        Assert.Equal("Told a***@example.com", line.GetProperty("message").GetString());
        Assert.Equal("Ev1", line.GetProperty("CorrelationId").GetString());
        Assert.Contains(
            "e***@example.com\nand more",
            line.GetProperty("exception").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_printed_becomes_lines_of_the_log()
    {
        using var stream = new LogStream(written);
        using (var console = new LoggedConsole(stream, time))
        {
            console.WriteLine(
                "2026-02-03T10:00:00Z\t1\tfail\tSystem.InvalidOperationException: ana@example.com\n   at Here()"
            );
            console.Write("in ");
            console.Write('b');
            console.WriteLine("its\n");
            console.WriteLine();
            console.Write("the\nrest");
        }

        var lines = written
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.All(lines, line => Assert.Equal("Error", line.GetProperty("level").GetString()));
        Assert.Equal(
            [
                "2026-02-03T10:00:00Z\t1\tfail\tSystem.InvalidOperationException: a***@example.com\n   at Here()",
                "in bits",
                "the\nrest",
            ],
            lines.Select(line => line.GetProperty("message").GetString())
        );
    }

    [Fact]
    public void A_metric_is_a_line_in_the_embedded_format()
    {
        using var stream = new LogStream(written);
        new Metrics(
            stream,
            new StageOptions
            {
                Stage = "Prod",
                PublicUrl = "https://chatops.example.com",
                Approvers = [],
            },
            time
        ).Put("TimeToReady", 12.5, MetricUnit.Seconds);
        var line = JsonDocument.Parse(written.ToString()).RootElement;
        var directive = Assert.Single(line.GetProperty("_aws").GetProperty("CloudWatchMetrics").EnumerateArray());
        Assert.Equal(
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            line.GetProperty("_aws").GetProperty("Timestamp").GetInt64()
        );
        Assert.Equal("ChatOps", directive.GetProperty("Namespace").GetString());
        Assert.Equal("""[["Stage"]]""", directive.GetProperty("Dimensions").GetRawText());
        Assert.Equal("""[{"Name":"TimeToReady","Unit":"Seconds"}]""", directive.GetProperty("Metrics").GetRawText());
        Assert.Equal("Prod", line.GetProperty("Stage").GetString());
        Assert.Equal(12.5, line.GetProperty("TimeToReady").GetDouble());
    }
}
