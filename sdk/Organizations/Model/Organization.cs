using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DescribeOrganizationRequest : AmazonOrganizationsRequest;

public class DescribeOrganizationResponse : AmazonWebServiceResponse
{
    public Organization Organization { get; set; }
}

public class ListRootsRequest : AmazonOrganizationsRequest
{
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class ListRootsResponse : AmazonWebServiceResponse
{
    public List<Root> Roots { get; set; }
    public string NextToken { get; set; }
}

public class ListParentsRequest : AmazonOrganizationsRequest
{
    public string ChildId { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class ListParentsResponse : AmazonWebServiceResponse
{
    public List<Parent> Parents { get; set; }
    public string NextToken { get; set; }
}

public class Organization
{
    public string Id { get; set; }
    public string Arn { get; set; }
    public OrganizationFeatureSet FeatureSet { get; set; }
    public string MasterAccountArn { get; set; }
    public string MasterAccountId { get; set; }
    public string MasterAccountEmail { get; set; }
    public List<PolicyTypeSummary> AvailablePolicyTypes { get; set; }
}

public class Root
{
    public string Id { get; set; }
    public string Arn { get; set; }
    public string Name { get; set; }
    public List<PolicyTypeSummary> PolicyTypes { get; set; }
}

public class Parent
{
    public string Id { get; set; }
    public ParentType Type { get; set; }
}

public class PolicyTypeSummary
{
    public PolicyType Type { get; set; }
    public PolicyTypeStatus Status { get; set; }
}
