using System.Globalization;
using Amazon.ServiceCatalog;
using Amazon.ServiceCatalog.Model;
using ChatOps.Application.Catalog;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Aws;

/// <summary>Reads products from Service Catalog, with the artifact and the path that an order would use.</summary>
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
                new DescribeProvisioningParametersRequest
                {
                    ProductId = product.ProductId,
                    ProvisioningArtifactId = product.ArtifactId,
                    PathId = product.PathId,
                },
                cancellationToken
            );
            var parameters = (response.ProvisioningArtifactParameters ?? []).Select(Read).ToList();
            return parameters.TrueForAll(CanBeAsked)
                ? new CatalogProduct(name, product.ArtifactId, [.. parameters.Select(Shown)])
                : null;
        }
        catch (Exception exception) when (AwsFailures.Is(exception))
        {
            throw new AccountFactoryUnavailableException(
                $"Service Catalog did not answer: {AwsFailures.MessageOf(exception)}",
                exception
            );
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
                var page = await client.SearchProductsAsAdminAsync(
                    new SearchProductsAsAdminRequest { PortfolioId = portfolioId, PageToken = next },
                    cancellationToken
                );
                var offered = (page.ProductViewDetails ?? []).Select(product => product.ProductViewSummary.Name);
                names.AddRange(offered.Where(IncomingText.IsClean));
                next = page.NextPageToken;
            } while (!string.IsNullOrEmpty(next));
        }
        catch (ResourceNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (AwsFailures.Is(exception))
        {
            throw new AccountFactoryUnavailableException(
                $"Service Catalog did not answer: {AwsFailures.MessageOf(exception)}",
                exception
            );
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    // Values go back to Service Catalog unchanged, so a value that can't be shown unchanged can't be chosen.
    private static bool CanBeAsked(ProductParameter parameter) =>
        IncomingText.IsClean(parameter.Key)
        && (parameter.AllowedValues.Count == 0 || parameter.AllowedValues.Any(IncomingText.IsClean));

    private static ProductParameter Shown(ProductParameter parameter) =>
        parameter with
        {
            AllowedValues = [.. parameter.AllowedValues.Where(IncomingText.IsClean)],
            Default = parameter.Default is { } standard && IncomingText.IsClean(standard) ? standard : null,
        };

    private static ProductParameter Read(ProvisioningArtifactParameter parameter)
    {
        var constraints = parameter.ParameterConstraints ?? new ParameterConstraints();
        return new ProductParameter
        {
            Key = parameter.ParameterKey,
            Label = Sentence(IncomingText.Literal(parameter.Description)) ?? parameter.ParameterKey,
            Type = parameter.ParameterType ?? "String",
            Default = parameter.DefaultValue,
            IsNoEcho = parameter.IsNoEcho == true,
            AllowedValues = constraints.AllowedValues ?? [],
            AllowedPattern = NullIfEmpty(constraints.AllowedPattern),
            ConstraintDescription = Sentence(IncomingText.Literal(constraints.ConstraintDescription)),
            MinLength = Whole(constraints.MinLength),
            MaxLength = Whole(constraints.MaxLength),
            MinValue = Number(constraints.MinValue),
            MaxValue = Number(constraints.MaxValue),
        };
    }

    private static string? Sentence(IncomingText text) => NullIfEmpty(text.Cleaned.TrimEnd('.', ':'));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
