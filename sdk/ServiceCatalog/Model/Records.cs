using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class DescribeRecordRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string Id { get; set; }
    public string PageToken { get; set; }
    public int? PageSize { get; set; }
}

public class DescribeRecordResponse : AmazonWebServiceResponse
{
    public RecordDetail RecordDetail { get; set; }
    public List<RecordOutput> RecordOutputs { get; set; }
    public string NextPageToken { get; set; }
}

public class RecordDetail
{
    public string RecordId { get; set; }
    public string ProvisionedProductName { get; set; }
    public RecordStatus Status { get; set; }
    public DateTime? CreatedTime { get; set; }
    public DateTime? UpdatedTime { get; set; }
    public string ProvisionedProductType { get; set; }
    public string RecordType { get; set; }
    public string ProvisionedProductId { get; set; }
    public string ProductId { get; set; }
    public string ProvisioningArtifactId { get; set; }
    public string PathId { get; set; }
    public List<RecordError> RecordErrors { get; set; }
    public List<RecordTag> RecordTags { get; set; }
    public string LaunchRoleArn { get; set; }
}

public class RecordError
{
    public string Code { get; set; }
    public string Description { get; set; }
}

public class RecordOutput
{
    public string OutputKey { get; set; }
    public string OutputValue { get; set; }
    public string Description { get; set; }
}

public class RecordTag
{
    public string Key { get; set; }
    public string Value { get; set; }
}
