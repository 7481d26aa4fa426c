using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.People;

/// <summary>Requires an email address as <see cref="EmailAddress.IsValid"/> defines it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmailRuleAttribute : ValidationAttribute
{
    /// <summary>Sets the message.</summary>
    public EmailRuleAttribute() => ErrorMessage = "must be an email address";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && EmailAddress.IsValid(text);
}
