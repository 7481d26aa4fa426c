using System.Text.Json;
using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests.Policy;
using ChatOps.Vending.Watches;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending.Products;

/// <summary>
/// What hook, forms and front door know of the catalogue without asking it: read by the sweep, which alone has the rights to, and kept in the store.
/// Service Catalog has the last word when the order is placed.
/// </summary>
public sealed partial class KnownProducts(VendingPolicy policy, StageOptions stage, IWatchStore store, TimeProvider time, ILogger<KnownProducts> logger)
{
    private const string Name = "products";

    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(5);

    /// <summary>The product of that name; null where the catalogue does not have it, or where nobody has looked yet.</summary>
    public async Task<CatalogProduct?> FindAsync(string name, CancellationToken cancellationToken) =>
        Read(await store.ReadAsync(Name, cancellationToken))?.Products.FirstOrDefault(product => string.Equals(product.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the catalogue where that was long ago or the policy names other products than it did. What cannot be read stays as it was.</summary>
    public async Task RefreshIfOldAsync(IProductCatalog catalog, CancellationToken cancellationToken)
    {
        if (policy.Products.Count == 0)
        {
            return;
        }

        var text = await store.ReadAsync(Name, cancellationToken);
        var known = Read(text);
        var wanted = policy.Products.Select(product => product.Name).ToList();
        if (known is not null && time.GetUtcNow() - known.At < stage.DirectoryAge && known.Wanted.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            return;
        }

        var products = new List<CatalogProduct>();
        var at = time.GetUtcNow();
        foreach (var name in wanted)
        {
            var product = known?.Products.FirstOrDefault(old => old.Name == name);
            try
            {
                product = await catalog.DescribeAsync(name, cancellationToken);
                if (product is null)
                {
                    LogMissing(name);
                }
            }
            catch (AccountFactoryUnavailableException exception)
            {
                LogUnread(exception, name);
                at = time.GetUtcNow() - stage.DirectoryAge + AgainAfter;
            }

            products.AddRange(product is null ? [] : [product]);
        }

        var now = new ProductCatalogue(at, products, wanted);
        await store.ReplaceAsync(Name, text, JsonSerializer.Serialize(now, VendingJson.Default.ProductCatalogue), cancellationToken);
        LogRead(products.Count);
    }

    private static ProductCatalogue? Read(string? text) => text is null ? null : JsonSerializer.Deserialize(text, VendingJson.Default.ProductCatalogue);

    [LoggerMessage(1301, LogLevel.Information, "The catalogue was read: {Products} products of the policy")]
    private partial void LogRead(int products);

    [LoggerMessage(1303, LogLevel.Warning, "What is known of {Product} stays in force: Service Catalog could not be asked")]
    private partial void LogUnread(Exception exception, string product);

    [LoggerMessage(1302, LogLevel.Error, "A product of the policy is not to be had: Service Catalog shows none named {Product} that could be ordered")]
    private partial void LogMissing(string product);
}
