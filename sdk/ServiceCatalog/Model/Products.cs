using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class SearchProductsRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public Dictionary<string, List<string>> Filters { get; set; }
    public int? PageSize { get; set; }
    public ProductViewSortBy SortBy { get; set; }
    public SortOrder SortOrder { get; set; }
    public string PageToken { get; set; }
}

public class SearchProductsResponse : AmazonWebServiceResponse
{
    public List<ProductViewSummary> ProductViewSummaries { get; set; }
    public Dictionary<string, List<ProductViewAggregationValue>> ProductViewAggregations { get; set; }
    public string NextPageToken { get; set; }
}

public class SearchProductsAsAdminRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string PortfolioId { get; set; }
    public Dictionary<string, List<string>> Filters { get; set; }
    public ProductViewSortBy SortBy { get; set; }
    public SortOrder SortOrder { get; set; }
    public string PageToken { get; set; }
    public int? PageSize { get; set; }
}

public class SearchProductsAsAdminResponse : AmazonWebServiceResponse
{
    public List<ProductViewDetail> ProductViewDetails { get; set; }
    public string NextPageToken { get; set; }
}

public class DescribeProductRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string Id { get; set; }
    public string Name { get; set; }
}

public class DescribeProductResponse : AmazonWebServiceResponse
{
    public ProductViewSummary ProductViewSummary { get; set; }
    public List<ProvisioningArtifact> ProvisioningArtifacts { get; set; }
    public List<LaunchPath> LaunchPaths { get; set; }
}

public class DescribeProductAsAdminRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string Id { get; set; }
    public string Name { get; set; }
    public string SourcePortfolioId { get; set; }
}

public class DescribeProductAsAdminResponse : AmazonWebServiceResponse
{
    public ProductViewDetail ProductViewDetail { get; set; }
    public List<ProvisioningArtifactSummary> ProvisioningArtifactSummaries { get; set; }
    public List<Tag> Tags { get; set; }
    public List<TagOptionDetail> TagOptions { get; set; }
}

public class ProductViewSummary
{
    public string Id { get; set; }
    public string ProductId { get; set; }
    public string Name { get; set; }
    public string Owner { get; set; }
    public string ShortDescription { get; set; }
    public ProductType Type { get; set; }
    public string Distributor { get; set; }
    public bool? HasDefaultPath { get; set; }
    public string SupportEmail { get; set; }
    public string SupportDescription { get; set; }
    public string SupportUrl { get; set; }
}

public class ProductViewDetail
{
    public ProductViewSummary ProductViewSummary { get; set; }
    public Status Status { get; set; }
    public string ProductARN { get; set; }
    public DateTime? CreatedTime { get; set; }
}

public class ProductViewAggregationValue
{
    public string Value { get; set; }
    public int? ApproximateCount { get; set; }
}

public class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}

public class TagOptionDetail
{
    public string Key { get; set; }
    public string Value { get; set; }
    public bool? Active { get; set; }
    public string Id { get; set; }
    public string Owner { get; set; }
}
