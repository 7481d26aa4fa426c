using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class DescribeProvisionedProductRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string Id { get; set; }
    public string Name { get; set; }
}

public class DescribeProvisionedProductResponse : AmazonWebServiceResponse
{
    public ProvisionedProductDetail ProvisionedProductDetail { get; set; }
}

public class SearchProvisionedProductsRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public AccessLevelFilter AccessLevelFilter { get; set; }
    public Dictionary<string, List<string>> Filters { get; set; }
    public string SortBy { get; set; }
    public SortOrder SortOrder { get; set; }
    public int? PageSize { get; set; }
    public string PageToken { get; set; }
}

public class SearchProvisionedProductsResponse : AmazonWebServiceResponse
{
    public List<ProvisionedProductAttribute> ProvisionedProducts { get; set; }
    public int? TotalResultsCount { get; set; }
    public string NextPageToken { get; set; }
}

public class ProvisionedProductDetail
{
    public string Name { get; set; }
    public string Arn { get; set; }
    public string Type { get; set; }
    public string Id { get; set; }
    public ProvisionedProductStatus Status { get; set; }
    public string StatusMessage { get; set; }
    public DateTime? CreatedTime { get; set; }
    public string IdempotencyToken { get; set; }
    public string LastRecordId { get; set; }
    public string LastProvisioningRecordId { get; set; }
    public string LastSuccessfulProvisioningRecordId { get; set; }
    public string ProductId { get; set; }
    public string ProvisioningArtifactId { get; set; }
    public string LaunchRoleArn { get; set; }
}

public class ProvisionedProductAttribute
{
    public string Name { get; set; }
    public string Arn { get; set; }
    public string Type { get; set; }
    public string Id { get; set; }
    public ProvisionedProductStatus Status { get; set; }
    public string StatusMessage { get; set; }
    public DateTime? CreatedTime { get; set; }
    public string IdempotencyToken { get; set; }
    public string LastRecordId { get; set; }
    public string LastProvisioningRecordId { get; set; }
    public string LastSuccessfulProvisioningRecordId { get; set; }
    public List<Tag> Tags { get; set; }
    public string PhysicalId { get; set; }
    public string ProductId { get; set; }
    public string ProductName { get; set; }
    public string ProvisioningArtifactId { get; set; }
    public string ProvisioningArtifactName { get; set; }
    public string UserArn { get; set; }
    public string UserArnSession { get; set; }
}

public class AccessLevelFilter
{
    public AccessLevelFilterKey Key { get; set; }
    public string Value { get; set; }
}
