using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.People;

/// <summary>The text must be an email address that the product knows people by.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmailRuleAttribute : ValidationAttribute
{
    /// <summary>Says the rule.</summary>
    public EmailRuleAttribute() => ErrorMessage = "must be an email address";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && EmailAddress.IsValid(text);
}
