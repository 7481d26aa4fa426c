using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class ListProvisioningArtifactsRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string ProductId { get; set; }
}

public class ListProvisioningArtifactsResponse : AmazonWebServiceResponse
{
    public List<ProvisioningArtifactDetail> ProvisioningArtifactDetails { get; set; }
    public string NextPageToken { get; set; }
}

public class DescribeProvisioningArtifactRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string ProvisioningArtifactId { get; set; }
    public string ProductId { get; set; }
    public string ProvisioningArtifactName { get; set; }
    public string ProductName { get; set; }
    public bool? Verbose { get; set; }
    public bool? IncludeProvisioningArtifactParameters { get; set; }
}

public class DescribeProvisioningArtifactResponse : AmazonWebServiceResponse
{
    public ProvisioningArtifactDetail ProvisioningArtifactDetail { get; set; }
    public Dictionary<string, string> Info { get; set; }
    public Status Status { get; set; }
    public List<ProvisioningArtifactParameter> ProvisioningArtifactParameters { get; set; }
}

public class ProvisioningArtifact
{
    public string Id { get; set; }
    public string Name { get; set; }
    public string Description { get; set; }
    public DateTime? CreatedTime { get; set; }
    public ProvisioningArtifactGuidance Guidance { get; set; }
}

public class ProvisioningArtifactSummary
{
    public string Id { get; set; }
    public string Name { get; set; }
    public string Description { get; set; }
    public DateTime? CreatedTime { get; set; }
    public Dictionary<string, string> ProvisioningArtifactMetadata { get; set; }
}

public class ProvisioningArtifactDetail
{
    public string Id { get; set; }
    public string Name { get; set; }
    public string Description { get; set; }
    public ProvisioningArtifactType Type { get; set; }
    public DateTime? CreatedTime { get; set; }
    public bool? Active { get; set; }
    public ProvisioningArtifactGuidance Guidance { get; set; }
    public string SourceRevision { get; set; }
}
