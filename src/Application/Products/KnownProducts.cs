using System.Text.Json;
using ChatOps.Application.Catalog;
using ChatOps.Application.Observability;
using ChatOps.Application.Storage;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Products;

/// <summary>
/// The stored copy of the catalog's products, refreshed by the sweep, which alone has the permissions. Service
/// Catalog checks again when an order is placed.
/// </summary>
public sealed partial class KnownProducts(
    VendingPolicy policy,
    StageOptions stage,
    IWatchStore store,
    TimeProvider time,
    ILogger<KnownProducts> logger
)
{
    private const string Name = "products";

    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(5);

    /// <summary>Returns a product by name; null if the catalog doesn't have it or wasn't read yet.</summary>
    public async Task<CatalogProduct?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(product =>
            string.Equals(product.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Returns the policy's products that the catalog has; none before the first reading.</summary>
    public async Task<IReadOnlyList<CatalogProduct>> AllAsync(CancellationToken cancellationToken) =>
        Read(await store.ReadAsync(Name, cancellationToken))?.Products ?? [];

    /// <summary>
    /// Returns the rules of every product that the policy offers, in its order. A portfolio's rules apply to each
    /// of its products without rules of its own.
    /// </summary>
    public async Task<IReadOnlyList<ProductPolicy>> RulesAsync(CancellationToken cancellationToken)
    {
        var known = await AllAsync(cancellationToken);
        return
        [
            .. policy
                .Products.SelectMany(entry =>
                    entry.Portfolio is null
                        ? [entry]
                        : known
                            .Where(product =>
                                product.PortfolioId == entry.Portfolio && policy.ProductNamed(product.Name) is null
                            )
                            .Select(product => entry with { Name = product.Name, Portfolio = null })
                )
                .DistinctBy(rules => rules.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Returns the rules of a product or its portfolio; null if it isn't offered.</summary>
    public async Task<ProductPolicy?> RulesAsync(string name, CancellationToken cancellationToken) =>
        policy.ProductNamed(name)
        ?? (await RulesAsync(cancellationToken)).FirstOrDefault(rules =>
            string.Equals(rules.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// Reads the catalog if the copy is old or the policy names other products.
    /// Products that can't be read keep their old copy.
    /// </summary>
    public async Task RefreshIfOldAsync(IProductCatalog catalog, CancellationToken cancellationToken)
    {
        if (policy.Products.Count == 0)
        {
            return;
        }

        var text = await store.ReadAsync(Name, cancellationToken);
        var known = Read(text);
        var wanted = policy.Products.Select(product => product.Portfolio ?? product.Name).ToList();
        if (
            known is not null
            && time.GetUtcNow() - known.At < stage.DirectoryAge
            && known.Wanted.SequenceEqual(wanted, StringComparer.Ordinal)
        )
        {
            return;
        }

        var products = new List<CatalogProduct>();
        var at = time.GetUtcNow();
        var (names, isWhole) = await NamesAsync(known, catalog, cancellationToken);
        if (!isWhole)
        {
            at = Soon();
        }

        foreach (var (name, portfolio) in names)
        {
            var product = known?.Products.FirstOrDefault(old => old.Name == name);
            try
            {
                product = await catalog.DescribeAsync(name, cancellationToken) is { } found
                    ? found with
                    {
                        PortfolioId = portfolio,
                    }
                    : null;
                if (product is null)
                {
                    LogMissing(name);
                }
            }
            catch (AccountFactoryUnavailableException exception)
            {
                LogUnread(exception, name);
                at = Soon();
            }

            products.AddRange(product is null ? [] : [product]);
        }

        var now = new ProductCatalogue(at, products, wanted);
        await store.ReplaceAsync(
            Name,
            text,
            JsonSerializer.Serialize(now, VendingJson.Default.ProductCatalogue),
            cancellationToken
        );
        LogRead(products.Count);
    }

    // The policy's products, then those of its portfolios. Account Factory is excluded because accounts have their own
    // rules.
    private async Task<(IReadOnlyList<(string Name, string? Portfolio)> Names, bool IsWhole)> NamesAsync(
        ProductCatalogue? known,
        IProductCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        var names = policy
            .Products.Where(product => product.Portfolio is null)
            .Select(product => (product.Name, Portfolio: (string?)null))
            .ToList();
        var isWhole = true;
        foreach (var portfolio in policy.Products.Select(product => product.Portfolio).OfType<string>())
        {
            IEnumerable<string> found;
            try
            {
                found = await catalog.ListAsync(portfolio, cancellationToken);
            }
            catch (AccountFactoryUnavailableException exception)
            {
                LogUnread(exception, portfolio);
                found = (known?.Products ?? []).Where(old => old.PortfolioId == portfolio).Select(old => old.Name);
                isWhole = false;
            }

            names.AddRange(found.Where(name => name != stage.ProductName).Select(name => (name, (string?)portfolio)));
        }

        return ([.. names.DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)], isWhole);
    }

    private DateTimeOffset Soon() => time.GetUtcNow() - stage.DirectoryAge + AgainAfter;

    private static ProductCatalogue? Read(string? text) =>
        text is null ? null : JsonSerializer.Deserialize(text, VendingJson.Default.ProductCatalogue);

    [LoggerMessage(
        LogEvents.CatalogRead,
        LogLevel.Information,
        "The catalog was read: {Products} products of the policy"
    )]
    private partial void LogRead(int products);

    [LoggerMessage(
        LogEvents.ProductUnread,
        LogLevel.Warning,
        "The stored copy of {Product} stays in use: Service Catalog could not be read"
    )]
    private partial void LogUnread(Exception exception, string product);

    [LoggerMessage(
        LogEvents.ProductMissing,
        LogLevel.Error,
        "Service Catalog has no product named {Product} that can be ordered, but the policy offers it"
    )]
    private partial void LogMissing(string product);
}
