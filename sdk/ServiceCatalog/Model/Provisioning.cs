using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class ProvisionProductRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string ProductId { get; set; }
    public string ProductName { get; set; }
    public string ProvisioningArtifactId { get; set; }
    public string ProvisioningArtifactName { get; set; }
    public string PathId { get; set; }
    public string PathName { get; set; }
    public string ProvisionedProductName { get; set; }
    public List<ProvisioningParameter> ProvisioningParameters { get; set; }
    public ProvisioningPreferences ProvisioningPreferences { get; set; }
    public List<Tag> Tags { get; set; }
    public List<string> NotificationArns { get; set; }
    public string ProvisionToken { get; set; }
}

public class ProvisionProductResponse : AmazonWebServiceResponse
{
    public RecordDetail RecordDetail { get; set; }
}

public class UpdateProvisionedProductRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string ProvisionedProductName { get; set; }
    public string ProvisionedProductId { get; set; }
    public string ProductId { get; set; }
    public string ProductName { get; set; }
    public string ProvisioningArtifactId { get; set; }
    public string ProvisioningArtifactName { get; set; }
    public string PathId { get; set; }
    public string PathName { get; set; }
    public List<UpdateProvisioningParameter> ProvisioningParameters { get; set; }
    public UpdateProvisioningPreferences ProvisioningPreferences { get; set; }
    public List<Tag> Tags { get; set; }
    public string UpdateToken { get; set; }
}

public class UpdateProvisionedProductResponse : AmazonWebServiceResponse
{
    public RecordDetail RecordDetail { get; set; }
}

public class TerminateProvisionedProductRequest : AmazonServiceCatalogRequest
{
    public string ProvisionedProductName { get; set; }
    public string ProvisionedProductId { get; set; }
    public string TerminateToken { get; set; }
    public bool? IgnoreErrors { get; set; }
    public string AcceptLanguage { get; set; }
    public bool? RetainPhysicalResources { get; set; }
}

public class TerminateProvisionedProductResponse : AmazonWebServiceResponse
{
    public RecordDetail RecordDetail { get; set; }
}

public class ProvisioningParameter
{
    public string Key { get; set; }
    public string Value { get; set; }
}

public class UpdateProvisioningParameter
{
    public string Key { get; set; }
    public string Value { get; set; }
    public bool? UsePreviousValue { get; set; }
}

public class ProvisioningPreferences
{
    public List<string> StackSetAccounts { get; set; }
    public List<string> StackSetRegions { get; set; }
    public int? StackSetFailureToleranceCount { get; set; }
    public int? StackSetFailureTolerancePercentage { get; set; }
    public int? StackSetMaxConcurrencyCount { get; set; }
    public int? StackSetMaxConcurrencyPercentage { get; set; }
}

public class UpdateProvisioningPreferences
{
    public List<string> StackSetAccounts { get; set; }
    public List<string> StackSetRegions { get; set; }
    public int? StackSetFailureToleranceCount { get; set; }
    public int? StackSetFailureTolerancePercentage { get; set; }
    public int? StackSetMaxConcurrencyCount { get; set; }
    public int? StackSetMaxConcurrencyPercentage { get; set; }
    public StackSetOperationType StackSetOperationType { get; set; }
}
