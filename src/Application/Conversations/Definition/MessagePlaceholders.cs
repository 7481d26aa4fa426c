using System.Text.RegularExpressions;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>The placeholders in messages and utterances.</summary>
public static partial class MessagePlaceholders
{
    /// <summary>The name of the policy's email domains, a choice like a slot type's values.</summary>
    public const string RootEmailDomains = "RootEmailDomains";

    /// <summary>Returns the names in <c>${Name}</c>, replaced at deployment.</summary>
    public static IEnumerable<string> Choices(string text) =>
        Choice().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>Returns the names in <c>{Name}</c>: slots, which Lex replaces at run time.</summary>
    public static IEnumerable<string> Slots(string text) =>
        Slot().Matches(Choice().Replace(text, "")).Select(match => match.Groups["name"].Value);

    /// <summary>Returns the names in <c>[Name]</c>: session attributes, which Lex replaces at run time.</summary>
    public static IEnumerable<string> Attributes(string text) =>
        Attribute().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>Returns true if every brace and bracket belongs to a placeholder.</summary>
    public static bool AreWellFormed(string text) =>
        Attribute().Replace(Slot().Replace(Choice().Replace(text, ""), ""), "").IndexOfAny(['{', '}', '[', ']']) < 0;

    /// <summary>Replaces each <c>${Name}</c> with what <paramref name="choices"/> returns for it.</summary>
    public static string Expand(string text, Func<string, string> choices) =>
        Choice().Replace(text, match => choices(match.Groups["name"].Value));

    [GeneratedRegex(@"\$\{(?<name>[0-9A-Za-z_-]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\{(?<name>[0-9A-Za-z_-]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\[(?<name>[0-9A-Za-z_-]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();
}
