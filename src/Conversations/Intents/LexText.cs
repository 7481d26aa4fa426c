using ChatOps.Domain.Incoming;

namespace ChatOps.Conversations.Intents;

/// <summary>Text on its way into a Lex message.</summary>
internal static class LexText
{
    /// <summary>
    /// Lex replaces <c>{Slot}</c> and <c>[attribute]</c> in messages, those of a code hook too: the brackets become
    /// parentheses,
    /// so that nothing that a person wrote is taken for a placeholder. Cut to <paramref name="longest"/> characters.
    /// </summary>
    public static string Literal(string text, int longest)
    {
        var literal = IncomingText
            .Visible(text)
            .Replace('{', '(')
            .Replace('}', ')')
            .Replace('[', '(')
            .Replace(']', ')');
        return literal.Length <= longest ? literal : string.Concat(literal.AsSpan(0, longest - 1), "…");
    }
}
