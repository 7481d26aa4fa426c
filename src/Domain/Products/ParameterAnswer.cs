using System.Globalization;
using System.Text.RegularExpressions;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Products;

/// <summary>What a person said to a parameter's question: the value to order, or why it cannot be that one.</summary>
/// <param name="Value">As Service Catalog takes it; null where it is refused.</param>
/// <param name="Objection">Why not; null where it is taken.</param>
public sealed record ParameterAnswer(string? Value, Reason? Objection)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    /// <summary>Holds a value against the parameter's constraints as CloudFormation does.</summary>
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

        // An empty value where that is the default is nothing to be measured.
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

    // The pattern is CloudFormation's, in Java's dialect: one that .NET does not know, or that takes too long, is left
    // to CloudFormation.
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
