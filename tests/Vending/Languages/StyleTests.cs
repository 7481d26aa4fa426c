using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatOps.Tests.Vending.Languages;

/// <summary>The style of each language, over all its texts: words to avoid, and typography.</summary>
public sealed class StyleTests
{
    // What people may say is not what the bot says.
    private static readonly string[] Understood = ["IReadOnlySet<string>", "IReadOnlyList<string>", "(char"];

    public static TheoryData<string, string, string, string> Rules =>
        new()
        {
            {
                "English",
                "en_US",
                @"(?i)\b(e-mail|whoever|somebody|anybody|catalogue|he|his|him|she|cannot|could not|do not|does not|has not|"
                    + @"have not|did not|are not|I am|there is)\b",
                "Ana, I do not know it."
            },
            { "German", "de_DE", "[\"«»]", "Sag \"ja\"." },
            { "Spanish", "es_419", "[\"“”„]", "Di \"sí\"." },
            {
                "French",
                "fr_FR",
                "[\"“”„]|(?<!\u202F)[?!;»]|«(?!\u202F)|(?<!\u00A0):(?=\\s|$)",
                "Dites «\u00A0oui\u00A0»."
            },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_text_follows_the_style_of_its_language(string language, string locale, string avoid, string bad)
    {
        Assert.True(Found(bad, avoid));
        Assert.DoesNotContain(TextsOf(language).Concat(PromptsOf(locale)), text => Found(text, avoid));
    }

    private static bool Found(string text, string avoid) =>
        Regex.IsMatch(text, avoid, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> TextsOf(string language) =>
        Directory
            .EnumerateFiles(Repository.PathOf($"src/Languages/{language}"), "*.cs")
            .SelectMany(file =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens().Where(IsSaid)
            )
            .Select(token => token.ValueText);

    private static bool IsSaid(SyntaxToken token) =>
        (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        && !token
            .Parent!.Ancestors()
            .OfType<PropertyDeclarationSyntax>()
            .Any(property =>
                Understood.Any(type => property.Type.ToString().StartsWith(type, StringComparison.Ordinal))
            );

    private static IEnumerable<string> PromptsOf(string locale) =>
        File.ReadLines(Repository.PathOf($"bot-definition/locales/{locale}.yaml"))
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("Value: \"", StringComparison.Ordinal))
            .Where(line => line.Contains("[FirstName]", StringComparison.Ordinal))
            .Select(line => line["Value: \"".Length..^1].Replace(@"\_", "\u00A0", StringComparison.Ordinal))
            .Select(Regex.Unescape);
}
