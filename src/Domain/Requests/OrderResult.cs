namespace ChatOps.Domain.Requests;

/// <summary>What an order made.</summary>
/// <param name="Detail">For the history.</param>
public sealed record OrderResult(string Detail)
{
    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Where its administrator signs in.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>The outputs of a product; null where there are none.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }
}
