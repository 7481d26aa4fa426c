using System.Globalization;
using System.Text.RegularExpressions;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Products;

/// <summary>What a person said to a parameter's question: the value to order, or why it cannot be that one.</summary>
/// <param name="Value">As Service Catalog takes it; null where it is refused.</param>
/// <param name="Objection">For the person; starts in lower case, to follow his name. Null where it is taken.</param>
public sealed record ParameterAnswer(string? Value, string? Objection)
{
    /// <summary>The objection by itself.</summary>
    public string? Text => Objection is null ? null : char.ToUpperInvariant(Objection[0]) + Objection[1..];

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);
    private static readonly HashSet<string> DefaultWords = new(StringComparer.OrdinalIgnoreCase) { "keep", "keep it", "keep the default", "default", "the default", "skip", "skip it", "none", "nothing", "-" };

    /// <summary>Reads what was said in conversation: the default by its words, a choice by any part that only it has, a list with commas or "and".</summary>
    public static ParameterAnswer Read(ProductParameter parameter, string said)
    {
        var text = said.Trim();
        if (parameter.Default is { } standard && DefaultWords.Contains(text.TrimEnd('.', '!')) && !parameter.AllowedValues.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return new ParameterAnswer(standard, null);
        }

        if (parameter.AllowedValues.Count > 0)
        {
            return Choose(parameter, text);
        }

        return FromField(parameter, parameter is { IsNumber: true, IsList: false } ? Number(text) : text);
    }

    /// <summary>Reads what stands in a form's field: no word has a meaning of its own there, and a list's items may have spaces between them.</summary>
    public static ParameterAnswer FromField(ProductParameter parameter, string text) => Check(
        parameter,
        parameter.IsList && parameter.AllowedValues.Count == 0
            ? string.Join(',', Regex.Split(text.Trim(), @"\s*(?:,|;|\band\b)\s*|\s+", RegexOptions.IgnoreCase, PatternTimeout).Where(item => item.Length > 0))
            : text.Trim());

    /// <summary>Holds a value against the parameter's constraints as CloudFormation does, in friendlier words.</summary>
    public static ParameterAnswer Check(ProductParameter parameter, string value)
    {
        if (value.Length == 0 && parameter.Default is not "" && !parameter.AllowedValues.Contains(string.Empty, StringComparer.Ordinal))
        {
            return Refuse("I need an answer to that.");
        }

        // An empty value where that is the default is nothing to be measured.
        if (value.Length == 0)
        {
            return new ParameterAnswer(value, null);
        }

        if (parameter.AllowedValues.Count > 0 && !parameter.AllowedValues.Contains(value, StringComparer.Ordinal))
        {
            return Refuse($"that is not one of the choices. {Sentence.Or(parameter.AllowedValues)}?");
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

    private static ParameterAnswer Choose(ProductParameter parameter, string text)
    {
        var exact = parameter.AllowedValues.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase));
        if (exact is not null)
        {
            return new ParameterAnswer(exact, null);
        }

        var parts = parameter.AllowedValues.Where(value => text.Length > 1 && value.Contains(text.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)).ToList();
        return parts.Count == 1 ? new ParameterAnswer(parts[0], null) : Refuse($"that is not one of the choices. {Sentence.Or(parameter.AllowedValues)}?");
    }

    // "50 GiB", "$1,000": the number in it.
    private static string Number(string text) =>
        Regex.Match(text, @"^[^\d-]{0,3}(?<number>-?\d[\d,]*(\.\d+)?)\s*[^\d\s.,]*\.?$", RegexOptions.ExplicitCapture, PatternTimeout) is { Success: true } match
            ? match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal)
            : text;

    private static string? NumberObjection(ProductParameter parameter, string item)
    {
        if (!decimal.TryParse(item, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return $"that is not a number. Please give {ParameterLimits.OfNumber(parameter)}.";
        }

        return number < parameter.MinValue || number > parameter.MaxValue ? $"{item} does not do: please give {ParameterLimits.OfNumber(parameter)}." : null;
    }

    private static string? TextObjection(ProductParameter parameter, string item) =>
        item.Length < parameter.MinLength ? $"that is too short: it takes at least {parameter.MinLength} characters."
        : item.Length > parameter.MaxLength ? $"that is too long: it takes at most {parameter.MaxLength} characters."
        : !FitsPattern(parameter, item) ? $"that does not do: {parameter.ConstraintDescription ?? $"it must match the pattern {parameter.AllowedPattern}"}."
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

    private static ParameterAnswer Refuse(string objection) => new(null, objection);
}
