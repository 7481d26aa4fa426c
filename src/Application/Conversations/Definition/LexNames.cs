using System.Text.RegularExpressions;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>The names that Lex accepts for bots, aliases, intents, slots and slot types.</summary>
public static partial class LexNames
{
    /// <summary>
    /// Lex's pattern: at most 100 letters and digits, each followed by at most one underscore or hyphen.
    /// </summary>
    public const string Pattern = "^([0-9a-zA-Z][_-]?){1,100}$";

    /// <summary>The pattern in words.</summary>
    public const string Rule = "must be 1 to 100 letters and digits, with at most one underscore or hyphen after each";

    /// <summary>The prefix of Lex's built-in slot types, which a definition can't use.</summary>
    public const string BuiltInPrefix = "AMAZON.";

    /// <summary>The intent that Lex creates with each locale. It can be changed, but not removed.</summary>
    public const string FallbackIntent = "FallbackIntent";

    /// <summary>Returns the language of a locale as the policy's labels name it: <c>de</c> for <c>de_DE</c>.</summary>
    public static string LanguageOf(string localeId) => localeId.Split('_')[0];

    /// <summary>Returns true if Lex accepts the name.</summary>
    public static bool IsValid(string name) => NameExpression().IsMatch(name) && !name.EndsWith('\n');

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameExpression();
}
