using System.Text;
using System.Text.RegularExpressions;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>A conversation as the documentation shows it: wrapped lines, with fixed values in place of those that
/// differ between runs.</summary>
internal sealed partial class Transcript(PersonInChat person, Words words)
{
    private static readonly SemaphoreSlim Writing = new(1);

    private const int Width = 120;
    private static readonly DateTimeOffset Example = new(2027, 2, 19, 7, 28, 0, TimeSpan.Zero);
    private const string Indent = "      ";
    private readonly StringBuilder text = new();

    public async Task<string> SayAsync(string said)
    {
        var answer = await person.SayAsync(said);
        text.Append("you   ").Append(said).Append('\n');
        var mark = "bot   ";
        foreach (var line in answer.Split('\n').SelectMany(Wrapped))
        {
            text.Append(mark).Append(line).Append('\n');
            mark = Indent;
        }

        return answer;
    }

    /// <summary>Adds an event outside of the conversation.</summary>
    public void Note(string what) => text.Append(Indent).Append("... ").Append(what).Append(" ...\n");

    public override string ToString() => text.ToString();

    /// <summary>Asserts that the document's block with this beginning is the conversation; with
    /// <c>CHATOPS_WRITE_TRANSCRIPT=1</c> writes the conversation there.</summary>
    public static async Task HoldAgainstAsync(string document, Transcript transcript, string beginning)
    {
        var file = Repository.PathOf("docs", document);
        await Writing.WaitAsync();
        try
        {
            var documented = await File.ReadAllTextAsync(file);
            var start = documented.IndexOf(beginning, StringComparison.Ordinal);
            Assert.True(start >= 0, $"docs/{document} has no conversation that begins with: {beginning}");
            var shown = documented[start..documented.IndexOf("```", start, StringComparison.Ordinal)];
            if (Environment.GetEnvironmentVariable("CHATOPS_WRITE_TRANSCRIPT") == "1")
            {
                await File.WriteAllTextAsync(
                    file,
                    documented.Replace(shown, transcript.ToString(), StringComparison.Ordinal)
                );
                return;
            }

            Assert.Equal(shown, transcript.ToString());
        }
        finally
        {
            Writing.Release();
        }
    }

    private IEnumerable<string> Wrapped(string line)
    {
        var rest = Plain(line);
        while (rest.Length > Width - Indent.Length)
        {
            var end = rest.LastIndexOf(' ', Width - Indent.Length);
            yield return rest[..end];
            rest = rest[(end + 1)..];
        }

        yield return rest;
    }

    private string Plain(string line) =>
        AccountId()
            .Replace(
                Dates(
                    ProvisionedProduct()
                        .Replace(
                            Token()
                                .Replace(
                                    Address()
                                        .Replace(RequestId().Replace(line, "REQ-7K3M9QZX"), "http://127.0.0.1:5080/"),
                                    "token=..."
                                ),
                            "pp-2a3b4c5d6e7f2"
                        )
                ),
                "873555887841"
            );

    private string Dates(string line) =>
        Like(words.Day(Example))
            .Replace(Like(words.Moment(Example)).Replace(line, words.Moment(Example)), words.Day(Example));

    // A pattern for texts like the example, with another day, month, year or time.
    private static Regex Like(string example)
    {
        var pattern = Month()
            .Replace(Regex.Escape(example).Replace("19", "[0-9]{1,2}(?:er)?", StringComparison.Ordinal), @"\p{L}+");
        return new Regex(
            pattern
                .Replace("2027", "[0-9]{4}", StringComparison.Ordinal)
                .Replace("07:28", "[0-9]{2}:[0-9]{2}", StringComparison.Ordinal),
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();

    [GeneratedRegex("REQ-[0-9A-HJKMNP-TV-Z]{8}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestId();

    [GeneratedRegex("http://127.0.0.1:[0-9]+/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"token=\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![\w+.@-])[0-9]{12}(?![\w@])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountId();

    [GeneratedRegex("pp-[a-z2-7]{13}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProvisionedProduct();
}
