using ChatOps.Domain.Incoming;

namespace ChatOps.Conversations.Intents;

internal static class LexText
{
    /// <summary>
    /// Returns the text, cut to <paramref name="longest"/> characters, with parentheses in place of braces and
    /// brackets. Lex would replace <c>{Slot}</c> and <c>[attribute]</c>, even in what people wrote.
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
