using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatOps.Tests.Architecture;

/// <summary>
/// What requesters and approvers read comes from src/Languages and the bot's definition. Text for others is English,
/// and only in the places of the table. Exceptions and log lines may be anywhere.
/// </summary>
public sealed partial class TextTests
{
    // A folder or file -> who reads the English in it.
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["src/Api/Accounts"] = "API callers: problem details and descriptions",
        ["src/Api/Approvals/ConfirmRoute.cs"] = "API callers",
        ["src/Api/Approvals/ConfirmRoutes.cs"] = "API callers",
        ["src/Api/Bodies"] = "API callers",
        ["src/Api/Chat/ChatInput.cs"] = "API callers",
        ["src/Api/Chat/ChatRoutes.cs"] = "API callers",
        ["src/Api/Health"] = "API callers",
        ["src/Api/Keys"] = "API callers",
        ["src/Api/OpenApi"] = "API callers",
        ["src/Api/OpenApiExamples.cs"] = "API callers",
        ["src/Api/OpenApiServices.cs"] = "API callers",
        ["src/Api/Pages/EventWords.cs"] = "operators: a request's history",
        ["src/Api/Pages/StatusBadge.cs"] = "operators",
        ["src/Api/ProblemWriter.cs"] = "API callers",
        ["src/Api/Problems"] = "API callers",
        ["src/Api/Requests"] = "API callers",
        ["src/Api/RequestsPage"] = "operators",
        ["src/Api/Resources/ResourceRoutes.cs"] = "API callers",
        ["src/Api/SignIn/BearerAuthentication.cs"] = "API callers",
        ["src/Api/SignIn/SignInSentences.cs"] = "a person whose language is not known yet, and API callers",
        ["src/Api/SignIn/SignInServices.cs"] = "API callers",
        ["src/Application/Conversations/Definition"] = "authors of the bot's definition, at build time",
        ["src/Application/Health"] = "operators",
        ["src/Application/Operators"] = "operators",
        ["src/Application/Provisioning"] = "the history and operators",
        ["src/Application/SignIn"] = "operators: settings that are missing",
        ["src/Application/Watches"] = "operators",
        ["src/Aws/NotificationTopics.cs"] = "operators",
        ["src/Bodies"] = "API callers",
        ["src/BotBuilder"] = "operators: CloudFormation's events",
        ["src/Domain/Organizations/OrganizationalUnitResolution.cs"] = "operators, and authors of the policy",
        ["src/Domain/People/EmailRuleAttribute.cs"] = "authors of the policy",
        ["src/Domain/Policy/PolicyLabels.cs"] = "authors of the policy",
        ["src/Domain/Policy/VendingPolicyRules.cs"] = "authors of the policy",
        ["src/Domain/Provisioning/FailureReasons.cs"] = "nobody: AWS's words, which it recognizes",
        ["src/Domain/Provisioning/OrderTransitions.cs"] = "the history",
        ["src/Domain/Requests"] = "the history",
        ["src/Domain/Resources"] = "the history",
        ["src/Files"] = "authors of the definition, the policy and the stages",
        ["src/Fulfillment"] = "operators: Lambda's events",
        ["src/Slack/Deciding/SlackApprovalMessage.cs"] = "approvers",
        ["src/Slack/Telling/SlackOperatorChannel.cs"] = "operators",
        ["src/Slack/Web/SlackTokenWatch.cs"] = "operators",
    };

    public static TheoryData<string> Places => [.. English.Keys];

    [Fact]
    public void No_text_is_written_outside_of_the_languages() =>
        Assert.Empty(Sources("src").Where(file => !IsEnglish(file)).SelectMany(Texts));

    [Theory]
    [MemberData(nameof(Places))]
    public void Place_that_may_hold_English_holds_some(string place) =>
        Assert.NotEmpty(Sources(place).SelectMany(Texts));

    [Fact]
    public void Text_is_found_in_code_and_in_markup()
    {
        Assert.Equal(
            ["A.cs: x is not an account"],
            TextsOfCode("A.cs", """var text = $"{id} is not an account"; throw new X("it is not one");""")
        );
        Assert.Equal(
            ["A.cshtml: Median time to approval"],
            TextsOfMarkup("A.cshtml", ["<p class=\"one two three four\">Median time to approval</p>"])
        );
    }

    private static bool IsEnglish(string file) =>
        English.Keys.Any(place => file == place || file.StartsWith($"{place}/", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string place)
    {
        var path = Repository.PathOf(place);
        var files = File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories);
        return files
            .Select(file => Path.GetRelativePath(Repository.PathOf("."), file).Replace('\\', '/'))
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.StartsWith("src/Languages/", StringComparison.Ordinal))
            .Where(file => !file.Split('/').Any(folder => folder is "obj" or "bin"));
    }

    private static IEnumerable<string> Texts(string file) =>
        Path.GetExtension(file) == ".cs"
            ? TextsOfCode(file, File.ReadAllText(Repository.PathOf(file)))
            : TextsOfMarkup(file, File.ReadLines(Repository.PathOf(file)));

    private static IEnumerable<string> TextsOfCode(string file, string source) =>
        CSharpSyntaxTree
            .ParseText(source)
            .GetRoot()
            .DescendantNodes()
            .Select(node => (Node: node, Text: TextOf(node)))
            .Where(found => Words().IsMatch(found.Text) && !found.Node.Ancestors().Any(IsForDevelopers))
            .Select(found => $"{file}: {found.Text}");

    private static IEnumerable<string> TextsOfMarkup(string file, IEnumerable<string> lines) =>
        lines
            .SelectMany(line => Markup().Matches(StyleNames().Replace(line, string.Empty)))
            .Select(match => match.Groups["text"].Value)
            .Where(text => Words().IsMatch(text))
            .Select(text => $"{file}: {text}");

    private static string TextOf(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal
                .Token
                .ValueText,
            InterpolatedStringExpressionSyntax text => string.Concat(
                text.Contents.Select(part =>
                    part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "x"
                )
            ),
            _ => string.Empty,
        };

    private static bool IsForDevelopers(SyntaxNode node) =>
        node switch
        {
            AttributeSyntax
            or ThrowStatementSyntax
            or ThrowExpressionSyntax
            or ConstructorInitializerSyntax
            or PrimaryConstructorBaseTypeSyntax => true,
            ObjectCreationExpressionSyntax made => made.Type.ToString().EndsWith("Exception", StringComparison.Ordinal),
            InvocationExpressionSyntax call => Logs().IsMatch(call.Expression.ToString()),
            _ => false,
        };

    [GeneratedRegex(@"(^|\.)Log[A-Z]\w*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Logs();

    // What is in quotes or, on a page, between tags.
    [GeneratedRegex(
        "\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"|>(?<text>[^<>]+)<",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Markup();

    [GeneratedRegex("class=\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleNames();

    // Three words in a row, of letters alone.
    [GeneratedRegex(
        @"(?<![\w/.-])[A-Za-z']{2,} [a-z']{2,} [a-z']{2,}",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Words();
}
