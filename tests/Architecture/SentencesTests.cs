using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Architecture;

/// <summary>Sentences for requesters are only in src/Languages and in the bot's definition.</summary>
public sealed partial class SentencesTests
{
    // The code that talks to requesters. Approvers' messages, operators' pages, the history, problem details and logs
    // are in English where they are written.
    private static readonly string[] Speaking =
    [
        "src/Conversations/Intents",
        "src/Conversations/ReplyChoices.cs",
        "src/Conversations/Turns.cs",
        "src/Conversations/RequestSummary.cs",
        "src/Domain/Products",
        "src/Domain/Policy/Rules",
        "src/Application/Products",
        "src/Application/Leases",
        "src/Application/Creation",
        "src/Slack/Asking",
        "src/Slack/Talk",
        "src/Slack/Telling/SlackStatusMessage.cs",
        "src/Slack/People",
        "src/Slack/FrontDoor",
        "src/Slack/Blocks",
        "src/Api/Chat/ChatWords.cs",
        "src/Api/Chat/OwnRequestView.cs",
        "src/Api/Pages/Approvals",
        "src/Api/Pages/Chat",
        "src/Api/Pages/Secrets",
        "src/Api/Pages/Shared",
        "src/Api/Pages/SignIn",
    ];

    // An account's description in the history.
    private static readonly string[] Recorded =
    [
        "{request.AccountType} account {request.AccountName} in {request.Ou.Label} with root e-mail {request.RootEmail}",
    ];

    [Fact]
    public void No_sentence_for_requesters_stands_outside_the_languages()
    {
        var found = Speaking.SelectMany(Files).SelectMany(Sentences).ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void The_search_finds_a_sentence_where_there_is_one() =>
        Assert.NotEmpty(Files("src/Languages/English").SelectMany(Sentences));

    [Fact]
    public void The_search_finds_a_sentence_in_the_markup_of_a_page() =>
        Assert.Contains(
            Files("src/Api/Pages/Requests").SelectMany(Sentences),
            sentence => sentence.Contains("Median time to approve", StringComparison.Ordinal)
        );

    private static IEnumerable<string> Files(string place)
    {
        var path = Repository.PathOf(place);
        return File.Exists(path)
            ? [path]
            : Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml");
    }

    private static IEnumerable<string> Sentences(string file) =>
        FirstArgument()
            .Replace(LogMessage().Replace(File.ReadAllText(file), string.Empty), "(")
            .Split('\n')
            .Where(line => !NotSaid().IsMatch(line))
            .SelectMany(line =>
                Literal().Matches(StyleNames().Replace(line, string.Empty)).Select(match => match.Groups["text"].Value)
            )
            .Where(text => Hole().Replace(text, "x") is var said && Words().IsMatch(said) && !Recorded.Contains(text))
            .Select(text => $"{Path.GetFileName(file)}: {text}");

    [GeneratedRegex(
        @"^\s*(//|\[)|""u8|throw |Exception\(|: base\(|Log[A-Z]\w*\(|WithSummary|WithDescription|HeaderMetadata",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NotSaid();

    [GeneratedRegex(
        @"\[LoggerMessage\(.*?\)\]",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"\(\n\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstArgument();

    // Text in quotes or, on a page, between tags.
    [GeneratedRegex(
        "\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"|>(?<text>[^<>]+)<",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Literal();

    [GeneratedRegex("class=\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleNames();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    // Three words in a row, of letters only.
    [GeneratedRegex(
        @"(?<![\w/.-])[A-Za-z']{2,} [a-z']{2,} [a-z']{2,}",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Words();
}
