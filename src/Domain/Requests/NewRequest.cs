using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>What was asked, checked and resolved, on the way to becoming a request.</summary>
public sealed record NewRequest
{
    /// <inheritdoc cref="Request.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="Request.Product"/>
    public ProductOrder? Product { get; init; }

    /// <inheritdoc cref="Request.Change"/>
    public ResourceChange? Change { get; init; }

    /// <inheritdoc cref="Request.AccountType"/>
    public required string AccountType { get; init; }

    /// <inheritdoc cref="Request.RootEmail"/>
    public required string RootEmail { get; init; }

    /// <inheritdoc cref="Request.Ou"/>
    public required TargetOu Ou { get; init; }

    /// <inheritdoc cref="Request.AccountName"/>
    public required string AccountName { get; init; }

    /// <inheritdoc cref="Request.Requester"/>
    public required Person Requester { get; init; }

    /// <inheritdoc cref="Request.Origin"/>
    public required RequestOrigin Origin { get; init; }

    /// <inheritdoc cref="Request.Terms"/>
    public required RequestTerms Terms { get; init; }

    /// <inheritdoc cref="Request.AccountId"/>
    public string? AccountId { get; init; }

    /// <summary>Through what an operator made it; null where its requester did.</summary>
    public string? OperatorChannel { get; init; }

    /// <summary>What is known of the product that a change is about.</summary>
    public IReadOnlyList<ProductOutput>? Outputs { get; init; }

    /// <summary>True where people see in a place of their own how the request stands.</summary>
    public bool HasBoard { get; init; }
}
