using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListAccountsRequest : AmazonOrganizationsRequest
{
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class ListAccountsResponse : AmazonWebServiceResponse
{
    public List<Account> Accounts { get; set; }
    public string NextToken { get; set; }
}

public class ListAccountsForParentRequest : AmazonOrganizationsRequest
{
    public string ParentId { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class ListAccountsForParentResponse : AmazonWebServiceResponse
{
    public List<Account> Accounts { get; set; }
    public string NextToken { get; set; }
}

public class DescribeAccountRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }
}

public class DescribeAccountResponse : AmazonWebServiceResponse
{
    public Account Account { get; set; }
}

public class Account
{
    public string Id { get; set; }
    public string Arn { get; set; }
    public string Email { get; set; }
    public string Name { get; set; }
    public AccountStatus Status { get; set; }
    public AccountState State { get; set; }
    public List<string> Paths { get; set; }
    public AccountJoinedMethod JoinedMethod { get; set; }
    public DateTime? JoinedTimestamp { get; set; }
}
