using System.ComponentModel.DataAnnotations;

namespace ChatOps.Infra.Configuration;

[AttributeUsage(AttributeTargets.Property)]
internal class OneOfAttribute : ValidationAttribute
{
    private readonly object[] values;

    // The rule begins the error message, and the allowed values follow it.
    public OneOfAttribute(string rule, params object[] values)
    {
        this.values = values;
        ErrorMessage = $"{rule} {string.Join(", ", values)}";
    }

    public override bool IsValid(object? value) => values.Contains(value);
}

/// <summary>A Region in which AWS's endpoints and CloudFormation's availability both list Lex V2.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LexRegionAttribute()
    : OneOfAttribute(
        "must be a Region that has Lex V2:",
        "af-south-1",
        "ap-northeast-1",
        "ap-northeast-2",
        "ap-southeast-1",
        "ap-southeast-2",
        "ca-central-1",
        "eu-central-1",
        "eu-west-1",
        "eu-west-2",
        "us-east-1",
        "us-west-2"
    );

[AttributeUsage(AttributeTargets.Property)]
internal abstract class FormAttribute : RegularExpressionAttribute
{
    protected FormAttribute(string pattern, string rule)
        : base(pattern) => ErrorMessage = rule;
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProjectNameAttribute()
    : FormAttribute(
        "^[a-z](-?[a-z0-9]){1,19}$",
        "must be 2 to 20 lower-case letters, digits and single hyphens, beginning with a letter"
    );

[AttributeUsage(AttributeTargets.Property)]
internal sealed class RegionNameAttribute()
    : FormAttribute("^[a-z]{2}-[a-z]+-[0-9]$", "must be a Region such as eu-north-1");

[AttributeUsage(AttributeTargets.Property)]
internal sealed class PortfolioAttribute()
    : FormAttribute("^port-[a-z0-9]+$", "must be the ID of a Service Catalog portfolio such as port-abc123");

[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProductAttribute()
    : FormAttribute("^prod-[a-z0-9]+$", "must be the ID of a Service Catalog product such as prod-abc123");

[AttributeUsage(AttributeTargets.Property)]
internal sealed class SlackChannelAttribute()
    : FormAttribute("^[CG][A-Z0-9]{2,}$", "must be a Slack channel ID such as C012ABC");
