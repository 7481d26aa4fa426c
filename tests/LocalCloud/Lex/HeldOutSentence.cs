using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>A sentence of <c>samples/sentences</c>, which the definition doesn't hold.</summary>
/// <param name="Question">The elicited slot, <c>Confirmation</c>, or <c>-</c> for none.</param>
/// <param name="Text">A person's text.</param>
/// <param name="Intents">The intents that fit.</param>
public sealed record HeldOutSentence(string Question, string Text, IReadOnlyList<string> Intents)
{
    /// <summary>True where the sentence opens a conversation.</summary>
    public bool IsOpening => Question == "-";

    /// <summary>The sentences of a locale.</summary>
    public static IReadOnlyList<HeldOutSentence> Of(string localeId) =>
        [
            .. File.ReadAllLines(Repository.PathOf("samples", "sentences", $"{localeId}.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(parts => new HeldOutSentence(parts[0], parts[1], parts[2].Split('/'))),
        ];
}
