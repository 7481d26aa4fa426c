namespace ChatOps.Domain.Policy;

/// <summary>
/// The number of entries that a list in a definition file may have. The compiler checks it,
/// and the JSON schema shows it to editors.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EntriesAttribute : Attribute
{
    /// <summary>The least number of entries.</summary>
    public int Minimum { get; init; }

    /// <summary>The greatest number of entries.</summary>
    public int Maximum { get; init; } = int.MaxValue;
}
