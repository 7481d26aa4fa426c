using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOps.Application.Health;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

public sealed class CostTests(SynthesizedStages stages)
{
    private const string Begin = "<!-- infra/lib/cost.py -->\n";
    private const string End = "<!-- end -->\n";
    private const string Regenerate = "CHATOPS_WRITE_COST=1 ./test.sh -class ChatOps.Tests.Infra.CostTests";

    [Fact]
    public async Task The_page_says_what_an_idle_stage_costs_by_its_templates()
    {
        var file = Repository.PathOf("docs", "cost.md");
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var table = await RunAsync(await stages.FolderAsync("Prod"));
        if (Environment.GetEnvironmentVariable("CHATOPS_WRITE_COST") == "1")
        {
            page = page[..begin] + table + page[end..];
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
            end = page.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.True(
            page[begin..end] == table,
            "docs/cost.md does not say what the templates cost. Write it anew and look at the difference: "
                + $"{Regenerate}\n{table}"
        );

        // The sentence above the table contains the sum.
        var sum = table[(table.LastIndexOf("**$", StringComparison.Ordinal) + 2)..].Split("**")[0];
        Assert.Contains($"costs about {sum} a month", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alarm_over_several_metrics_costs_as_many_and_a_metric_of_the_probe_is_counted()
    {
        var folder = Directory.CreateTempSubdirectory("chatops-cost-");
        try
        {
            var app = JsonNode.Parse(
                await File.ReadAllTextAsync(
                    Path.Combine(await stages.FolderAsync("Prod"), "chatops-prod-app.template.json"),
                    TestContext.Current.CancellationToken
                )
            )!;
            var before = await CountsAsync(app);
            app["Resources"]!["Another"] = JsonNode.Parse(
                """{"Type":"AWS::CloudWatch::Alarm","Properties":{"Metrics":[{"Expression":"a+b"},"""
                    + """{"MetricStat":{}},{"MetricStat":{}}]}}"""
            );
            app["Resources"]!["AnotherKey"] = JsonNode.Parse("""{"Type":"AWS::KMS::Key","Properties":{}}""");
            var after = await CountsAsync(app);

            Assert.Equal(before["alarm metric"] + 2, after["alarm metric"]);
            Assert.Equal(before["key"] + 1, after["key"]);
            Assert.Equal(2, before["metric"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        async Task<Dictionary<string, double>> CountsAsync(JsonNode template)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "a.template.json"),
                template.ToJsonString(),
                TestContext.Current.CancellationToken
            );
            return (await RunAsync(folder.FullName))
                .Split('\n')
                .Where(line => line.Contains(" for each ", StringComparison.Ordinal))
                .Select(line => line.Split('|'))
                .ToDictionary(
                    cells => cells[3].Split(" for each ")[1].Trim(),
                    cells => double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture),
                    StringComparer.Ordinal
                );
        }
    }

    [Fact]
    public void The_script_knows_what_the_probe_writes() =>
        Assert.Contains(
            $"PROBE_METRICS = {{\"{FrontDoorProbe.AvailabilityMetric}\", \"{FrontDoorProbe.LatencyMetric}\"}}",
            File.ReadAllText(Repository.PathOf("infra", "lib", "cost.py")),
            StringComparison.Ordinal
        );

    private static async Task<string> RunAsync(string assembly)
    {
        using var process = Process.Start(
            new ProcessStartInfo("python3", [Repository.PathOf("infra", "lib", "cost.py"), assembly])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }
}
