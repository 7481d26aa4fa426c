using ChatOps.Domain.Products;

namespace ChatOps.Languages;

/// <summary>Describes a parameter's limits.</summary>
public static class ParameterLimits
{
    /// <summary>Returns the limits of a number: "a number from 20 to 500".</summary>
    public static string OfNumber(ProductParameter parameter, Words words) =>
        words.Product.NumberLimits(parameter.MinValue, parameter.MaxValue);

    /// <summary>Returns all limits, for a hint; empty if there are none.</summary>
    public static string Of(ProductParameter parameter, Words words)
    {
        string?[] parts =
        [
            parameter.IsNumber
                ? OfNumber(parameter, words)
                : words.Product.LengthLimits(parameter.MinLength, parameter.MaxLength),
            parameter.ConstraintDescription,
            parameter.IsList ? words.Product.Several : null,
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }
}
