using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>What a request asks of the catalogue, where it is not an account: accounts have members of their own in the
/// request, since records outlive programs.</summary>
public sealed record ProductOrder
{
    /// <summary>The product's name in the policy and in Service Catalog.</summary>
    public required string Name { get; init; }

    /// <summary>The artifact whose parameters were answered.</summary>
    public required string ArtifactId { get; init; }

    /// <summary>The answers, in the product's order.</summary>
    public required IReadOnlyList<ProductValue> Values { get; init; }

    /// <summary>True where a value that nobody may see has not been given yet.</summary>
    [JsonIgnore]
    public bool LacksSecrets => Values.Any(value => value is { IsSecret: true, Text: null });

    /// <summary>The answer to a parameter; null where it has none.</summary>
    public string? ValueOf(string key) => Values.FirstOrDefault(value => value.Key == key)?.Text;
}

/// <summary>The answer to one parameter.</summary>
/// <param name="Key">The parameter's key in the product.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Text">The value; of a secret one what <c>SecretText</c> made of it, and null until it is given and
/// after it is no longer needed.</param>
/// <param name="IsSecret">True where the product says <c>NoEcho</c>: nobody is shown it.</param>
public sealed record ProductValue(string Key, string Label, string? Text, bool IsSecret = false)
{
    /// <summary>What people are shown.</summary>
    [JsonIgnore]
    public string Shown => IsSecret ? "(hidden)" : Text ?? string.Empty;
}

/// <summary>Something that the catalogue says about what it made.</summary>
/// <param name="Key">The output's key.</param>
/// <param name="Text">Its value.</param>
public sealed record ProductOutput(string Key, string Text);
