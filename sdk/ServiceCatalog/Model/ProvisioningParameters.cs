using Amazon.Runtime;

namespace Amazon.ServiceCatalog.Model;

public class DescribeProvisioningParametersRequest : AmazonServiceCatalogRequest
{
    public string AcceptLanguage { get; set; }
    public string ProductId { get; set; }
    public string ProductName { get; set; }
    public string ProvisioningArtifactId { get; set; }
    public string ProvisioningArtifactName { get; set; }
    public string PathId { get; set; }
    public string PathName { get; set; }
}

public class DescribeProvisioningParametersResponse : AmazonWebServiceResponse
{
    public List<ProvisioningArtifactParameter> ProvisioningArtifactParameters { get; set; }
    public List<ConstraintSummary> ConstraintSummaries { get; set; }
    public List<UsageInstruction> UsageInstructions { get; set; }
    public List<TagOptionSummary> TagOptions { get; set; }
    public ProvisioningArtifactPreferences ProvisioningArtifactPreferences { get; set; }
    public List<ProvisioningArtifactOutput> ProvisioningArtifactOutputs { get; set; }
    public List<ProvisioningArtifactOutput> ProvisioningArtifactOutputKeys { get; set; }
}

public class ProvisioningArtifactParameter
{
    public string ParameterKey { get; set; }
    public string DefaultValue { get; set; }
    public string ParameterType { get; set; }
    public bool? IsNoEcho { get; set; }
    public string Description { get; set; }
    public ParameterConstraints ParameterConstraints { get; set; }
}

public class ParameterConstraints
{
    public List<string> AllowedValues { get; set; }
    public string AllowedPattern { get; set; }
    public string ConstraintDescription { get; set; }
    public string MaxLength { get; set; }
    public string MinLength { get; set; }
    public string MaxValue { get; set; }
    public string MinValue { get; set; }
}

public class UsageInstruction
{
    public string Type { get; set; }
    public string Value { get; set; }
}

public class TagOptionSummary
{
    public string Key { get; set; }
    public List<string> Values { get; set; }
}

public class ProvisioningArtifactPreferences
{
    public List<string> StackSetAccounts { get; set; }
    public List<string> StackSetRegions { get; set; }
}

public class ProvisioningArtifactOutput
{
    public string Key { get; set; }
    public string Description { get; set; }
}
