using System.Globalization;
using System.Text.RegularExpressions;
using ChatOps.Vending.Incoming;
using ChatOps.Vending.Languages;

namespace ChatOps.Vending.Products;

/// <summary>What a person said to a parameter's question: the value to order, or why it cannot be that one.</summary>
/// <param name="Value">As Service Catalog takes it; null where it is refused.</param>
/// <param name="Objection">For the person; starts in lower case, to follow his name. Null where it is taken.</param>
public sealed record ParameterAnswer(string? Value, Say? Objection)
{
    /// <summary>The objection by itself.</summary>
    public string? TextIn(Words words) => Objection is null ? null : Words.Capital(Objection(words));

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads what was said in conversation: the default by its words, a choice by any part that only it has, a list with commas or "and", a number as the language writes it.</summary>
    public static ParameterAnswer Read(ProductParameter parameter, IncomingText said, Words words)
    {
        if (parameter.Default is { } standard && said.IsOneOf(words.Keep) && !parameter.AllowedValues.Any(said.Means))
        {
            return new ParameterAnswer(standard, null);
        }

        if (parameter.AllowedValues.Count > 0)
        {
            return Choose(parameter, said);
        }

        return FromField(parameter, parameter is { IsNumber: true, IsList: false } ? Number(said.CommandForm, words) : said.Cleaned, words);
    }

    /// <summary>Reads what stands in a form's field: no word has a meaning of its own there, and a list's items may have spaces between them.</summary>
    public static ParameterAnswer FromField(ProductParameter parameter, string text, Words words) => Check(
        parameter,
        parameter.IsList && parameter.AllowedValues.Count == 0
            ? string.Join(',', Regex.Split(text.Trim(), $@"\s*(?:,|;|\b{words.AndWord}\b)\s*|\s+", RegexOptions.IgnoreCase, PatternTimeout).Where(item => item.Length > 0))
            : text.Trim());

    /// <summary>Holds a value against the parameter's constraints as CloudFormation does, in friendlier words.</summary>
    public static ParameterAnswer Check(ProductParameter parameter, string value)
    {
        if (value.Length == 0 && parameter.Default is not "" && !parameter.AllowedValues.Contains(string.Empty, StringComparer.Ordinal))
        {
            return Refuse(words => words.Product.AnswerNeeded);
        }

        // An empty value where that is the default is nothing to be measured.
        if (value.Length == 0)
        {
            return new ParameterAnswer(value, null);
        }

        if (parameter.AllowedValues.Count > 0 && !parameter.AllowedValues.Contains(value, StringComparer.Ordinal))
        {
            return Refuse(words => words.Product.NotAChoice(words.Or(parameter.AllowedValues)));
        }

        foreach (var item in parameter.IsList ? value.Split(',') : [value])
        {
            if ((parameter.IsNumber ? NumberObjection(parameter, item) : TextObjection(parameter, item)) is { } objection)
            {
                return Refuse(objection);
            }
        }

        return new ParameterAnswer(value, null);
    }

    private static ParameterAnswer Choose(ProductParameter parameter, IncomingText said)
    {
        var text = said.CommandForm;
        var exact = parameter.AllowedValues.FirstOrDefault(value => string.Equals(value, said.Cleaned, StringComparison.OrdinalIgnoreCase))
            ?? parameter.AllowedValues.FirstOrDefault(said.Means);
        if (exact is not null)
        {
            return new ParameterAnswer(exact, null);
        }

        var parts = parameter.AllowedValues.Where(value => text.Length > 1 && value.Contains(text.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)).ToList();
        return parts.Count == 1 ? new ParameterAnswer(parts[0], null) : Refuse(words => words.Product.NotAChoice(words.Or(parameter.AllowedValues)));
    }

    // "50 GiB", "$1,000", "1.000,5 EUR": the number in it. A lone mark that is followed by anything but three digits can only begin a fraction.
    private static string Number(string text, Words words)
    {
        var (thousands, fraction) = words.NumberMarks;
        var grouped = $@"\d{{1,3}}(?:[{thousands}\u00A0\u202F]\d{{3}})+|\d+";
        return Regex.Match(text, $@"^[^\d-]{{0,3}}(?<whole>-?(?:{grouped}))(?:[{fraction}.](?<fraction>\d+))?\s*[^\d\s.,]*\.?$", RegexOptions.ExplicitCapture, PatternTimeout) is { Success: true } match
            ? $"{Digits(match.Groups["whole"].Value)}{(match.Groups["fraction"] is { Success: true } rest ? $".{rest.Value}" : string.Empty)}"
            : text;
    }

    private static string Digits(string number) => string.Concat(number.Where(character => char.IsAsciiDigit(character) || character == '-'));

    private static Say? NumberObjection(ProductParameter parameter, string item)
    {
        if (!decimal.TryParse(item, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return words => words.Product.NotANumber(ParameterLimits.OfNumber(parameter, words));
        }

        return number < parameter.MinValue || number > parameter.MaxValue ? words => words.Product.NumberOut(item, ParameterLimits.OfNumber(parameter, words)) : null;
    }

    private static Say? TextObjection(ProductParameter parameter, string item) =>
        item.Length < parameter.MinLength ? words => words.Product.TooShort(parameter.MinLength ?? 0)
        : item.Length > parameter.MaxLength ? words => words.Product.TooLong(parameter.MaxLength ?? 0)
        : !FitsPattern(parameter, item) ? words => words.Product.NotFitting(parameter.ConstraintDescription, parameter.AllowedPattern ?? string.Empty)
        : null;

    // The pattern is CloudFormation's, in Java's dialect: one that .NET does not know, or that takes too long, is left to CloudFormation.
    private static bool FitsPattern(ProductParameter parameter, string item)
    {
        if (parameter.AllowedPattern is not { } pattern)
        {
            return true;
        }

        try
        {
            return Regex.IsMatch(item, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static ParameterAnswer Refuse(Say objection) => new(null, objection);
}
