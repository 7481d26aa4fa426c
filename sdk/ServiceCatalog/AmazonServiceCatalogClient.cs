using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;
using Amazon.ServiceCatalog.Model;

namespace Amazon.ServiceCatalog;

public class AmazonServiceCatalogClient : AmazonServiceClient, IAmazonServiceCatalog
{
    public AmazonServiceCatalogClient()
        : base(new AmazonServiceCatalogConfig()) { }

    public AmazonServiceCatalogClient(RegionEndpoint region)
        : base(new AmazonServiceCatalogConfig { RegionEndpoint = region }) { }

    public AmazonServiceCatalogClient(AmazonServiceCatalogConfig config)
        : base(config) { }

    public AmazonServiceCatalogClient(AWSCredentials credentials)
        : this(credentials, new AmazonServiceCatalogConfig()) { }

    public AmazonServiceCatalogClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonServiceCatalogConfig { RegionEndpoint = region }) { }

    public AmazonServiceCatalogClient(AWSCredentials credentials, AmazonServiceCatalogConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonServiceCatalogClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonServiceCatalogConfig()) { }

    public AmazonServiceCatalogClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonServiceCatalogConfig { RegionEndpoint = region }) { }

    public AmazonServiceCatalogClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonServiceCatalogConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata { get; } =
        new ServiceDescription(AmazonServiceCatalogConfig.ServiceId);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Customize(pipeline);

    public virtual Task<SearchProductsResponse> SearchProductsAsync(
        SearchProductsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<SearchProductsResponse>(request, Operations.SearchProducts, cancellationToken);

    public virtual Task<SearchProductsAsAdminResponse> SearchProductsAsAdminAsync(
        SearchProductsAsAdminRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<SearchProductsAsAdminResponse>(request, Operations.SearchProductsAsAdmin, cancellationToken);

    public virtual Task<DescribeProductResponse> DescribeProductAsync(
        DescribeProductRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeProductResponse>(request, Operations.DescribeProduct, cancellationToken);

    public virtual Task<DescribeProductAsAdminResponse> DescribeProductAsAdminAsync(
        DescribeProductAsAdminRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeProductAsAdminResponse>(request, Operations.DescribeProductAsAdmin, cancellationToken);

    public virtual Task<ListProvisioningArtifactsResponse> ListProvisioningArtifactsAsync(
        ListProvisioningArtifactsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ListProvisioningArtifactsResponse>(
            request,
            Operations.ListProvisioningArtifacts,
            cancellationToken
        );

    public virtual Task<DescribeProvisioningArtifactResponse> DescribeProvisioningArtifactAsync(
        DescribeProvisioningArtifactRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeProvisioningArtifactResponse>(
            request,
            Operations.DescribeProvisioningArtifact,
            cancellationToken
        );

    public virtual Task<ListLaunchPathsResponse> ListLaunchPathsAsync(
        ListLaunchPathsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListLaunchPathsResponse>(request, Operations.ListLaunchPaths, cancellationToken);

    public virtual Task<DescribeProvisioningParametersResponse> DescribeProvisioningParametersAsync(
        DescribeProvisioningParametersRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeProvisioningParametersResponse>(
            request,
            Operations.DescribeProvisioningParameters,
            cancellationToken
        );

    public virtual Task<ProvisionProductResponse> ProvisionProductAsync(
        ProvisionProductRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ProvisionProductResponse>(request, Operations.ProvisionProduct, cancellationToken);

    public virtual Task<DescribeRecordResponse> DescribeRecordAsync(
        DescribeRecordRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeRecordResponse>(request, Operations.DescribeRecord, cancellationToken);

    public virtual Task<DescribeProvisionedProductResponse> DescribeProvisionedProductAsync(
        DescribeProvisionedProductRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeProvisionedProductResponse>(
            request,
            Operations.DescribeProvisionedProduct,
            cancellationToken
        );

    public virtual Task<SearchProvisionedProductsResponse> SearchProvisionedProductsAsync(
        SearchProvisionedProductsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<SearchProvisionedProductsResponse>(
            request,
            Operations.SearchProvisionedProducts,
            cancellationToken
        );

    public virtual Task<TerminateProvisionedProductResponse> TerminateProvisionedProductAsync(
        TerminateProvisionedProductRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<TerminateProvisionedProductResponse>(
            request,
            Operations.TerminateProvisionedProduct,
            cancellationToken
        );

    public virtual Task<UpdateProvisionedProductResponse> UpdateProvisionedProductAsync(
        UpdateProvisionedProductRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateProvisionedProductResponse>(request, Operations.UpdateProvisionedProduct, cancellationToken);

    public virtual Task<ListPortfoliosResponse> ListPortfoliosAsync(
        ListPortfoliosRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListPortfoliosResponse>(request, Operations.ListPortfolios, cancellationToken);

    public virtual Task<ListPortfoliosForProductResponse> ListPortfoliosForProductAsync(
        ListPortfoliosForProductRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListPortfoliosForProductResponse>(request, Operations.ListPortfoliosForProduct, cancellationToken);

    public virtual Task<AssociatePrincipalWithPortfolioResponse> AssociatePrincipalWithPortfolioAsync(
        AssociatePrincipalWithPortfolioRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<AssociatePrincipalWithPortfolioResponse>(
            request,
            Operations.AssociatePrincipalWithPortfolio,
            cancellationToken
        );
}
