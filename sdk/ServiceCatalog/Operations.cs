using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;
using Amazon.ServiceCatalog.Model;

namespace Amazon.ServiceCatalog;

internal static class Operations
{
    private static readonly ErrorCatalog errors = new(
        (message, inner, type, code, id, status) =>
            new AmazonServiceCatalogException(message, inner, type, code, id, status)
    )
    {
        ["DuplicateResourceException"] = (message, inner, type, code, id, status) =>
            new DuplicateResourceException(message, inner, type, code, id, status),
        ["InvalidParametersException"] = (message, inner, type, code, id, status) =>
            new InvalidParametersException(message, inner, type, code, id, status),
        ["LimitExceededException"] = (message, inner, type, code, id, status) =>
            new LimitExceededException(message, inner, type, code, id, status),
        ["ResourceNotFoundException"] = (message, inner, type, code, id, status) =>
            new ResourceNotFoundException(message, inner, type, code, id, status),
    };

    private static readonly JsonRpcProtocol protocol = new(
        "Amazon.ServiceCatalog",
        ServiceCatalogJson.Default,
        errors,
        "AWS242ServiceCatalogService"
    );

    public static readonly InvokeOptions SearchProducts = protocol.Operation<
        SearchProductsRequest,
        SearchProductsResponse
    >("SearchProducts");
    public static readonly InvokeOptions SearchProductsAsAdmin = protocol.Operation<
        SearchProductsAsAdminRequest,
        SearchProductsAsAdminResponse
    >("SearchProductsAsAdmin");
    public static readonly InvokeOptions DescribeProduct = protocol.Operation<
        DescribeProductRequest,
        DescribeProductResponse
    >("DescribeProduct");
    public static readonly InvokeOptions DescribeProductAsAdmin = protocol.Operation<
        DescribeProductAsAdminRequest,
        DescribeProductAsAdminResponse
    >("DescribeProductAsAdmin");
    public static readonly InvokeOptions ListProvisioningArtifacts = protocol.Operation<
        ListProvisioningArtifactsRequest,
        ListProvisioningArtifactsResponse
    >("ListProvisioningArtifacts");
    public static readonly InvokeOptions DescribeProvisioningArtifact = protocol.Operation<
        DescribeProvisioningArtifactRequest,
        DescribeProvisioningArtifactResponse
    >("DescribeProvisioningArtifact");
    public static readonly InvokeOptions ListLaunchPaths = protocol.Operation<
        ListLaunchPathsRequest,
        ListLaunchPathsResponse
    >("ListLaunchPaths");
    public static readonly InvokeOptions DescribeProvisioningParameters = protocol.Operation<
        DescribeProvisioningParametersRequest,
        DescribeProvisioningParametersResponse
    >("DescribeProvisioningParameters");
    public static readonly InvokeOptions ProvisionProduct = protocol.Operation<
        ProvisionProductRequest,
        ProvisionProductResponse
    >("ProvisionProduct", idempotencyToken: "ProvisionToken");
    public static readonly InvokeOptions DescribeRecord = protocol.Operation<
        DescribeRecordRequest,
        DescribeRecordResponse
    >("DescribeRecord");
    public static readonly InvokeOptions DescribeProvisionedProduct = protocol.Operation<
        DescribeProvisionedProductRequest,
        DescribeProvisionedProductResponse
    >("DescribeProvisionedProduct");
    public static readonly InvokeOptions SearchProvisionedProducts = protocol.Operation<
        SearchProvisionedProductsRequest,
        SearchProvisionedProductsResponse
    >("SearchProvisionedProducts");
    public static readonly InvokeOptions TerminateProvisionedProduct = protocol.Operation<
        TerminateProvisionedProductRequest,
        TerminateProvisionedProductResponse
    >("TerminateProvisionedProduct", idempotencyToken: "TerminateToken");
    public static readonly InvokeOptions UpdateProvisionedProduct = protocol.Operation<
        UpdateProvisionedProductRequest,
        UpdateProvisionedProductResponse
    >("UpdateProvisionedProduct", idempotencyToken: "UpdateToken");
    public static readonly InvokeOptions ListPortfolios = protocol.Operation<
        ListPortfoliosRequest,
        ListPortfoliosResponse
    >("ListPortfolios");
    public static readonly InvokeOptions ListPortfoliosForProduct = protocol.Operation<
        ListPortfoliosForProductRequest,
        ListPortfoliosForProductResponse
    >("ListPortfoliosForProduct");
    public static readonly InvokeOptions AssociatePrincipalWithPortfolio = protocol.Operation<
        AssociatePrincipalWithPortfolioRequest,
        AssociatePrincipalWithPortfolioResponse
    >("AssociatePrincipalWithPortfolio");
}
