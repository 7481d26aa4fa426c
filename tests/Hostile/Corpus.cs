using System.Text;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Hostile;

/// <summary>The sources of hostile inputs: samples of the services, and inputs and pieces that are known to break
/// parsers.</summary>
internal static class Corpus
{
    private const int Megabyte = 1024 * 1024;

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Hostile", "corpus");

    /// <summary>Percent-encoded texts for query strings, IDs, tokens and form fields.</summary>
    public static IReadOnlyList<string> Values { get; } = File.ReadAllLines(Path.Combine(Root, "values.txt"));

    /// <summary>JSON values as raw text, since not all can be decoded.</summary>
    public static IReadOnlyList<byte[]> Fragments { get; } =
    [.. File.ReadAllLines(Path.Combine(Root, "fragments.txt")).Select(Fragment)];

    /// <summary>Returns the recorded inputs of a kind.</summary>
    public static IReadOnlyList<HostileInput> Of(string kind) =>
        [.. Read(Path.Combine(Root, kind)), .. kind == "json" ? Grown() : []];

    /// <summary>Returns the samples of a folder.</summary>
    public static IReadOnlyList<HostileInput> Samples(string folder, string pattern = "*") =>
        Read(Path.Combine(Repository.Root, "samples", folder), pattern);

    private static List<HostileInput> Read(string folder, string pattern = "*")
    {
        var inputs = Directory
            .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new HostileInput(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file)))
            .ToList();
        return inputs.Count > 0 ? inputs : throw new InvalidOperationException($"There is nothing in {folder}.");
    }

    // Too large for files.
    private static IEnumerable<HostileInput> Grown() =>
        [
            new("a string of 1 MB", Encoding.UTF8.GetBytes($$"""{"type":"{{new string('a', Megabyte)}}"}""")),
            new("a name of 200 KB", Encoding.UTF8.GetBytes($$"""{"{{new string('n', 200 * 1024)}}":1}""")),
            new(
                "20,000 members",
                Encoding.UTF8.GetBytes(
                    $"{{{string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"\"m{number}\":{number}"))}}}"
                )
            ),
            new("arrays 100,000 deep", Encoding.UTF8.GetBytes(new string('[', 100_000))),
            new("a number of 100,000 digits", Encoding.UTF8.GetBytes($$"""{"type":{{new string('9', 100_000)}}}""")),
            new("white space only", Encoding.UTF8.GetBytes(new string(' ', 60_000))),
        ];

    private static byte[] Fragment(string line) =>
        Encoding.UTF8.GetBytes(
            line switch
            {
                "@deep" => $"{new string('[', 200)}{new string(']', 200)}",
                "@long" => $"\"{new string('x', 20_000)}\"",
                "@wide" => $"[{string.Join(',', Enumerable.Repeat("0", 5000))}]",
                _ => line,
            }
        );
}
