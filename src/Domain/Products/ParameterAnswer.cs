using System.Globalization;
using System.Text.RegularExpressions;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>An answer to a parameter's question.</summary>
/// <param name="Value">The value to order; null with an objection.</param>
/// <param name="Objection">Why the value isn't allowed; null if it is.</param>
public sealed record ParameterAnswer(string? Value, Reason? Objection)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    /// <summary>Checks a value against the parameter's constraints as CloudFormation does.</summary>
    public static ParameterAnswer Check(ProductParameter parameter, string value)
    {
        if (
            value.Length == 0
            && parameter.Default is not ""
            && !parameter.AllowedValues.Contains(string.Empty, StringComparer.Ordinal)
        )
        {
            return Refuse(new ParameterReason.AnswerNeeded());
        }

        // An allowed empty value needs no further checks.
        if (value.Length == 0)
        {
            return new ParameterAnswer(value, null);
        }

        if (parameter.AllowedValues.Count > 0 && !parameter.AllowedValues.Contains(value, StringComparer.Ordinal))
        {
            return Refuse(new ParameterReason.NotAChoice(parameter.AllowedValues));
        }

        foreach (var item in parameter.IsList ? value.Split(',') : [value])
        {
            if (
                (parameter.IsNumber ? NumberObjection(parameter, item) : TextObjection(parameter, item)) is
                { } objection
            )
            {
                return Refuse(objection);
            }
        }

        return new ParameterAnswer(value, null);
    }

    private static ParameterReason? NumberObjection(ProductParameter parameter, string item)
    {
        if (
            !decimal.TryParse(
                item,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return new ParameterReason.NotANumber(parameter.MinValue, parameter.MaxValue);
        }

        return number < parameter.MinValue || number > parameter.MaxValue
            ? new ParameterReason.NumberOut(item, parameter.MinValue, parameter.MaxValue)
            : null;
    }

    private static ParameterReason? TextObjection(ProductParameter parameter, string item) =>
        item.Length < parameter.MinLength ? new ParameterReason.TooShort(parameter.MinLength ?? 0)
        : item.Length > parameter.MaxLength ? new ParameterReason.TooLong(parameter.MaxLength ?? 0)
        : !FitsPattern(parameter, item)
            ? new ParameterReason.NotFitting(parameter.ConstraintDescription, parameter.AllowedPattern ?? string.Empty)
        : null;

    // The pattern has Java's syntax. If .NET can't parse it or takes too long, CloudFormation checks it later.
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

    private static ParameterAnswer Refuse(Reason objection) => new(null, objection);
}
