using System.Text.RegularExpressions;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>What may stand in a message or an utterance for something that is known later.</summary>
public static partial class MessagePlaceholders
{
    /// <summary>The domains of the policy, put in at deployment like a slot type's values.</summary>
    public const string RootEmailDomains = "RootEmailDomains";

    /// <summary>Names in <c>${Name}</c>: put in at deployment.</summary>
    public static IEnumerable<string> Choices(string text) =>
        Choice().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>Names in <c>{Name}</c>: slots, put in by Lex at run time.</summary>
    public static IEnumerable<string> Slots(string text) =>
        Slot().Matches(Choice().Replace(text, "")).Select(match => match.Groups["name"].Value);

    /// <summary>Names in <c>[Name]</c>: session attributes, put in by Lex at run time.</summary>
    public static IEnumerable<string> Attributes(string text) =>
        Attribute().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>Whether every brace and bracket belongs to a placeholder.</summary>
    public static bool AreWellFormed(string text) =>
        Attribute().Replace(Slot().Replace(Choice().Replace(text, ""), ""), "").IndexOfAny(['{', '}', '[', ']']) < 0;

    /// <summary>Puts in what <paramref name="choices"/> answers for each <c>${Name}</c>.</summary>
    public static string Expand(string text, Func<string, string> choices) =>
        Choice().Replace(text, match => choices(match.Groups["name"].Value));

    [GeneratedRegex(@"\$\{(?<name>[0-9A-Za-z_-]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\{(?<name>[0-9A-Za-z_-]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\[(?<name>[0-9A-Za-z_-]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();
}
