namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>A version of a product.</summary>
internal sealed record Artifact(string Id, string Name, DateTimeOffset CreatedAt, bool IsActive);

/// <summary>A product as Service Catalog lists it.</summary>
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

    /// <summary>What the product says about itself once it is there, from the parameters and the id of what was
    /// made.</summary>
    public Func<
        IReadOnlyDictionary<string, string>,
        string,
        IReadOnlyDictionary<string, string>
    > Outputs { get; init; } = (_, _) => new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsAccountFactory => ReferenceEquals(this, AccountFactoryProduct.Factory);

    public string Type => IsAccountFactory ? ProvisionedProduct.AccountType : ProvisionedProduct.StackType;
}

/// <summary>A portfolio.</summary>
internal sealed record Portfolio(string Id, string Name, string Provider);

/// <summary>Everything that the stand-in's Service Catalog holds.</summary>
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
