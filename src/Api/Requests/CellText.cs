using System.Text.RegularExpressions;

namespace ChatOps.Api.Requests;

/// <summary>Text for a cell that no spreadsheet takes for a formula.</summary>
/// <remarks>
/// CsvHelper's own protection looks at the beginning of a cell. Excel splits at the list separator of its Region,
/// whatever the file says, and then knows no quotes that
/// do not begin a cell: a text with a semicolon in it becomes two cells. So every place counts at which a cell can
/// begin.
/// </remarks>
internal static partial class CellText
{
    // Where a cell can begin: after what Excel and LibreOffice split at, and after a line break.
    private const string Separators = @",;|\t\r\n\v\f\u0085\u2028\u2029";

    // =, +, - and @, and every character whose compatibility form (NFKC of Unicode 14) begins with one of them.
    private const string Starts =
        @"=+\-@\u207A\u207C\u208A\u208C\u2A75\u2A76\uFB29\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20";

    /// <summary>The text with an apostrophe before each formula.</summary>
    public static string Of(string? text) =>
        string.IsNullOrEmpty(text) ? string.Empty : FormulaPlace().Replace(text, "'");

    // Quotes and blanks before a formula do not keep a spreadsheet from seeing it; nor does a tab or a line break at
    // the beginning, which it drops.
    [GeneratedRegex(
        @"(?:^|(?<=[" + Separators + @"]))(?=[\s\p{Cf}""'-[" + Separators + @"]]*[" + Starts + @"])|^(?=[\t\r\n])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FormulaPlace();
}
