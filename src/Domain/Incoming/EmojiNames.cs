using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOps.Domain.Incoming;

/// <summary>
/// Replaces Slack's short names of emoji from emoji.txt: <c>:+1:</c>,
/// <c>:+1::skin-tone-3:</c>. Names of a workspace's own emoji stay.
/// </summary>
internal static partial class EmojiNames
{
    private const int FirstTone = 0x1F3FB;
    private const int PatternTimeout = 1000;

    // Loaded on first use, so a function's start doesn't wait for it.
    private static readonly Lazy<FrozenDictionary<string, (string Emoji, bool TakesTone)>> Names = new(Read);

    /// <summary>All short names.</summary>
    public static IReadOnlyCollection<string> All => Names.Value.Keys;

    /// <summary>
    /// Returns the text with emoji in place of their names. A name must stand
    /// alone, so <c>arn:aws:x:1</c> stays unchanged.
    /// </summary>
    public static string Resolve(string text) => !Name().IsMatch(text) ? text : Name().Replace(text, EmojiOf);

    private static string EmojiOf(Match match)
    {
        if (!Names.Value.TryGetValue(match.Groups["name"].Value, out var found))
        {
            return match.Value;
        }

        var tone = match.Groups["tone"];
        return found.TakesTone && tone.Success ? InTone(found.Emoji, tone.ValueSpan) : found.Emoji;
    }

    // The tone follows the first character, in place of its variation selector:
    // https://www.unicode.org/reports/tr51/#Emoji_Modifiers_Text
    private static string InTone(string emoji, ReadOnlySpan<char> tone)
    {
        Rune.DecodeFromUtf16(emoji, out var person, out var length);
        var rest = emoji[length..];
        var modifier = new Rune(FirstTone + int.Parse(tone, NumberStyles.None, CultureInfo.InvariantCulture) - 2);
        return $"{person}{modifier}{(rest is ['\uFE0F', ..] ? rest[1..] : rest)}";
    }

    private static FrozenDictionary<string, (string Emoji, bool TakesTone)> Read()
    {
        const string Resource = "ChatOps.Domain.Incoming.emoji.txt";
        using var reader = new StreamReader(typeof(EmojiNames).Assembly.GetManifestResourceStream(Resource)!);
        var names = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var emoji, .. var rest])
            {
                names.Add(name, (emoji, rest.Length > 0));
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}/=%.@#&?\\-]):(?<name>[a-z0-9_+-]+):"
            + @"(?::skin-tone-(?<tone>[2-6])(?:-[2-6])?:)*(?![\p{L}\p{N}/])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Name();
}
