namespace ChatOps.Domain.Requests;

/// <summary>The result of an order.</summary>
/// <param name="Detail">The text for the history.</param>
public sealed record OrderResult(string Detail)
{
    /// <summary>The new account; null for products.</summary>
    public string? AccountId { get; init; }

    /// <summary>The sign-in page of the account's owner.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>The outputs of a product; null if there are none.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }
}
