using System.Globalization;

namespace ChatOps.Vending.Products;

/// <summary>A parameter's limits in words.</summary>
public static class ParameterLimits
{
    /// <summary>"a number from 20 to 500".</summary>
    public static string OfNumber(ProductParameter parameter) => (parameter.MinValue, parameter.MaxValue) switch
    {
        ({ } least, { } greatest) => $"a number from {Text(least)} to {Text(greatest)}",
        ({ } least, null) => $"a number of at least {Text(least)}",
        (null, { } greatest) => $"a number of at most {Text(greatest)}",
        _ => "a number",
    };

    /// <summary>Everything that a value must be, for a hint; empty where it may be anything.</summary>
    public static string Of(ProductParameter parameter)
    {
        string?[] parts =
        [
            parameter.IsNumber ? OfNumber(parameter) : OfLength(parameter),
            parameter.ConstraintDescription,
            parameter.IsList ? "several with commas between them" : null,
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }

    private static string? OfLength(ProductParameter parameter) => (parameter.MinLength, parameter.MaxLength) switch
    {
        ({ } least, { } greatest) => $"{least} to {greatest} characters",
        ({ } least, null) => $"at least {least} characters",
        (null, { } greatest) => $"at most {greatest} characters",
        _ => null,
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
