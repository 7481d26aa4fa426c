using System.Text.Json.Serialization;
using Amazon.Sdk.Internal;
using Amazon.ServiceCatalog.Model;

namespace Amazon.ServiceCatalog;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TimestampConverter), typeof(BlobConverter)]
)]
[JsonSerializable(typeof(SearchProductsRequest))]
[JsonSerializable(typeof(SearchProductsResponse))]
[JsonSerializable(typeof(SearchProductsAsAdminRequest))]
[JsonSerializable(typeof(SearchProductsAsAdminResponse))]
[JsonSerializable(typeof(DescribeProductRequest))]
[JsonSerializable(typeof(DescribeProductResponse))]
[JsonSerializable(typeof(DescribeProductAsAdminRequest))]
[JsonSerializable(typeof(DescribeProductAsAdminResponse))]
[JsonSerializable(typeof(ListProvisioningArtifactsRequest))]
[JsonSerializable(typeof(ListProvisioningArtifactsResponse))]
[JsonSerializable(typeof(DescribeProvisioningArtifactRequest))]
[JsonSerializable(typeof(DescribeProvisioningArtifactResponse))]
[JsonSerializable(typeof(ListLaunchPathsRequest))]
[JsonSerializable(typeof(ListLaunchPathsResponse))]
[JsonSerializable(typeof(DescribeProvisioningParametersRequest))]
[JsonSerializable(typeof(DescribeProvisioningParametersResponse))]
[JsonSerializable(typeof(ProvisionProductRequest))]
[JsonSerializable(typeof(ProvisionProductResponse))]
[JsonSerializable(typeof(DescribeRecordRequest))]
[JsonSerializable(typeof(DescribeRecordResponse))]
[JsonSerializable(typeof(DescribeProvisionedProductRequest))]
[JsonSerializable(typeof(DescribeProvisionedProductResponse))]
[JsonSerializable(typeof(SearchProvisionedProductsRequest))]
[JsonSerializable(typeof(SearchProvisionedProductsResponse))]
[JsonSerializable(typeof(TerminateProvisionedProductRequest))]
[JsonSerializable(typeof(TerminateProvisionedProductResponse))]
[JsonSerializable(typeof(UpdateProvisionedProductRequest))]
[JsonSerializable(typeof(UpdateProvisionedProductResponse))]
[JsonSerializable(typeof(ListPortfoliosRequest))]
[JsonSerializable(typeof(ListPortfoliosResponse))]
[JsonSerializable(typeof(ListPortfoliosForProductRequest))]
[JsonSerializable(typeof(ListPortfoliosForProductResponse))]
[JsonSerializable(typeof(AssociatePrincipalWithPortfolioRequest))]
[JsonSerializable(typeof(AssociatePrincipalWithPortfolioResponse))]
internal sealed partial class ServiceCatalogJson : JsonSerializerContext;
