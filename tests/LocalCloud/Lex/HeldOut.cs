namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>Sentences of one language with their meaning, one on a line: the text and its expectations, separated by
/// <c>|</c>. A line that begins with <c>|</c> continues the one before.</summary>
/// <param name="wishes">The text, its intent and its slots by name.</param>
/// <param name="answers">The text, the elicited slot and its value.</param>
/// <param name="confirmations">The text, the intent at its confirmation, and the resulting state.</param>
public sealed class HeldOut(string wishes, string answers, string confirmations)
{
    public IReadOnlyList<(string Text, string Expected, string Slots)> Wishes { get; } = Rows(wishes);

    public IReadOnlyList<(string Text, string Expected, string Slots)> Answers { get; } = Rows(answers);

    public IReadOnlyList<(string Text, string Expected, string Slots)> Confirmations { get; } = Rows(confirmations);

    private static List<(string Text, string Expected, string Slots)> Rows(string text) =>
        [
            .. text.Replace("\n|", " |", StringComparison.Ordinal)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(parts => (parts[0], parts[1], parts.Length > 2 ? parts[2] : string.Empty)),
        ];
}
