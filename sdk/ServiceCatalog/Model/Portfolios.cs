using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class ListPortfoliosRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string PageToken { get; set; }
    public int? PageSize { get; set; }
}

public class ListPortfoliosResponse : AmazonWebServiceResponse
{
    public List<PortfolioDetail> PortfolioDetails { get; set; }
    public string NextPageToken { get; set; }
}

public class ListPortfoliosForProductRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string ProductId { get; set; }
    public string PageToken { get; set; }
    public int? PageSize { get; set; }
}

public class ListPortfoliosForProductResponse : AmazonWebServiceResponse
{
    public List<PortfolioDetail> PortfolioDetails { get; set; }
    public string NextPageToken { get; set; }
}

public class AssociatePrincipalWithPortfolioRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string PortfolioId { get; set; }
    public string PrincipalARN { get; set; }
    public PrincipalType PrincipalType { get; set; }
}

public class AssociatePrincipalWithPortfolioResponse : AmazonWebServiceResponse;

public class PortfolioDetail
{
    public string Id { get; set; }
    public string ARN { get; set; }
    public string DisplayName { get; set; }
    public string Description { get; set; }
    public DateTime? CreatedTime { get; set; }
    public string ProviderName { get; set; }
}
