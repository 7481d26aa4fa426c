namespace ChatOps.Domain.Requests;

/// <summary>A product that can be ordered.</summary>
/// <param name="ProductId">The product's ID: <c>prod-...</c></param>
/// <param name="ArtifactId">The newest active artifact.</param>
/// <param name="PathId">The launch path; null if there is only one.</param>
public sealed record FactoryProduct(string ProductId, string ArtifactId, string? PathId)
{
    /// <summary>All active artifacts.</summary>
    public IReadOnlyList<string> ActiveArtifactIds { get; init; } = [];

    /// <summary>Returns true if the artifact can still be ordered.</summary>
    public bool IsActive(string artifactId) => ActiveArtifactIds.Contains(artifactId, StringComparer.Ordinal);
}

/// <summary>The progress of an order.</summary>
/// <param name="State">Its state.</param>
/// <param name="AccountId">The account from the record of a successful order.</param>
/// <param name="SignInUrl">The sign-in page from the record of a successful order.</param>
/// <param name="Reason">The record's message about a failure.</param>
public sealed record OrderProgress(
    OrderState State,
    string? AccountId = null,
    string? SignInUrl = null,
    string? Reason = null
)
{
    /// <summary>The record's outputs by key.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The states of an order.</summary>
public enum OrderState
{
    /// <summary>The order is running.</summary>
    UnderWay,

    /// <summary>The order succeeded.</summary>
    Succeeded,

    /// <summary>The order failed, and the product is in ERROR or doesn't exist.</summary>
    Failed,

    /// <summary>The order failed, and the product is TAINTED, so it may contain an account.</summary>
    Tainted,
}
