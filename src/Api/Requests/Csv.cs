namespace ChatOps.Api.Requests;

/// <summary>Lines of comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
public static class Csv
{
    // A cell that begins with one of these is a formula to a spreadsheet, also in its full-width form.
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var firstThatCounts = text.AsSpan().TrimStart(" \"'");
        var safe = FormulaStarts.Contains(text[0]) || (firstThatCounts.Length > 0 && FormulaStarts.Contains(firstThatCounts[0])) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") || safe[0] == ' ' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
