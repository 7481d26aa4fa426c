using Amazon.Organizations.Model;
using Amazon.Runtime;

namespace Amazon.Organizations;

public interface IAmazonOrganizations : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig
    ) => new AmazonOrganizationsClient(awsCredentials, (AmazonOrganizationsConfig)clientConfig);

    Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default);

    Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListParentsResponse> ListParentsAsync(
        ListParentsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListAccountsResponse> ListAccountsAsync(
        ListAccountsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeAccountResponse> DescribeAccountAsync(
        DescribeAccountRequest request,
        CancellationToken cancellationToken = default
    );
}
