using System.Globalization;
using System.Text.Json;
using ChatOps.Load;
using ChatOps.Playground;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Perf;

/// <summary>Runs the load test against a playground for a second or two.</summary>
public sealed class LoadTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    private static readonly string[] Short = ["--rate", "8", "--duration", "1.5", "--warm-up", "0.5"];

    [Fact]
    public async Task Conversations_stop_before_the_confirmation_and_generous_thresholds_are_met()
    {
        var folder = Directory.CreateTempSubdirectory("chatops-load-");
        var (code, output) = await RunAsync([
            .. Short,
            "--p50",
            "60000",
            "--p95",
            "60000",
            "--p99",
            "60000",
            "--errors",
            "0",
            "--result",
            folder.FullName,
        ]);

        Assert.True(code == LoadProgram.Met, output);
        Assert.Contains("12 requests, 8.0 a second, 0 errors (0.00 %)", output, StringComparison.Ordinal);
        Assert.Equal(4, output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
        Assert.Empty((await ListAsync()).GetProperty("items").EnumerateArray());

        var figures = JsonDocument
            .Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, LoadResult.FiguresFile)))
            .RootElement;
        Assert.True(figures.GetProperty("isMet").GetBoolean());
        Assert.Equal(12, figures.GetProperty("requests").GetInt32());
        Assert.Equal(
            12,
            figures.GetProperty("seconds").EnumerateArray().Sum(second => second.GetProperty("requests").GetInt32())
        );
        Assert.Contains("Slack", figures.GetProperty("kinds").EnumerateObject().Select(kind => kind.Name));

        // The number of turns within the warm-up depends on the machine.
        Assert.Contains(
            figures.GetProperty("kinds").EnumerateObject(),
            kind => kind.Name.StartsWith("turn ", StringComparison.Ordinal)
        );
        Assert.Contains(
            "| errors | 0 % | 0 % | yes |",
            await File.ReadAllTextAsync(Path.Combine(folder.FullName, LoadResult.SummaryFile)),
            StringComparison.Ordinal
        );
        Assert.Equal(
            3,
            System
                .Xml.Linq.XDocument.Load(Path.Combine(folder.FullName, LoadResult.ChartFile))
                .Root!.Elements()
                .Count(element => element.Name.LocalName == "polyline")
        );
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--p50", "0", "FAIL  p50")]
    // The OU is the third turn: a slow machine needs longer.
    [InlineData("--ou", "Nowhere", "does not say \"load.", "--duration", "8")]
    public async Task A_threshold_that_is_not_met_is_named_and_is_the_exit_code(
        string option,
        string value,
        string said,
        params string[] longer
    )
    {
        var (code, output) = await RunAsync([.. Short, option, value, .. longer]);

        Assert.Equal(LoadProgram.NotMet, code);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--url is missing.")]
    [InlineData("--url: 'x' is no address", "--url", "x")]
    [InlineData("--rate: '201' is not a number from 0.1 to 200.", "--url", "http://localhost", "--rate", "201")]
    [InlineData("--p95 needs a value.", "--url", "http://localhost", "--p95")]
    [InlineData("--users is not an option.", "--url", "http://localhost", "--users", "7")]
    public async Task Wrong_arguments_are_named(string said, params string[] arguments)
    {
        await using var output = new StringWriter();

        Assert.Equal(
            LoadProgram.Usage,
            await LoadProgram.RunAsync(arguments, _ => "key", output, TestContext.Current.CancellationToken)
        );
        Assert.Contains(said, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentile_is_the_nearest_rank()
    {
        var values = Enumerable.Range(1, 100).Select(number => (double)number).ToList();

        Assert.Equal(
            "50 95 99",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{LoadReport.Percentile(values, 50)} {LoadReport.Percentile(values, 95)} "
                    + $"{LoadReport.Percentile(values, 99)}"
            )
        );
        Assert.Equal(7, LoadReport.Percentile([7], 99));
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await LoadProgram.RunAsync(
            ["--url", playground.Host.Url, .. arguments],
            name => name == LoadOptions.KeyVariable ? PlaygroundOptions.ApiKey : "local-signing-secret",
            output,
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString());
    }

    private async Task<JsonElement> ListAsync() =>
        JsonDocument
            .Parse(await playground.Product.GetStringAsync("/requests", TestContext.Current.CancellationToken))
            .RootElement;
}
