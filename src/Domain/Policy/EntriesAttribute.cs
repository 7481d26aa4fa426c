namespace ChatOps.Domain.Policy;

/// <summary>How many entries a list of a definition file may have; the compiler checks it, the JSON schema tells
/// editors.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EntriesAttribute : Attribute
{
    /// <summary>The fewest.</summary>
    public int Minimum { get; init; }

    /// <summary>The most.</summary>
    public int Maximum { get; init; } = int.MaxValue;
}
