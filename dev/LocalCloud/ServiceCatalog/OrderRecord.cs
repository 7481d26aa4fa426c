namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>An operation on a provisioned product and its result; kept permanently.</summary>
internal sealed record OrderRecord
{
    public const string Created = "CREATED";
    public const string InProgress = "IN_PROGRESS";
    public const string Succeeded = "SUCCEEDED";
    public const string Failed = "FAILED";
    public const string Provision = "PROVISION_PRODUCT";
    public const string Terminate = "TERMINATE_PROVISIONED_PRODUCT";
    public const string Update = "UPDATE_PROVISIONED_PRODUCT";

    public required string Id { get; init; }

    public required long Sequence { get; init; }

    public required string Type { get; init; }

    public required string Status { get; init; }

    public required string ProvisionedProductId { get; init; }

    public required string ProvisionedProductName { get; init; }

    public required string ProductId { get; init; }

    public required string ArtifactId { get; init; }

    public string? PathId { get; init; }

    public required string Token { get; init; }

    /// <summary>The request without its token: a repeated token must come with the same request.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The unit of ManagedOrganizationalUnit when the order was accepted.</summary>
    public string? OrganizationalUnitId { get; init; }

    /// <summary>The reason for a planned failure; null for none.</summary>
    public string? PlannedFailure { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorDescription { get; init; }

    public IReadOnlyDictionary<string, string> Outputs { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsRunning => Status is Created or InProgress;

    public object Show() =>
        new
        {
            RecordId = Id,
            ProvisionedProductName,
            Status,
            CreatedTime = Epoch(CreatedAt),
            UpdatedTime = Epoch(UpdatedAt),
            ProvisionedProductType = Catalogue.Product(ProductId).Type,
            RecordType = Type,
            ProvisionedProductId,
            ProductId,
            ProvisioningArtifactId = ArtifactId,
            PathId,
            RecordErrors = ErrorDescription is null
                ? []
                : new[] { new { Code = ErrorCode, Description = ErrorDescription } },
            RecordTags = Array.Empty<object>(),
        };

    public static double Epoch(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}

/// <summary>The result of an order, until it is terminated.</summary>
internal sealed record ProvisionedProduct
{
    public const string AccountType = "CONTROL_TOWER_ACCOUNT";
    public const string StackType = "CFN_STACK";
    public const string UnderChange = "UNDER_CHANGE";
    public const string Available = "AVAILABLE";
    public const string Error = "ERROR";
    public const string Tainted = "TAINTED";

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public string? StatusMessage { get; init; }

    public required string ProductId { get; init; }

    public required string ArtifactId { get; init; }

    public required string Token { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string LastRecordId { get; init; }

    public required string LastProvisioningRecordId { get; init; }

    public string? LastSuccessfulProvisioningRecordId { get; init; }

    /// <summary>The current parameters of a product other than an account, with NoEcho ones masked.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    public object Show(string arnPrefix) =>
        new
        {
            Name,
            Arn = Arn(arnPrefix),
            Catalogue.Product(ProductId).Type,
            Id,
            Status,
            StatusMessage,
            CreatedTime = OrderRecord.Epoch(CreatedAt),
            IdempotencyToken = Token,
            LastRecordId,
            LastProvisioningRecordId,
            LastSuccessfulProvisioningRecordId,
            ProductId,
            ProvisioningArtifactId = ArtifactId,
        };

    public string Arn(string arnPrefix) => $"{arnPrefix}:stack/{Name}/{Id}";
}
