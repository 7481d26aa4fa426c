using System.Text.RegularExpressions;

namespace ChatOps.Api.Requests;

/// <summary>Protects cells against formula injection in spreadsheets.</summary>
/// <remarks>Excel splits at its Region's list separator, and ignores quotes that don't start a cell. CsvHelper checks
/// only the start of the text, so this class checks every place where a cell can start.</remarks>
internal static partial class CellText
{
    // Excel and LibreOffice split at these characters or start a new row.
    private const string Separators = @",;|\t\r\n\v\f\u0085\u2028\u2029";

    // =, +, -, @, and every character whose compatibility form (NFKC of Unicode 14) starts with one of them.
    private const string Starts =
        @"=+\-@\u207A\u207C\u208A\u208C\u2A75\u2A76\uFB29\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20";

    /// <summary>Returns the text with an apostrophe before each formula.</summary>
    public static string Of(string? text) =>
        string.IsNullOrEmpty(text) ? string.Empty : FormulaPlace().Replace(text, "'");

    // Spreadsheets ignore quotes and blanks before a formula, and drop a leading tab or line break.
    [GeneratedRegex(
        @"(?:^|(?<=[" + Separators + @"]))(?=[\s\p{Cf}""'-[" + Separators + @"]]*[" + Starts + @"])|^(?=[\t\r\n])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FormulaPlace();
}
