using System.Text;

namespace ChatOps.Application.Approvals;

/// <summary>Turns any text into a subject that SNS accepts.</summary>
public static class MailSubject
{
    /// <summary>
    /// SNS accepts fewer than 100 characters: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
    /// </summary>
    public const int MaximumLength = 99;

    // Non-ASCII letters of people's names and common punctuation. Any other
    // non-ASCII character becomes a question mark.
    private static readonly Dictionary<char, string> Folded = Fold(
        ("ÀÁÂÃÅĀĂĄ", "A"),
        ("àáâãåāăą", "a"),
        ("Ä", "Ae"),
        ("ä", "ae"),
        ("ÇĆĈĊČ", "C"),
        ("çćĉċč", "c"),
        ("ĎĐ", "D"),
        ("ďđ", "d"),
        ("ÈÉÊËĒĖĘĚ", "E"),
        ("èéêëēėęě", "e"),
        ("ĞĢ", "G"),
        ("ğģ", "g"),
        ("ÌÍÎÏĪĮİ", "I"),
        ("ìíîïīįı", "i"),
        ("Ķ", "K"),
        ("ķ", "k"),
        ("ĹĻĽŁ", "L"),
        ("ĺļľł", "l"),
        ("ÑŃŅŇ", "N"),
        ("ñńņň", "n"),
        ("ÒÓÔÕŌŐØ", "O"),
        ("òóôõōőø", "o"),
        ("Ö", "Oe"),
        ("ö", "oe"),
        ("ŔŘ", "R"),
        ("ŕř", "r"),
        ("ŚŞŠȘ", "S"),
        ("śşšș", "s"),
        ("ß", "ss"),
        ("ŢŤȚ", "T"),
        ("ţťț", "t"),
        ("ÙÚÛŪŮŰŲ", "U"),
        ("ùúûūůűų", "u"),
        ("Ü", "Ue"),
        ("ü", "ue"),
        ("ÝŸ", "Y"),
        ("ýÿ", "y"),
        ("ŹŻŽ", "Z"),
        ("źżž", "z"),
        ("Æ", "Ae"),
        ("æ", "ae"),
        ("Œ", "Oe"),
        ("œ", "oe"),
        ("‘’", "'"),
        ("“”", "\""),
        ("–—", "-"),
        ("…", "...")
    );

    /// <summary>
    /// Returns printable ASCII on one line, starting with a letter or digit, of at
    /// most <see cref="MaximumLength"/> characters.
    /// </summary>
    /// <param name="text">The subject; a long one is cut.</param>
    /// <param name="ending">An ending that is never cut, such as a request ID. Printable ASCII.</param>
    public static string From(string text, string ending = "")
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= ' ' and <= '~')
            {
                ascii.Append((char)rune.Value);
            }
            else if (rune.IsBmp && Folded.TryGetValue((char)rune.Value, out var letters))
            {
                ascii.Append(letters);
            }
            else
            {
                ascii.Append(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? ' ' : '?');
            }
        }

        var line = string.Join(' ', ascii.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var start = 0;
        while (start < line.Length && !char.IsAsciiLetterOrDigit(line[start]))
        {
            start++;
        }

        line = start == line.Length ? "ChatOps" : line[start..];
        var room = MaximumLength - ending.Length;
        return (line.Length <= room ? line : line[..(room - 3)].TrimEnd() + "...") + ending;
    }

    private static Dictionary<char, string> Fold(params (string From, string To)[] table) =>
        table.SelectMany(row => row.From, (row, from) => (from, row.To)).ToDictionary();
}
