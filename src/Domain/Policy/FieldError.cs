namespace ChatOps.Domain.Policy;

/// <summary>An error in one field of a definition file.</summary>
/// <param name="Field">The field's path in the file: <c>accountTypes[1].approvals</c>.</param>
/// <param name="Message">What the field must be and what it is; follows the field's name.</param>
public sealed record FieldError(string Field, string Message);
