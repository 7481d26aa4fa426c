using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>A parameter of a product's template; required if it has no default.</summary>
internal sealed record Parameter(string Key, string Description)
{
    public const string Number = "Number";
    public const string List = "CommaDelimitedList";

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public string Type { get; init; } = "String";

    public string? Default { get; init; }

    public bool IsNoEcho { get; init; }

    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    public string? AllowedPattern { get; init; }

    public string? ConstraintDescription { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public decimal? MinValue { get; init; }

    public decimal? MaxValue { get; init; }

    /// <summary>Returns it as in DescribeProvisioningParameters: every number is text, unset values are
    /// absent.</summary>
    public object Show() =>
        new
        {
            ParameterKey = Key,
            DefaultValue = Default,
            ParameterType = Type,
            IsNoEcho,
            Description,
            ParameterConstraints = new
            {
                AllowedValues,
                AllowedPattern,
                ConstraintDescription,
                MinLength = Text(MinLength),
                MaxLength = Text(MaxLength),
                MinValue = Text(MinValue),
                MaxValue = Text(MaxValue),
            },
        };

    /// <summary>Returns CloudFormation's objection to a value, and to each member of a list; null for none.</summary>
    public string? Problem(string value)
    {
        foreach (var item in Type == List ? value.Split(',') : [value])
        {
            if (ProblemOfOne(item) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? ProblemOfOne(string value)
    {
        if (AllowedValues.Count > 0 && !AllowedValues.Contains(value, StringComparer.Ordinal))
        {
            return $"Parameter '{Key}' must be one of AllowedValues";
        }

        if (value.Length < MinLength || value.Length > MaxLength)
        {
            return $"Parameter '{Key}' must contain from {MinLength} to {MaxLength} characters";
        }

        if (Type == Number)
        {
            return !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                    ? $"Parameter '{Key}' must be a number"
                : number < MinValue ? $"Parameter '{Key}' must be a number not less than {Text(MinValue)}"
                : number > MaxValue ? $"Parameter '{Key}' must be a number not greater than {Text(MaxValue)}"
                : null;
        }

        return
            AllowedPattern is null
            || Regex.IsMatch(value, $@"\A(?:{AllowedPattern})\z", RegexOptions.CultureInvariant, PatternTimeout)
            ? null
            : $"Parameter '{Key}' failed to satisfy constraint: "
                + $"{ConstraintDescription ?? $"must match pattern {AllowedPattern}"}";
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
