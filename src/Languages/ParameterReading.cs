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
        /// <summary>Reads what was said in conversation: the default by its words, a choice by any part that only it
        /// has, a list with commas or "and", a number as the language writes it.</summary>
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

        /// <summary>Reads what stands in a form's field: no word has a meaning of its own there, and a list's items may
        /// have spaces between them.</summary>
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

    // "50 GiB", "$1,000", "1.000,5 EUR": the number in it. A lone mark that is followed by anything but three digits
    // can only begin a fraction.
    private static string Number(string text, Words words)
    {
        var (thousands, fraction) = words.NumberMarks;
        var grouped = $@"\d{{1,3}}(?:[{thousands}\u00A0\u202F]\d{{3}})+|\d+";
        return
            Regex.Match(
                text,
                $@"^[^\d-]{{0,3}}(?<whole>-?(?:{grouped}))(?:[{fraction}.](?<fraction>\d+))?\s*[^\d\s.,]*\.?$",
                RegexOptions.ExplicitCapture,
                PatternTimeout
            )
                is { Success: true } match
            ? $"{Digits(match.Groups["whole"].Value)}{(match.Groups["fraction"] is { Success: true } rest ? $".{rest.Value}" : string.Empty)}"
            : text;
    }

    private static string Digits(string number) =>
        string.Concat(number.Where(character => char.IsAsciiDigit(character) || character == '-'));
}
