namespace ChatOps.Domain.Requests;

/// <summary>What a subject puts into its order.</summary>
/// <param name="Parameters">The product's parameters by name, without secret values.</param>
public sealed record OrderContent(IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>No parameters.</summary>
    public static OrderContent None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The artifact whose parameters were answered, ordered while it is active; null takes the active
    /// one.</summary>
    public string? ArtifactId { get; init; }

    /// <summary>What is done with a resource; null where a new one is made.</summary>
    public ChangeAction? Action { get; init; }

    /// <summary>The provisioned product that is changed; null where a new one is made.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>The parameters that an update leaves as they are; null where a new resource is made.</summary>
    public IReadOnlyList<string>? KeptParameters { get; init; }

    /// <summary>Returns the values that may be read, by parameter.</summary>
    internal static SortedDictionary<string, string> Open(IEnumerable<ProductValue> values) =>
        new(
            values
                .Where(value => value is { IsSecret: false, Text: not null })
                .ToDictionary(value => value.Key, value => value.Text!, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
}
