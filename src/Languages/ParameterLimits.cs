using ChatOps.Domain.Products;

namespace ChatOps.Languages;

/// <summary>A parameter's limits in words.</summary>
public static class ParameterLimits
{
    /// <summary>"a number from 20 to 500".</summary>
    public static string OfNumber(ProductParameter parameter, Words words) =>
        words.Product.NumberLimits(parameter.MinValue, parameter.MaxValue);

    /// <summary>Everything that a value must be, for a hint; empty where it may be anything.</summary>
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
