using System.Diagnostics;
using System.Text;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Security;

public sealed class SecretScanTests
{
    private const int LargestText = 4 * 1024 * 1024;

    [Fact]
    public async Task No_file_of_the_repository_holds_a_secret()
    {
        var allowed = (
            await File.ReadAllLinesAsync(
                Repository.PathOf("tests", "Security", "secrets-allowed.txt"),
                TestContext.Current.CancellationToken
            )
        )
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" | "))
            .ToList();
        Assert.All(
            allowed,
            entry =>
                Assert.True(entry is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }], string.Join(" | ", entry))
        );
        var unused = allowed.Select(entry => (File: entry[0], Text: entry[1])).ToHashSet();
        var found = new List<string>();
        foreach (var file in (await TrackedAsync()).Where(file => file != "tests/Security/secrets-allowed.txt"))
        {
            var path = Repository.PathOf(file);
            if (!File.Exists(path) || new FileInfo(path).Length > LargestText)
            {
                continue;
            }

            foreach (
                var (line, kind, text) in SecretScan.Find(
                    await File.ReadAllTextAsync(path, Encoding.Latin1, TestContext.Current.CancellationToken)
                )
            )
            {
                if (!allowed.Exists(entry => entry[0] == file && entry[1] == text))
                {
                    found.Add($"{file}:{line} has {kind}: {text}");
                }

                unused.Remove((file, text));
            }
        }

        Assert.True(
            found.Count == 0,
            "Take it out and rotate it; what is none may stand in tests/Security/secrets-allowed.txt with its "
                + $"reason.\n{string.Join('\n', found)}"
        );
        Assert.Empty(unused);
    }

    // Concatenated, so that this file itself has no find.
    [Theory]
    [InlineData("an AWS access key", "aws = ", "AKIA", "Q3EGRTL7ZXCV2BNM")]
    [InlineData("a token of Slack's", "", "xox", "b-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy")]
    [InlineData(
        "a webhook of Slack's",
        "https://hooks.",
        "slack.com/serv",
        "ices/T0123ABCD/B0123ABCD/pdFZKVeTuE8sk7oOcHrzqqgy"
    )]
    [InlineData("a private key", "", "-----BEGIN RSA PRI", "VATE KEY-----")]
    [InlineData("a token of GitHub's", "", "gh", "p_16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("a signed token", "", "ey", "JhbGciOiJIUzI1NiJ9AAA.eyJzdWIiOiIxMjM0NTY3ODkwIn0AA.abc")]
    [InlineData("a random value", "\"signingSecret\"", ": \"", "8f742231b10e8888abcd99yyyzzz85a5\"")]
    [InlineData("a random value", "ApiKey", " = \"", "Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg==\";")]
    public void Planted_secret_is_found_in_the_middle_of_a_file(string kind, string before, string first, string rest)
    {
        var text = $"# A file\nwith lines\n{before}{first}{rest}\nand more\n";

        Assert.Contains(SecretScan.Find(text), find => find.Kind == kind && find.Line == 3);
    }

    [Theory]
    [InlineData("\"token\": \"deprecated-verification-token\"")]
    [InlineData("ApiKey = \"local-key\"")]
    [InlineData("BotToken = \"xoxb-local\"")]
    [InlineData("secret = Environment.GetEnvironmentVariable(\"CHATOPS_SLACK_SIGNING_SECRET\")")]
    public void Words_and_example_values_are_not_reported(string line) => Assert.Empty(SecretScan.Find(line));

    private static async Task<List<string>> TrackedAsync()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "-z"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var names = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        var files = names.Split('\0', StringSplitOptions.RemoveEmptyEntries).ToList();

        // A copy without a git directory is searched completely.
        return git.ExitCode == 0 && files.Count > 0
            ? files
            :
            [
                .. Directory
                    .EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                    .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" || part.StartsWith('.'))),
            ];
    }
}
