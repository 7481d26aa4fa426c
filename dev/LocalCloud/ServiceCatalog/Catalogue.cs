namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>A version of a product.</summary>
internal sealed record Artifact(string Id, string Name, DateTimeOffset CreatedAt, bool IsActive);

/// <summary>A product in Service Catalog's lists.</summary>
internal sealed record Product(
    string Id,
    string Name,
    string Description,
    DateTimeOffset CreatedAt,
    IReadOnlyList<Artifact> Artifacts,
    Portfolio? Portfolio,
    IReadOnlyList<Parameter> Parameters
)
{
    public string ViewId => Id.Replace("prod-", "prodview-", StringComparison.Ordinal);

    /// <summary>Returns a ready product's outputs, from the parameters and the ID of its resource.</summary>
    public Func<
        IReadOnlyDictionary<string, string>,
        string,
        IReadOnlyDictionary<string, string>
    > Outputs { get; init; } = (_, _) => new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsAccountFactory => ReferenceEquals(this, AccountFactoryProduct.Factory);

    public string Type => IsAccountFactory ? ProvisionedProduct.AccountType : ProvisionedProduct.StackType;
}

internal sealed record Portfolio(string Id, string Name, string Provider);

/// <summary>All products of the stand-in's Service Catalog.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Product> All { get; } =
    [
        AccountFactoryProduct.Trial,
        AccountFactoryProduct.Factory,
        PlatformProducts.Database,
        PlatformProducts.Bucket,
        PlatformProducts.Budget,
    ];

    public static IReadOnlyList<Portfolio> Portfolios { get; } =
    [AccountFactoryProduct.Portfolio, PlatformProducts.Portfolio];

    public static Product Product(string id) => All.First(product => product.Id == id);
}
