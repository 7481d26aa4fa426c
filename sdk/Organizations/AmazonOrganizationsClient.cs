using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;

namespace Amazon.Organizations;

public class AmazonOrganizationsClient : AmazonServiceClient, IAmazonOrganizations
{
    public AmazonOrganizationsClient()
        : base(new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(RegionEndpoint region)
        : base(new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(AmazonOrganizationsConfig config)
        : base(config) { }

    public AmazonOrganizationsClient(AWSCredentials credentials)
        : this(credentials, new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonOrganizationsConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata { get; } =
        new ServiceDescription(AmazonOrganizationsConfig.ServiceId);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Customize(pipeline);

    public virtual Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeOrganizationResponse>(request, Operations.DescribeOrganization, cancellationToken);

    public virtual Task<ListRootsResponse> ListRootsAsync(
        ListRootsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListRootsResponse>(request, Operations.ListRoots, cancellationToken);

    public virtual Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ListOrganizationalUnitsForParentResponse>(
            request,
            Operations.ListOrganizationalUnitsForParent,
            cancellationToken
        );

    public virtual Task<ListParentsResponse> ListParentsAsync(
        ListParentsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListParentsResponse>(request, Operations.ListParents, cancellationToken);

    public virtual Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeOrganizationalUnitResponse>(
            request,
            Operations.DescribeOrganizationalUnit,
            cancellationToken
        );

    public virtual Task<ListAccountsResponse> ListAccountsAsync(
        ListAccountsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListAccountsResponse>(request, Operations.ListAccounts, cancellationToken);

    public virtual Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListAccountsForParentResponse>(request, Operations.ListAccountsForParent, cancellationToken);

    public virtual Task<DescribeAccountResponse> DescribeAccountAsync(
        DescribeAccountRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeAccountResponse>(request, Operations.DescribeAccount, cancellationToken);
}
