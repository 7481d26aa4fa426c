using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>A proposal that policy accepted: everything that a request is made of.</summary>
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

    /// <summary>The account that a change is about; null where there is none yet.</summary>
    public string? AccountId { get; init; }

    /// <summary>The channel of the operator who asks; null where the owner does.</summary>
    public string? OperatorChannel { get; init; }

    /// <summary>The outputs of the product that a change is about.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <inheritdoc cref="Request.HasBoard"/>
    public bool HasBoard { get; init; }
}
