using System.Globalization;
using Amazon.ServiceCatalog;
using Amazon.ServiceCatalog.Model;
using ChatOps.Vending.Products;
using ChatOps.Vending.Provisioning;

namespace ChatOps.Vending.Aws;

/// <summary>What Service Catalog says about a product. The artifact and the path are the ones that an order would take.</summary>
public sealed class ProductCatalog(IAmazonServiceCatalog client) : IProductCatalog
{
    private readonly AccountFactory factory = new(client);

    /// <inheritdoc/>
    public async Task<CatalogProduct?> DescribeAsync(string name, CancellationToken cancellationToken)
    {
        FactoryProduct product;
        try
        {
            product = await factory.FindProductAsync(name, cancellationToken);
        }
        catch (OrderRefusedException)
        {
            return null;
        }

        try
        {
            var response = await client.DescribeProvisioningParametersAsync(
                new DescribeProvisioningParametersRequest { ProductId = product.ProductId, ProvisioningArtifactId = product.ArtifactId, PathId = product.PathId },
                cancellationToken);
            return new CatalogProduct(name, product.ArtifactId, [.. (response.ProvisioningArtifactParameters ?? []).Select(Read)]);
        }
        catch (Exception exception) when (AwsFailures.Is(exception))
        {
            throw new AccountFactoryUnavailableException($"Service Catalog did not answer: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListAsync(string portfolioId, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        string? next = null;
        try
        {
            do
            {
                var page = await client.SearchProductsAsAdminAsync(new SearchProductsAsAdminRequest { PortfolioId = portfolioId, PageToken = next }, cancellationToken);
                names.AddRange((page.ProductViewDetails ?? []).Select(product => product.ProductViewSummary.Name));
                next = page.NextPageToken;
            }
            while (!string.IsNullOrEmpty(next));
        }
        catch (ResourceNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (AwsFailures.Is(exception))
        {
            throw new AccountFactoryUnavailableException($"Service Catalog did not answer: {exception.Message}", exception);
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static ProductParameter Read(ProvisioningArtifactParameter parameter)
    {
        var constraints = parameter.ParameterConstraints ?? new ParameterConstraints();
        return new ProductParameter
        {
            Key = parameter.ParameterKey,
            Label = string.IsNullOrWhiteSpace(parameter.Description) ? parameter.ParameterKey : parameter.Description.Trim().TrimEnd('.', ':'),
            Type = parameter.ParameterType ?? "String",
            Default = parameter.DefaultValue,
            IsNoEcho = parameter.IsNoEcho == true,
            AllowedValues = constraints.AllowedValues ?? [],
            AllowedPattern = NullIfEmpty(constraints.AllowedPattern),
            ConstraintDescription = NullIfEmpty(constraints.ConstraintDescription)?.TrimEnd('.'),
            MinLength = Whole(constraints.MinLength),
            MaxLength = Whole(constraints.MaxLength),
            MinValue = Number(constraints.MinValue),
            MaxValue = Number(constraints.MaxValue),
        };
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
