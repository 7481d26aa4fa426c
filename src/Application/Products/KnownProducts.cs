using System.Text.Json;
using ChatOps.Application.Catalog;
using ChatOps.Application.Observability;
using ChatOps.Application.Storage;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Products;

/// <summary>
/// What hook, forms and front door know of the catalogue without asking it: read by the sweep, which alone has the
/// rights to, and kept in the store.
/// Service Catalog has the last word when the order is placed.
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

    /// <summary>The product of that name; null where the catalogue does not have it, or where nobody has looked
    /// yet.</summary>
    public async Task<CatalogProduct?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(product =>
            string.Equals(product.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Every product of the policy that the catalogue has; none where nobody has looked yet.</summary>
    public async Task<IReadOnlyList<CatalogProduct>> AllAsync(CancellationToken cancellationToken) =>
        Read(await store.ReadAsync(Name, cancellationToken))?.Products ?? [];

    /// <summary>The rules of every product that policy offers, in its order: a portfolio stands for each of its
    /// products that has no rules of its own.</summary>
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

    /// <summary>The rules for a product, its own or its portfolio's; null where it is not offered.</summary>
    public async Task<ProductPolicy?> RulesAsync(string name, CancellationToken cancellationToken) =>
        policy.ProductNamed(name)
        ?? (await RulesAsync(cancellationToken)).FirstOrDefault(rules =>
            string.Equals(rules.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Reads the catalogue where that was long ago or the policy names other products than it did. What cannot
    /// be read stays as it was.</summary>
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

    // Those that the policy names, then those of its portfolios. An account is ordered by rules of its own, wherever
    // its product stands.
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
        "The catalogue was read: {Products} products of the policy"
    )]
    private partial void LogRead(int products);

    [LoggerMessage(
        LogEvents.ProductUnread,
        LogLevel.Warning,
        "What is known of {Product} stays in force: Service Catalog could not be asked"
    )]
    private partial void LogUnread(Exception exception, string product);

    [LoggerMessage(
        LogEvents.ProductMissing,
        LogLevel.Error,
        "A product of the policy is not to be had: Service Catalog shows none named {Product} that could be ordered"
    )]
    private partial void LogMissing(string product);
}
