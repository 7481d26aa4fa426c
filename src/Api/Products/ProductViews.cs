using System.Text.Json.Serialization;
using ChatOps.Api.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Products;

/// <summary>Something that is there: an account or a product, as callers see it.</summary>
internal sealed record OwnedView
{
    /// <summary>The request that made it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>Storage bucket</c>, <c>Sandbox account in Demos</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The product's name; null of an account.</summary>
    public string? Product { get; init; }

    /// <summary>The account; null of what is none.</summary>
    public string? AccountId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Owner { get; init; }

    /// <summary>The parameters as they are now; those that are secret without their value.</summary>
    public required IReadOnlyList<ProductParameterView> Parameters { get; init; }

    /// <summary>What the catalogue says about it.</summary>
    public required IReadOnlyList<ProductOutputView> Outputs { get; init; }

    /// <summary>When it shall end; null where it has no end.</summary>
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <summary>What can be done with it, by the routes' last words: <c>update</c>, <c>extend</c>,
    /// <c>terminate</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What may be seen of it.</summary>
    public static OwnedView Of(Request made)
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

/// <summary>One page of what is there.</summary>
/// <param name="Items">Newest first; a page may hold fewer than were asked for.</param>
/// <param name="NextCursor">For the next page; null on the last.</param>
internal sealed record OwnedPageView(IReadOnlyList<OwnedView> Items, string? NextCursor);

/// <summary>For whom something is done with what is there.</summary>
internal record ChangeInput
{
    /// <summary>Whose it is: the caller answers for that it is he who asks.</summary>
    [JsonPropertyName("UserEmail")]
    public required string UserEmail { get; init; }
}

/// <summary>A change, for whom and of what.</summary>
internal sealed record UpdateInput : ChangeInput
{
    /// <summary>The new values by parameter; what is left out stays. Of a secret one null: its value is asked for on a
    /// page.</summary>
    public required IReadOnlyDictionary<string, string?> Parameters { get; init; }
}

/// <summary>The request that came of it.</summary>
/// <param name="Request">The request.</param>
/// <param name="SecretsUrl">Where its owner gives what is secret, which nobody else may be shown; null where nothing
/// is.</param>
internal sealed record ChangeAnswer(RequestView Request, string? SecretsUrl);
