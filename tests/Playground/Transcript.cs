using System.Text;
using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>A conversation as documentation shows it: lines of a width, and in place of what differs each time something that looks like it.</summary>
internal sealed partial class Transcript(PersonInChat person)
{
    private const int Width = 150;
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

    /// <summary>What happens elsewhere.</summary>
    public void Note(string what) => text.Append(Indent).Append("... ").Append(what).Append(" ...\n");

    public override string ToString() => text.ToString();

    private static IEnumerable<string> Wrapped(string line)
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

    private static string Plain(string line) =>
        Date().Replace(ProvisionedProduct().Replace(Token().Replace(Address().Replace(RequestId().Replace(line, "REQ-7K3M9QZX"), "http://127.0.0.1:5080/"), "token=..."), "pp-2a3b4c5d6e7f2"), "19 February 2027");

    [GeneratedRegex("REQ-[0-9A-HJKMNP-TV-Z]{8}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestId();

    [GeneratedRegex("http://127.0.0.1:[0-9]+/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"token=\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex("pp-[a-z2-7]{13}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProvisionedProduct();
}
