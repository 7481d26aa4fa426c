using ChatOps.Domain.Products;

namespace ChatOps.Application.Catalog;

/// <summary>Reads Service Catalog's products.</summary>
public interface IProductCatalog
{
    /// <summary>Returns a product by its exact name; null if this role can't order one with that name.</summary>
    /// <exception cref="ChatOps.Application.Catalog.AccountFactoryUnavailableException">
    /// The same call may succeed later.
    /// </exception>
    Task<CatalogProduct?> DescribeAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the names of a portfolio's products in alphabetical order; empty if the portfolio doesn't exist. This
    /// role may not be allowed to order all of them.
    /// </summary>
    /// <exception cref="ChatOps.Application.Catalog.AccountFactoryUnavailableException">
    /// The same call may succeed later.
    /// </exception>
    Task<IReadOnlyList<string>> ListAsync(string portfolioId, CancellationToken cancellationToken);
}
