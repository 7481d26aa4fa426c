using ChatOps.Domain.Provisioning;

namespace ChatOps.Tests.Vending.Provisioning;

/// <summary>Real failures, with AWS's codes and our own prose. Sources: the trackers of Account Factory for Terraform,
/// Landing Zone Accelerator, Customizations for Control Tower, the AWS provider for Terraform, Service Catalog tools
/// and CloudFormation's resource types, and the documentation of Control Tower, Organizations, Service Catalog and
/// CloudFormation.</summary>
public sealed class FailureReasonsTests
{
    private const FailureKind Later = FailureKind.Later;
    private const FailureKind Never = FailureKind.Never;
    private const FailureKind Unknown = FailureKind.Unknown;

    public static TheoryData<FailureKind, string> Failures =>
        new()
        {
            // Control Tower and Account Factory are busy.
            {
                Later,
                "ResourceInUseException: Account Factory can't work on the account: another Control Tower "
                    + "operation is in progress. Try again later."
            },
            {
                Later,
                "ResourceInUseException: Account Factory stopped, since the allowed maximum of 5 concurrent "
                    + "account operations is exceeded."
            },
            {
                Later,
                "InternalFailure: You have already reached the maximum number of concurrent operations for "
                    + "this landing zone."
            },
            {
                Later,
                "ConflictException: Control Tower can't begin setting up the landing zone while another "
                    + "execution is in progress."
            },
            { Later, "ConflictException: The baseline of the organizational unit is being updated." },
            {
                Later,
                "InvalidParametersException: Your landing zone is currently being updated; create the account "
                    + "afterwards."
            },
            { Later, "Account Factory can't start: wait until the landing zone update completes." },
            { Later, "Enrolling failed because an ongoing operation works on the organizational unit." },
            {
                Later,
                "ValidationException: Control Tower isn't ready; registering the organizational unit is still pending."
            },
            // Organizations.
            {
                Later,
                "ConcurrentModificationException: The request conflicts with another attempt to change the "
                    + "same entity. Try again later."
            },
            { Later, "CONCURRENT_ACCOUNT_MODIFICATION" },
            { Later, "TooManyRequestsException: Too many requests in too short a time." },
            {
                Later,
                "FinalizingOrganizationException: The organization hasn't finished initializing, which can "
                    + "take an hour."
            },
            {
                Later,
                "ConstraintViolationException: ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED: more accounts than can be "
                    + "created in one day."
            },
            {
                Later,
                "ConstraintViolationException: CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED: too many accounts were "
                    + "to be closed at a time."
            },
            { Later, "PENDING_BUSINESS_VALIDATION" },
            { Never, "EMAIL_ALREADY_EXISTS" },
            { Never, "ACCOUNT_LIMIT_EXCEEDED" },
            { Never, "INVALID_EMAIL" },
            { Never, "INVALID_ADDRESS" },
            { Never, "GOVCLOUD_ACCOUNT_ALREADY_EXISTS" },
            { Never, "FAILED_BUSINESS_VALIDATION" },
            { Never, "MISSING_PAYMENT_INSTRUMENT" },
            { Never, "UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED" },
            { Unknown, "INTERNAL_FAILURE" },
            {
                Never,
                "ConstraintViolationException: ACCOUNT_NUMBER_LIMIT_EXCEEDED: contact Support to request a "
                    + "higher limit, or wait an hour and try again."
            },
            { Never, "AccountOwnerNotVerifiedException: the address isn't verified, so the invitation is not valid." },
            // Control Tower and Account Factory need a person.
            {
                Never,
                "InternalFailure: The email address ana@example.com is already used by an AWS account. Try "
                    + "again with another one."
            },
            {
                Never,
                "The account can't be made, because you reached the limit on the number of accounts in your "
                    + "organization."
            },
            { Never, "ResourceNotFoundException: No launch paths found for resource: prod-abcdefghijklm" },
            {
                Never,
                "Control Tower can't create your account due to potential drift in your landing zone. Repair "
                    + "it and try again."
            },
            {
                Never,
                "InvalidParametersException: The organizational unit Labs (ou-abcd-12345678) isn't registered "
                    + "with Control Tower."
            },
            { Never, "InvalidParametersException: A stack named sandbox1 already exists." },
            {
                Never,
                "The IAM role AWSControlTowerCloudTrailRole does not exist or does not have sufficient permissions."
            },
            {
                Never,
                "Unable to assume role arn:aws:iam::123456789012:role/AWSControlTowerExecution: it must trust "
                    + "the management account."
            },
            { Never, "Enrolling failed: the role AWSControlTowerExecution is missing in the account." },
            { Never, "The email address is blocked, or cannot be used for another account." },
            { Never, "The account is suspended and cannot be enrolled. Try again later." },
            { Never, "AWS Security Token Service is disabled for the account in eu-south-1." },
            {
                Never,
                "ValidationException: ManagedOrganizationalUnit failed to satisfy constraint: must match the pattern."
            },
            // Service Catalog.
            { Later, "InvalidStateException: The provisioned product is UNDER_CHANGE." },
            { Later, "ResourceInUseException: A resource that is needed is currently in use." },
            {
                Later,
                "ThrottlingException: Rate exceeded (Service: AWSServiceCatalog; Status Code: 400; Request ID: "
                    + "4ab32550)"
            },
            { Never, "DuplicateResourceException: the name is taken." },
            { Never, "InvalidParametersException: the artifact is not active." },
            { Never, "LimitExceededException: the limit on provisioned products was reached." },
            { Never, "TagOptionNotMigratedException: tag options are not supported by this product." },
            // CloudFormation and its stack sets.
            { Later, "OperationInProgressException: Another operation on the stack set is running." },
            {
                Later,
                "ValidationException: Stack:arn:aws:cloudformation:eu-west-1:123456789012:stack/x/1 is in "
                    + "UPDATE_IN_PROGRESS state and can not be updated."
            },
            { Later, "Resource handler returned message: \"x\" (HandlerErrorCode: ResourceConflict)" },
            { Later, "Resource handler returned message: \"Rate exceeded\" (HandlerErrorCode: Throttling)" },
            { Later, "The database instance can't be changed while it is being modified." },
            {
                Later,
                "InsufficientInstanceCapacity: There is not sufficient db.t4g.micro capacity in this Availability Zone."
            },
            { Later, "Service Unavailable (Service: AmazonRDS; Status Code: 503; Error Code: ServiceUnavailable)" },
            { Later, "OptInPending: your access to this Region is being validated; that takes some minutes." },
            { Later, "PriorRequestNotComplete: the hosted zone still works on an earlier change." },
            { Later, "EntityTemporarilyUnmodifiable" },
            { Later, "InvalidDBInstanceState: the instance is not in available state." },
            { Later, "ProvisionedThroughputExceededException" },
            { Later, "OperationAbortedException: A conflicting operation on this bucket is currently in progress." },
            { Never, "A user with the same name exists." },
            { Later, "PendingVerification: your account is pending verification." },
            { Never, "Resource handler returned message: \"x\" (HandlerErrorCode: AlreadyExists)" },
            { Never, "Resource handler returned message: \"x\" (HandlerErrorCode: AccessDenied)" },
            { Never, "Resource handler returned message: \"x\" (HandlerErrorCode: InvalidRequest)" },
            { Never, "Resource handler returned message: \"x\" (HandlerErrorCode: ServiceLimitExceeded)" },
            { Never, "Resource handler returned message: \"x\" (HandlerErrorCode: NotUpdatable)" },
            { Never, "InstanceQuotaExceeded: This would exceed your quota for database instances." },
            {
                Never,
                "AccessDenied: User arn:aws:sts::123456789012:assumed-role/x is not authorized to perform "
                    + "rds:CreateDBInstance with an explicit deny."
            },
            { Never, "BucketAlreadyExists: orders already exists" },
            { Unknown, "Resource handler returned message: \"x\" (HandlerErrorCode: NotStabilized)" },
            { Unknown, "Resource handler returned message: \"x\" (HandlerErrorCode: GeneralServiceException)" },
            { Unknown, "Resource handler returned message: \"x\" (HandlerErrorCode: NetworkFailure)" },
            {
                Unknown,
                "An internal error has occurred. Please try your query again at a later time. (Error Code: "
                    + "InternalFailure)"
            },
            { Unknown, "Resource timed out waiting for completion. Exceeded attempts to wait." },
            { Unknown, "Internal Failure. Try again." },
            { Unknown, "Account ID Not Available" },
            { Unknown, "The following resource(s) failed to create: [Topic]. Rollback requested by user." },
            { Unknown, "" },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Kind_of_a_failure_is_read_from_what_its_words_mean(FailureKind kind, string reason) =>
        Assert.Equal(kind, KindOf(reason));

    [Theory]
    [MemberData(nameof(Failures))]
    public void Advice_letter_case_wrapping_and_request_ids_change_no_kind(FailureKind kind, string reason)
    {
        Assert.Equal(kind, KindOf($"{reason} Please try again later."));
        Assert.Equal(kind, KindOf($"InternalFailure: {reason}"));
        Assert.Equal(kind, KindOf($"{reason} (Service: X; Status Code: 400; Request ID: 7f2d8a10; Proxy: null)"));
        Assert.Equal(kind, KindOf(reason.Replace(" ", "\n  ", StringComparison.Ordinal)));
    }

    // A name may contain anything: it must not determine the kind of its failure.
    [Theory]
    [InlineData("email \"quota.exceeded\" caused an internal error")]
    [InlineData("The account of throttling-in-progress@example.com caused an internal error")]
    [InlineData("arn:aws:iam::123456789012:role/AccessDenied caused an internal error")]
    [InlineData("The product 'Already exists' caused an internal error")]
    public void What_people_named_decides_nothing(string reason) => Assert.Equal(Unknown, KindOf(reason));

    [Fact]
    public void A_tainted_product_may_have_an_account_for_any_reason() =>
        Assert.All(
            Failures,
            failure => Assert.Equal(FailureKind.Tainted, OrderFailure.From(failure.Data.Item2, tainted: true).Kind)
        );

    [Fact]
    public void A_record_as_long_as_a_stack_trace_is_read_in_time() =>
        Assert.Equal(
            Unknown,
            KindOf(string.Concat(Enumerable.Repeat("the limit of the number of the account with the name ", 20_000)))
        );

    private static FailureKind KindOf(string reason) => OrderFailure.From(reason, tainted: false).Kind;
}
