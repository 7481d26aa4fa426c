using System.Text.RegularExpressions;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Products;

namespace ChatOps.Languages;

/// <summary>Reads a person's answer to a parameter's question.</summary>
public static class ParameterReading
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    extension(ParameterAnswer)
    {
        /// <summary>
        /// Reads an answer in a conversation: a word for the default, any unique part of a choice, a list with commas
        /// or "and", a number in the language's format.
        /// </summary>
        public static ParameterAnswer Read(ProductParameter parameter, IncomingText said, Words words)
        {
            if (
                parameter.Default is { } standard
                && said.IsOneOf(words.Keep)
                && !parameter.AllowedValues.Any(said.Means)
            )
            {
                return new ParameterAnswer(standard, null);
            }

            if (parameter.AllowedValues.Count > 0)
            {
                return Choose(parameter, said);
            }

            return ParameterAnswer.FromField(
                parameter,
                parameter is { IsNumber: true, IsList: false } ? Number(said.CommandForm, words) : said.Cleaned,
                words
            );
        }

        /// <summary>
        /// Reads a form's field: no word has a special meaning, and spaces may separate a list's items.
        /// </summary>
        public static ParameterAnswer FromField(ProductParameter parameter, string text, Words words) =>
            ParameterAnswer.Check(
                parameter,
                parameter.IsList && parameter.AllowedValues.Count == 0
                    ? string.Join(
                        ',',
                        Regex
                            .Split(
                                text.Trim(),
                                $@"\s*(?:,|;|\b{words.AndWord}\b)\s*|\s+",
                                RegexOptions.IgnoreCase,
                                PatternTimeout
                            )
                            .Where(item => item.Length > 0)
                    )
                    : text.Trim()
            );
    }

    private static ParameterAnswer Choose(ProductParameter parameter, IncomingText said)
    {
        var text = said.CommandForm;
        var exact =
            parameter.AllowedValues.FirstOrDefault(value =>
                string.Equals(value, said.Cleaned, StringComparison.OrdinalIgnoreCase)
            ) ?? parameter.AllowedValues.FirstOrDefault(said.Means);
        if (exact is not null)
        {
            return new ParameterAnswer(exact, null);
        }

        var parts = parameter
            .AllowedValues.Where(value =>
                text.Length > 1 && value.Contains(text.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        return parts.Count == 1
            ? new ParameterAnswer(parts[0], null)
            : new ParameterAnswer(null, new ParameterReason.NotAChoice(parameter.AllowedValues));
    }

    // Takes the number out of "50 GiB", "$1,000" or "1.000,5 EUR". A single separator before
    // anything but three digits begins a fraction.
    private static string Number(string text, Words words)
    {
        var (thousands, fraction) = words.NumberMarks;
        var grouped = $@"\d{{1,3}}(?:[{thousands}\u00A0\u202F]\d{{3}})+|\d+";
        var match = Regex.Match(
            text,
            $@"^[^\d-]{{0,3}}(?<whole>-?(?:{grouped}))(?:[{fraction}.](?<fraction>\d+))?\s*[^\d\s.,]*\.?$",
            RegexOptions.ExplicitCapture,
            PatternTimeout
        );
        if (!match.Success)
        {
            return text;
        }

        var rest = match.Groups["fraction"];
        return $"{Digits(match.Groups["whole"].Value)}{(rest.Success ? $".{rest.Value}" : string.Empty)}";
    }

    private static string Digits(string number) =>
        string.Concat(number.Where(character => char.IsAsciiDigit(character) || character == '-'));
}
