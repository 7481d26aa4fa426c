using ChatOps.Application.Catalog;
using ChatOps.Application.Products;

namespace ChatOps.Application.Watches;

/// <summary>Keeps the copy of the catalog up to date.</summary>
public sealed class CatalogWatch(KnownProducts products, IProductCatalog catalog) : IWatch
{
    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        products.RefreshIfOldAsync(catalog, cancellationToken);
}
