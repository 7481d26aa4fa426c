using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>The end of a failed order.</summary>
internal sealed record Failure(
    string Code,
    string Description,
    string ProductStatus = ProvisionedProduct.Error,
    bool LeavesAccount = false
);

/// <summary>The documented failures by their names in <c>failureReason</c>; any other text is the description itself,
/// or <c>Code: description</c>.</summary>
internal static partial class FailureReasons
{
    public const string Email = "email";
    public const string Concurrent = "concurrent";
    public const string Unit = "ou";
    public const int MostConcurrent = 5;

    /// <summary>The failure of a CloudFormation product: an existing one becomes TAINTED, a new one is in
    /// ERROR.</summary>
    public static Failure OfStack(string reason, OrderRecord order)
    {
        var status = order.Type == OrderRecord.Provision ? ProvisionedProduct.Error : ProvisionedProduct.Tainted;
        return reason switch
        {
            "internal" => new Failure(
                "InternalFailure",
                "AWS CloudFormation failed because of an internal error.",
                status
            ),
            "timeout-tainted" => new Failure(
                "Timeout",
                "AWS CloudFormation did not end within the time allowed; some of the resources may exist.",
                ProvisionedProduct.Tainted
            ),
            _ => Spoken(reason, "CloudFormationFailure") with { ProductStatus = status },
        };
    }

    public static Failure Of(string reason, OrderRecord order)
    {
        var email = order.Parameters.GetValueOrDefault("AccountEmail");
        var unit = order.Parameters.GetValueOrDefault("ManagedOrganizationalUnit");
        return reason switch
        {
            Email => new Failure(
                "AlreadyExistsException",
                $"AWS Control Tower cannot create the account: the email address {email} is already used by an "
                    + "AWS account."
            ),
            Concurrent => new Failure(
                "ResourceInUseException",
                "ResourceInUseException: AWS Control Tower cannot start the operation, because the allowed "
                    + $"maximum of {MostConcurrent} concurrent account operations is exceeded."
            ),
            Unit => new Failure(
                "InvalidParametersException",
                $"AWS Control Tower cannot create the account: the organizational unit {unit} is not "
                    + "registered with AWS Control Tower."
            ),
            "busy" => new Failure(
                "ResourceInUseException",
                "Account Factory cannot complete an operation on this account, because another AWS Control "
                    + "Tower operation is in progress. Try again later."
            ),
            "landing-zone" => new Failure(
                "ConflictException",
                "AWS Control Tower cannot create the account while the landing zone is being updated."
            ),
            "throttled" => new Failure(
                "TooManyRequestsException",
                "AWS Organizations received too many requests in too short a time."
            ),
            "unavailable" => new Failure("ServiceUnavailable", "AWS Control Tower is temporarily unavailable."),
            "denied" => new Failure(
                "AccessDeniedException",
                "The launch role is not authorized to perform organizations:CreateAccount."
            ),
            "quota" => new Failure(
                "ConstraintViolationException",
                "AWS Control Tower cannot create the account, because the limit on the number of accounts in "
                    + "the organization is reached. Contact Support, or try again later."
            ),
            "internal" => new Failure(
                "InternalFailure",
                "AWS Control Tower failed to create the account because of an internal error."
            ),
            "timeout-tainted" => new Failure(
                "Timeout",
                "AWS Control Tower did not complete the account within the time allowed; the account may exist.",
                ProvisionedProduct.Tainted,
                LeavesAccount: true
            ),
            "leftover-account" => new Failure(
                "InternalFailure",
                "AWS Control Tower created the account and failed to enroll it because of an internal error.",
                LeavesAccount: true
            ),
            _ => Spoken(reason, "InternalFailure"),
        };
    }

    private static Failure Spoken(string reason, string usualCode) =>
        CodeAndText().Match(reason) is { Success: true } match
            ? new Failure(match.Groups["code"].Value, match.Groups["text"].Value)
            : new Failure(usualCode, reason);

    [GeneratedRegex(
        @"\A(?<code>[A-Z][A-Za-z]+(Exception|Failure|Error|Fault|Unavailable|Exceeded|Denied)): (?<text>.+)\z",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CodeAndText();
}
