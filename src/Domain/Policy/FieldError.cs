namespace ChatOps.Domain.Policy;

/// <summary>What is wrong with one field of a file that people write.</summary>
/// <param name="Field">The way to the field as the file spells it: <c>accountTypes[1].approvals</c>.</param>
/// <param name="Message">What it must be and what it is, to stand after the field's name.</param>
public sealed record FieldError(string Field, string Message);
