using System.Text.RegularExpressions;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>What Lex accepts as the name of a bot, an alias, an intent, a slot or a slot type.</summary>
public static partial class LexNames
{
    /// <summary>Lex's own pattern: at most 100 letters and digits, a single underscore or hyphen after any of
    /// them.</summary>
    public const string Pattern = "^([0-9a-zA-Z][_-]?){1,100}$";

    /// <summary>The pattern in words.</summary>
    public const string Rule = "must be 1 to 100 letters and digits, with at most one underscore or hyphen after each";

    /// <summary>The slot type of Lex under this name is its own, hence not ours to define.</summary>
    public const string BuiltInPrefix = "AMAZON.";

    /// <summary>The intent that Lex makes with each locale; it can be changed, never removed.</summary>
    public const string FallbackIntent = "FallbackIntent";

    /// <summary>The language of a locale, as labels of the policy name it: <c>de</c> of <c>de_DE</c>.</summary>
    public static string LanguageOf(string localeId) => localeId.Split('_')[0];

    /// <summary>Whether Lex accepts the name.</summary>
    public static bool IsValid(string name) => NameExpression().IsMatch(name) && !name.EndsWith('\n');

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameExpression();
}
