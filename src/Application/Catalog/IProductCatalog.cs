using ChatOps.Domain.Products;

namespace ChatOps.Application.Catalog;

/// <summary>Service Catalog, to look at.</summary>
public interface IProductCatalog
{
    /// <summary>A product by its exact name; null where this role sees none that could be ordered.</summary>
    /// <exception cref="ChatOps.Application.Catalog.AccountFactoryUnavailableException">The same call may work
    /// later.</exception>
    Task<CatalogProduct?> DescribeAsync(string name, CancellationToken cancellationToken);

    /// <summary>The names of a portfolio's products, in alphabetical order; empty where there is no such portfolio.
    /// Which of them this role may order it does not say.</summary>
    /// <exception cref="ChatOps.Application.Catalog.AccountFactoryUnavailableException">The same call may work
    /// later.</exception>
    Task<IReadOnlyList<string>> ListAsync(string portfolioId, CancellationToken cancellationToken);
}
