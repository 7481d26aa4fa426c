using Amazon.Runtime;
using Amazon.ServiceCatalog.Model;

namespace Amazon.ServiceCatalog;

public interface IAmazonServiceCatalog : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonServiceCatalogConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig
    ) => new AmazonServiceCatalogClient(awsCredentials, (AmazonServiceCatalogConfig)clientConfig);

    Task<SearchProductsResponse> SearchProductsAsync(
        SearchProductsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<SearchProductsAsAdminResponse> SearchProductsAsAdminAsync(
        SearchProductsAsAdminRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeProductResponse> DescribeProductAsync(
        DescribeProductRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeProductAsAdminResponse> DescribeProductAsAdminAsync(
        DescribeProductAsAdminRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListProvisioningArtifactsResponse> ListProvisioningArtifactsAsync(
        ListProvisioningArtifactsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeProvisioningArtifactResponse> DescribeProvisioningArtifactAsync(
        DescribeProvisioningArtifactRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListLaunchPathsResponse> ListLaunchPathsAsync(
        ListLaunchPathsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeProvisioningParametersResponse> DescribeProvisioningParametersAsync(
        DescribeProvisioningParametersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ProvisionProductResponse> ProvisionProductAsync(
        ProvisionProductRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeRecordResponse> DescribeRecordAsync(
        DescribeRecordRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeProvisionedProductResponse> DescribeProvisionedProductAsync(
        DescribeProvisionedProductRequest request,
        CancellationToken cancellationToken = default
    );

    Task<SearchProvisionedProductsResponse> SearchProvisionedProductsAsync(
        SearchProvisionedProductsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<TerminateProvisionedProductResponse> TerminateProvisionedProductAsync(
        TerminateProvisionedProductRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateProvisionedProductResponse> UpdateProvisionedProductAsync(
        UpdateProvisionedProductRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListPortfoliosResponse> ListPortfoliosAsync(
        ListPortfoliosRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListPortfoliosForProductResponse> ListPortfoliosForProductAsync(
        ListPortfoliosForProductRequest request,
        CancellationToken cancellationToken = default
    );

    Task<AssociatePrincipalWithPortfolioResponse> AssociatePrincipalWithPortfolioAsync(
        AssociatePrincipalWithPortfolioRequest request,
        CancellationToken cancellationToken = default
    );
}
