using System.Text.Json.Serialization;
using ChatOps.Api.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Products;

/// <summary>A resource: an account or a product that exists and has an owner.</summary>
internal sealed record OwnedView
{
    /// <summary>The ID of the request that created it.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, like <c>Storage bucket</c> or <c>Sandbox account in Demos</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The product's name; null for accounts.</summary>
    public string? Product { get; init; }

    /// <summary>The AWS account ID; null for products.</summary>
    public string? AccountId { get; init; }

    /// <summary>The owner's email address.</summary>
    public required string Owner { get; init; }

    /// <summary>The current parameters. Secret values are null.</summary>
    public required IReadOnlyList<ProductParameterView> Parameters { get; init; }

    /// <summary>The outputs of the provisioned product.</summary>
    public required IReadOnlyList<ProductOutputView> Outputs { get; init; }

    /// <summary>When its lease ends; null without a lease.</summary>
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <summary>The possible changes: <c>update</c>, <c>extend</c>, <c>terminate</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Returns the view of a resource.</summary>
    public static OwnedView Of(AccountRequest made)
    {
        var product = ProductView.Of(made);
        return new OwnedView
        {
            Id = made.Id,
            Title = ProductText.Of(made).Title(made),
            Product = product?.Name,
            AccountId = made.AccountId,
            Owner = made.Requester.Email,
            Parameters = product?.Parameters ?? [],
            Outputs = product?.Outputs ?? [],
            LeaseEndsAt = made.LeaseEndsAt,
            Actions =
            [
                .. made.Product is null ? Array.Empty<string>() : ["update"],
                .. made.LeaseEndsAt is null ? Array.Empty<string>() : ["extend"],
                "terminate",
            ],
        };
    }
}

/// <summary>A page of resources.</summary>
/// <param name="Items">The resources, newest first. A page may have fewer items than its limit.</param>
/// <param name="NextCursor">The cursor of the next page; null on the last one.</param>
internal sealed record OwnedPageView(IReadOnlyList<OwnedView> Items, string? NextCursor);

/// <summary>A change of a resource.</summary>
internal record ChangeInput
{
    /// <summary>The owner's email address. The caller is responsible for authenticating them.</summary>
    [JsonPropertyName("UserEmail")]
    public required string UserEmail { get; init; }
}

/// <summary>New parameters of a resource.</summary>
internal sealed record UpdateInput : ChangeInput
{
    /// <summary>The new values by key; others stay the same. For a secret parameter, pass null: the owner enters its value
    /// on a page.</summary>
    public required IReadOnlyDictionary<string, string?> Parameters { get; init; }
}

/// <summary>The request for a change.</summary>
/// <param name="Request">The request.</param>
/// <param name="SecretsUrl">The page on which the owner enters secret values, to be shown only to them; null if it needs
/// none.</param>
internal sealed record ChangeAnswer(RequestView Request, string? SecretsUrl);
