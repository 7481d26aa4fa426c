using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>An accepted proposal with everything that a request needs.</summary>
public sealed record NewRequest
{
    /// <inheritdoc cref="Request.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="Request.Subject"/>
    public required RequestSubject Subject { get; init; }

    /// <inheritdoc cref="Request.Requester"/>
    public required Person Requester { get; init; }

    /// <inheritdoc cref="Request.Origin"/>
    public required RequestOrigin Origin { get; init; }

    /// <inheritdoc cref="Request.Terms"/>
    public required RequestTerms Terms { get; init; }

    /// <summary>The account of a change; null for others.</summary>
    public string? AccountId { get; init; }

    /// <summary>The channel of the operator who asks; null if the owner asks.</summary>
    public string? OperatorChannel { get; init; }

    /// <summary>The outputs of the product of a change.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <inheritdoc cref="Request.HasBoard"/>
    public bool HasBoard { get; init; }
}
