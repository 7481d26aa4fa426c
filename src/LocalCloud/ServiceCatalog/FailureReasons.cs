namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>How a failed order ends.</summary>
internal sealed record Failure(string Code, string Description, string ProductStatus = ProvisionedProduct.Error, bool LeavesAccount = false);

/// <summary>The documented ways to fail, by the names that <c>failureReason</c> takes; any other text is the description itself.</summary>
internal static class FailureReasons
{
    public const string Email = "email";
    public const string Concurrent = "concurrent";
    public const string Unit = "ou";
    public const int MostConcurrent = 5;

    /// <summary>Of a product that a CloudFormation stack makes: what was there before is TAINTED, what was to be made is in ERROR.</summary>
    public static Failure OfStack(string reason, OrderRecord order)
    {
        var status = order.Type == OrderRecord.Provision ? ProvisionedProduct.Error : ProvisionedProduct.Tainted;
        return reason switch
        {
            "internal" => new Failure("InternalFailure", "AWS CloudFormation failed because of an internal error.", status),
            "timeout-tainted" => new Failure("Timeout", "AWS CloudFormation did not end within the time allowed; some of the resources may exist.", ProvisionedProduct.Tainted),
            _ => new Failure("CloudFormationFailure", reason, status),
        };
    }

    public static Failure Of(string reason, OrderRecord order)
    {
        var email = order.Parameters.GetValueOrDefault("AccountEmail");
        var unit = order.Parameters.GetValueOrDefault("ManagedOrganizationalUnit");
        return reason switch
        {
            Email => new Failure("AlreadyExistsException", $"AWS Control Tower cannot create the account: the email address {email} is already used by an AWS account."),
            Concurrent => new Failure("ResourceInUseException", $"ResourceInUseException: AWS Control Tower cannot start the operation, because the allowed maximum of {MostConcurrent} concurrent account operations is exceeded."),
            Unit => new Failure("InvalidParametersException", $"AWS Control Tower cannot create the account: the organizational unit {unit} is not registered with AWS Control Tower."),
            "internal" => new Failure("InternalFailure", "AWS Control Tower failed to create the account because of an internal error."),
            "timeout-tainted" => new Failure("Timeout", "AWS Control Tower did not complete the account within the time allowed; the account may exist.", ProvisionedProduct.Tainted, LeavesAccount: true),
            "leftover-account" => new Failure("InternalFailure", "AWS Control Tower created the account and failed to enroll it because of an internal error.", LeavesAccount: true),
            _ => new Failure("InternalFailure", reason),
        };
    }
}
