using System.Text.Json.Serialization;
using ChatOps.Api.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Languages;

namespace ChatOps.Api.Resources;

/// <summary>A resource: an account or a product that exists and has an owner.</summary>
internal sealed record ResourceView
{
    /// <summary>The resource's ID: <c>RES-</c> and 8 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The ID of the request that created it.</summary>
    public required string RequestId { get; init; }

    /// <summary>Whether it is an account or a product.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>Whether it still exists.</summary>
    public required ResourceState State { get; init; }

    /// <summary>Its title, like <c>Storage bucket</c> or <c>Sandbox account in Demos</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The product's name; null for accounts.</summary>
    public string? Product { get; init; }

    /// <summary>The AWS account ID; null for products.</summary>
    public string? AccountId { get; init; }

    /// <summary>
    /// True if an inert product of a test stage stands in for the account, and <c>accountId</c> is not a real one.
    /// </summary>
    public required bool Inert { get; init; }

    /// <summary>The account's type; null for products.</summary>
    public string? AccountType { get; init; }

    /// <summary>The account's name; null for products.</summary>
    public string? AccountName { get; init; }

    /// <summary>The root user's email; null for products.</summary>
    public string? RootEmail { get; init; }

    /// <summary>The label of the account's OU; null for products.</summary>
    public string? AccountOu { get; init; }

    /// <summary>The owner's email address.</summary>
    public required string Owner { get; init; }

    /// <summary>The ID of the provisioned product in Service Catalog; null if it is unknown.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>The current parameters. Secret values are null.</summary>
    public required IReadOnlyList<ProductParameterView> Parameters { get; init; }

    /// <summary>The outputs of the provisioned product.</summary>
    public required IReadOnlyList<ProductOutputView> Outputs { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its lease ends; null without a lease.</summary>
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <summary>When it was terminated; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The requests that changed it, oldest first.</summary>
    public required IReadOnlyList<string> ChangedBy { get; init; }

    /// <summary>The history, oldest first.</summary>
    public required IReadOnlyList<HistoryView> History { get; init; }

    /// <summary>The possible changes: <c>update</c>, <c>extend</c>, <c>terminate</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Returns the view of a resource.</summary>
    public static ResourceView Of(Resource resource) =>
        new()
        {
            Id = resource.Id,
            RequestId = resource.MadeBy,
            Kind = resource.Kind,
            State = resource.State,
            Title = ResourceText.Title(resource, Words.English),
            Product = resource.Account is null ? resource.Type : null,
            AccountId = resource.AccountId,
            Inert = resource.IsInert,
            AccountType = resource.Account is null ? null : resource.Type,
            AccountName = resource.Account?.Name,
            RootEmail = resource.Account?.RootEmail,
            AccountOu = resource.Account?.Ou.Label,
            Owner = resource.Owner.Email,
            ProvisionedProductId = resource.ProvisionedProductId,
            Parameters =
            [
                .. resource.Values.Select(value => new ProductParameterView(
                    value.Key,
                    value.IsSecret ? null : value.Text,
                    value.IsSecret
                )),
            ],
            Outputs = [.. resource.Outputs.Select(output => new ProductOutputView(output.Key, output.Text))],
            CreatedAt = resource.CreatedAt,
            LeaseEndsAt = resource.Lease?.EndsAt,
            EndedAt = resource.EndedAt,
            ChangedBy = resource.ChangedBy,
            History =
            [
                .. resource.History.Select(entry => new HistoryView(
                    entry.At,
                    entry.Actor,
                    entry.Channel,
                    entry.Event,
                    entry.Detail
                )),
            ],
            Actions = ActionsOf(resource),
        };

    private static IReadOnlyList<string> ActionsOf(Resource resource) =>
        resource.IsActive
            ?
            [
                .. resource.Kind == ResourceKind.Product ? ["update"] : Array.Empty<string>(),
                .. resource.Lease is null ? Array.Empty<string>() : ["extend"],
                "terminate",
            ]
            : [];
}

/// <summary>A page of resources.</summary>
/// <param name="Items">Newest first; a page may hold fewer than the limit.</param>
/// <param name="NextCursor">The cursor of the next page; null on the last one.</param>
internal sealed record ResourcePageView(IReadOnlyList<ResourceView> Items, string? NextCursor);

/// <summary>A change of a resource on behalf of its owner.</summary>
internal record ChangeInput
{
    /// <summary>The owner's email address. The caller guarantees that the change is the owner's wish.</summary>
    [JsonPropertyName("UserEmail")]
    public required string UserEmail { get; init; }
}

/// <summary>An update of a product on behalf of its owner.</summary>
internal sealed record UpdateInput : ChangeInput
{
    /// <summary>
    /// The new values by parameter; parameters that are left out keep theirs. For a secret parameter,
    /// send null: its value is entered on a page.
    /// </summary>
    public required IReadOnlyDictionary<string, string?> Parameters { get; init; }
}

/// <summary>The request that was created.</summary>
/// <param name="Request">The request.</param>
/// <param name="SecretsUrl">The page where the owner enters secret values, for the
/// owner only; null if there are none.</param>
internal sealed record ChangeAnswer(RequestView Request, string? SecretsUrl);
