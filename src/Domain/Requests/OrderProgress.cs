namespace ChatOps.Domain.Requests;

/// <summary>What to order.</summary>
/// <param name="ProductId"><c>prod-...</c></param>
/// <param name="ArtifactId">The active one; the newest, where several are.</param>
/// <param name="PathId">Null where there is only one path.</param>
public sealed record FactoryProduct(string ProductId, string ArtifactId, string? PathId)
{
    /// <summary>Every active artifact.</summary>
    public IReadOnlyList<string> ActiveArtifactIds { get; init; } = [];

    /// <summary>True for one that may still be ordered.</summary>
    public bool IsActive(string artifactId) => ActiveArtifactIds.Contains(artifactId, StringComparer.Ordinal);
}

/// <summary>How an order stands.</summary>
/// <param name="State">Under way, or how it ended.</param>
/// <param name="AccountId">The account, once an order for one succeeded and the record says it.</param>
/// <param name="SignInUrl">The SSO user portal, once it succeeded and the record says it.</param>
/// <param name="Reason">The record's own words, where it failed.</param>
public sealed record OrderProgress(
    OrderState State,
    string? AccountId = null,
    string? SignInUrl = null,
    string? Reason = null
)
{
    /// <summary>Everything that the record says about what was made, by key.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The states of an order.</summary>
public enum OrderState
{
    /// <summary>Not ended.</summary>
    UnderWay,

    /// <summary>What was ordered exists.</summary>
    Succeeded,

    /// <summary>Ended without it; the product is in ERROR or gone.</summary>
    Failed,

    /// <summary>Ended with the product TAINTED: an account may stand behind it.</summary>
    Tainted,
}
