using Amazon.Organizations.Model;
using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;

namespace Amazon.Organizations;

internal static class Operations
{
    private static readonly ErrorCatalog errors = new(
        (message, inner, type, code, id, status) =>
            new AmazonOrganizationsException(message, inner, type, code, id, status)
    )
    {
        ["AWSOrganizationsNotInUseException"] = (message, inner, type, code, id, status) =>
            new AWSOrganizationsNotInUseException(message, inner, type, code, id, status),
        ["AccessDeniedException"] = (message, inner, type, code, id, status) =>
            new AccessDeniedException(message, inner, type, code, id, status),
        ["AccountNotFoundException"] = (message, inner, type, code, id, status) =>
            new AccountNotFoundException(message, inner, type, code, id, status),
        ["ChildNotFoundException"] = (message, inner, type, code, id, status) =>
            new ChildNotFoundException(message, inner, type, code, id, status),
        ["ConcurrentModificationException"] = (message, inner, type, code, id, status) =>
            new ConcurrentModificationException(message, inner, type, code, id, status),
        ["InvalidInputException"] = (message, inner, type, code, id, status) =>
            new InvalidInputException(message, inner, type, code, id, status),
        ["OrganizationalUnitNotFoundException"] = (message, inner, type, code, id, status) =>
            new OrganizationalUnitNotFoundException(message, inner, type, code, id, status),
        ["ParentNotFoundException"] = (message, inner, type, code, id, status) =>
            new ParentNotFoundException(message, inner, type, code, id, status),
        ["ServiceException"] = (message, inner, type, code, id, status) =>
            new ServiceException(message, inner, type, code, id, status),
        ["TooManyRequestsException"] = (message, inner, type, code, id, status) =>
            new TooManyRequestsException(message, inner, type, code, id, status),
    };

    private static readonly JsonRpcProtocol protocol = new(
        "Amazon.Organizations",
        OrganizationsJson.Default,
        errors,
        "AWSOrganizationsV20161128"
    );

    public static readonly InvokeOptions DescribeOrganization = protocol.Operation<
        DescribeOrganizationRequest,
        DescribeOrganizationResponse
    >("DescribeOrganization");
    public static readonly InvokeOptions ListRoots = protocol.Operation<ListRootsRequest, ListRootsResponse>(
        "ListRoots"
    );
    public static readonly InvokeOptions ListOrganizationalUnitsForParent = protocol.Operation<
        ListOrganizationalUnitsForParentRequest,
        ListOrganizationalUnitsForParentResponse
    >("ListOrganizationalUnitsForParent");
    public static readonly InvokeOptions ListParents = protocol.Operation<ListParentsRequest, ListParentsResponse>(
        "ListParents"
    );
    public static readonly InvokeOptions DescribeOrganizationalUnit = protocol.Operation<
        DescribeOrganizationalUnitRequest,
        DescribeOrganizationalUnitResponse
    >("DescribeOrganizationalUnit");
    public static readonly InvokeOptions ListAccounts = protocol.Operation<ListAccountsRequest, ListAccountsResponse>(
        "ListAccounts"
    );
    public static readonly InvokeOptions ListAccountsForParent = protocol.Operation<
        ListAccountsForParentRequest,
        ListAccountsForParentResponse
    >("ListAccountsForParent");
    public static readonly InvokeOptions DescribeAccount = protocol.Operation<
        DescribeAccountRequest,
        DescribeAccountResponse
    >("DescribeAccount");
}
