namespace ChatOps.Domain.Requests;

/// <summary>The part of an order that depends on the subject.</summary>
/// <param name="Parameters">The product's parameters by name, without secrets.</param>
public sealed record OrderContent(IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>No parameters.</summary>
    public static OrderContent None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>
    /// The artifact whose parameters were answered, ordered if it is still active; null for the active one.
    /// </summary>
    public string? ArtifactId { get; init; }

    /// <summary>The action on an existing resource; null for a new one.</summary>
    public ChangeAction? Action { get; init; }

    /// <summary>The provisioned product of a change; null for a new resource.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>The parameters that an update leaves unchanged; null for a new resource.</summary>
    public IReadOnlyList<string>? KeptParameters { get; init; }

    /// <summary>Returns the values by parameter, without secrets.</summary>
    internal static SortedDictionary<string, string> Open(IEnumerable<ProductValue> values) =>
        new(
            values
                .Where(value => value is { IsSecret: false, Text: not null })
                .ToDictionary(value => value.Key, value => value.Text!, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
}
