using Amazon.Runtime;
using Amazon.ServiceCatalog;
using Amazon.ServiceCatalog.Model;
using ChatOps.Application.Catalog;
using ChatOps.Aws;

namespace ChatOps.Tests.Vending.Provisioning;

/// <summary>A product is found by its exact name, and then referred to by its ID, as in the roles' policies.</summary>
public sealed class ProductLookupTests
{
    private const string Name = "AWS Control Tower Account Factory";

    [Fact]
    public async Task A_product_is_found_among_lookalikes_on_any_page_and_named_by_its_ID()
    {
        using var catalog = new Catalog(
            ("prod-trial", $"{Name} (trial)"),
            ("prod-lower", "aws control tower account factory"),
            ("prod-real", Name),
            ("prod-real", Name),
            ("prod-other", "Bucket")
        );

        var product = await new AccountFactory(catalog).FindProductAsync(Name, TestContext.Current.CancellationToken);

        Assert.Equal("prod-real", product.ProductId);
        Assert.Equal(["ListProvisioningArtifacts prod-real", "ListLaunchPaths prod-real"], catalog.Asked);
    }

    [Fact]
    public async Task Two_products_of_one_name_are_refused_with_both_IDs()
    {
        using var catalog = new Catalog(("prod-b", Name), ("prod-a", Name));

        var exception = await Assert.ThrowsAsync<OrderRefusedException>(() =>
            new AccountFactory(catalog).FindProductAsync(Name, TestContext.Current.CancellationToken)
        );

        Assert.Contains("2 products named", exception.Message, StringComparison.Ordinal);
        Assert.Contains("prod-a, prod-b", exception.Message, StringComparison.Ordinal);
        Assert.Empty(catalog.Asked);
    }

    [Fact]
    public async Task A_product_that_the_role_does_not_see_is_refused()
    {
        using var catalog = new Catalog(("prod-trial", $"{Name} (trial)"));

        var exception = await Assert.ThrowsAsync<OrderRefusedException>(() =>
            new AccountFactory(catalog).FindProductAsync(Name, TestContext.Current.CancellationToken)
        );

        Assert.Contains(
            "Is the role associated with the product's portfolio",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    // One product on each page.
    private sealed class Catalog(params (string Id, string Name)[] products)
        : AmazonServiceCatalogClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonServiceCatalogConfig { ServiceURL = "http://127.0.0.1:1" }
        )
    {
        public List<string> Asked { get; } = [];

        public override Task<SearchProductsResponse> SearchProductsAsync(
            SearchProductsRequest request,
            CancellationToken cancellationToken = default
        )
        {
            var page = request.PageToken is null ? 0 : int.Parse(request.PageToken);
            return Task.FromResult(
                new SearchProductsResponse
                {
                    ProductViewSummaries =
                    [
                        new ProductViewSummary
                        {
                            Id = $"prodview-{page}",
                            ProductId = products[page].Id,
                            Name = products[page].Name,
                        },
                    ],
                    NextPageToken = page + 1 < products.Length ? $"{page + 1}" : null,
                }
            );
        }

        public override Task<ListProvisioningArtifactsResponse> ListProvisioningArtifactsAsync(
            ListProvisioningArtifactsRequest request,
            CancellationToken cancellationToken = default
        )
        {
            Asked.Add($"ListProvisioningArtifacts {request.ProductId}");
            return Task.FromResult(
                new ListProvisioningArtifactsResponse
                {
                    ProvisioningArtifactDetails = [new ProvisioningArtifactDetail { Id = "pa-1", Active = true }],
                }
            );
        }

        public override Task<ListLaunchPathsResponse> ListLaunchPathsAsync(
            ListLaunchPathsRequest request,
            CancellationToken cancellationToken = default
        )
        {
            Asked.Add($"ListLaunchPaths {request.ProductId}");
            return Task.FromResult(
                new ListLaunchPathsResponse { LaunchPathSummaries = [new LaunchPathSummary { Id = "lp-1" }] }
            );
        }
    }
}
