using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

/// <summary>cfn-lint's findings in the templates.</summary>
public sealed class LintTests(SynthesizedStages stages)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private const string Unlisted =
        "Account Factory's guide demands actions of IAM Identity Center that AWS's published list omits.";

    // Findings of cfn-lint that we accept: the rule, a part of its message, and why.
    private static readonly (string Rule, string About, string Reason)[] Explained =
    [
        (
            "W3005",
            "dependency already enforced by a 'GetAtt'",
            "CDK writes an explicit dependency of a function on its role, besides the reference that implies it."
        ),
        ("W3037", "provision", Unlisted),
        ("W3037", "getperegrinestatus", Unlisted),
        ("W3037", "searchgroupswithgroupname", Unlisted),
    ];

    [Fact]
    public async Task Cfn_lint_finds_only_what_is_accepted_in_every_template()
    {
        var templates = (await stages.AllAsync())
            .Select(template => template.File)
            .Append(Repository.PathOf("infra", "inert-account.template.json"))
            .Append((await stages.PipelineAsync()).File)
            .Append((await stages.PipelineAsync(codeCommit: true)).File)
            .ToList();
        Assert.Equal(12, templates.Count);

        var findings = await LintAsync(templates);

        Assert.Empty(
            findings
                .Where(finding => !Explained.Any(explained => Is(finding, explained)))
                .Select(finding => $"{finding.Rule} {finding.Message} {finding.File}")
        );
        Assert.All(Explained, explained => Assert.Contains(findings, finding => Is(finding, explained)));
    }

    private static bool Is(
        (string Rule, string Message, string File) finding,
        (string Rule, string About, string Reason) explained
    ) => finding.Rule == explained.Rule && finding.Message.Contains(explained.About, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<(string Rule, string Message, string File)>> LintAsync(
        IEnumerable<string> templates
    )
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(
            new ProcessStartInfo("cfn-lint", ["--format", "json", .. templates])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var said = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(
            JsonNode.Parse(said.Length == 0 ? "null" : said) is JsonArray,
            $"cfn-lint did not answer: {said} {await errors}"
        );
        return
        [
            .. JsonNode
                .Parse(said)!
                .AsArray()
                .Select(finding =>
                    (
                        finding!["Rule"]!["Id"]!.ToString(),
                        finding["Message"]!.ToString(),
                        finding["Filename"]!.ToString()
                    )
                ),
        ];
    }
}
