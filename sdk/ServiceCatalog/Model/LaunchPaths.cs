using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class ListLaunchPathsRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string ProductId { get; set; }
    public int? PageSize { get; set; }
    public string PageToken { get; set; }
}

public class ListLaunchPathsResponse : AmazonWebServiceResponse
{
    public List<LaunchPathSummary> LaunchPathSummaries { get; set; }
    public string NextPageToken { get; set; }
}

public class LaunchPath
{
    public string Id { get; set; }
    public string Name { get; set; }
}

public class LaunchPathSummary
{
    public string Id { get; set; }
    public List<ConstraintSummary> ConstraintSummaries { get; set; }
    public List<Tag> Tags { get; set; }
    public string Name { get; set; }
}

public class ConstraintSummary
{
    public string Type { get; set; }
    public string Description { get; set; }
}
