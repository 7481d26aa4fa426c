using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Sdk.Internal;

namespace Amazon.ServiceCatalog;

[JsonConverter(typeof(ConstantConverter<ProductViewSortBy>))]
public class ProductViewSortBy(string value) : ConstantClass(value)
{
    public static readonly ProductViewSortBy Title = new("Title");
    public static readonly ProductViewSortBy VersionCount = new("VersionCount");
    public static readonly ProductViewSortBy CreationDate = new("CreationDate");

    public static ProductViewSortBy FindValue(string value) => FindValue<ProductViewSortBy>(value);

    public static implicit operator ProductViewSortBy(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SortOrder>))]
public class SortOrder(string value) : ConstantClass(value)
{
    public static readonly SortOrder ASCENDING = new("ASCENDING");
    public static readonly SortOrder DESCENDING = new("DESCENDING");

    public static SortOrder FindValue(string value) => FindValue<SortOrder>(value);

    public static implicit operator SortOrder(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ProductType>))]
public class ProductType(string value) : ConstantClass(value)
{
    public static readonly ProductType CLOUD_FORMATION_TEMPLATE = new("CLOUD_FORMATION_TEMPLATE");
    public static readonly ProductType MARKETPLACE = new("MARKETPLACE");
    public static readonly ProductType TERRAFORM_OPEN_SOURCE = new("TERRAFORM_OPEN_SOURCE");
    public static readonly ProductType TERRAFORM_CLOUD = new("TERRAFORM_CLOUD");
    public static readonly ProductType EXTERNAL = new("EXTERNAL");

    public static ProductType FindValue(string value) => FindValue<ProductType>(value);

    public static implicit operator ProductType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<Status>))]
public class Status(string value) : ConstantClass(value)
{
    public static readonly Status AVAILABLE = new("AVAILABLE");
    public static readonly Status CREATING = new("CREATING");
    public static readonly Status FAILED = new("FAILED");

    public static Status FindValue(string value) => FindValue<Status>(value);

    public static implicit operator Status(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ProvisioningArtifactGuidance>))]
public class ProvisioningArtifactGuidance(string value) : ConstantClass(value)
{
    public static readonly ProvisioningArtifactGuidance DEFAULT = new("DEFAULT");
    public static readonly ProvisioningArtifactGuidance DEPRECATED = new("DEPRECATED");

    public static ProvisioningArtifactGuidance FindValue(string value) =>
        FindValue<ProvisioningArtifactGuidance>(value);

    public static implicit operator ProvisioningArtifactGuidance(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ProvisioningArtifactType>))]
public class ProvisioningArtifactType(string value) : ConstantClass(value)
{
    public static readonly ProvisioningArtifactType CLOUD_FORMATION_TEMPLATE = new("CLOUD_FORMATION_TEMPLATE");
    public static readonly ProvisioningArtifactType MARKETPLACE_AMI = new("MARKETPLACE_AMI");
    public static readonly ProvisioningArtifactType MARKETPLACE_CAR = new("MARKETPLACE_CAR");
    public static readonly ProvisioningArtifactType TERRAFORM_OPEN_SOURCE = new("TERRAFORM_OPEN_SOURCE");
    public static readonly ProvisioningArtifactType TERRAFORM_CLOUD = new("TERRAFORM_CLOUD");
    public static readonly ProvisioningArtifactType EXTERNAL = new("EXTERNAL");

    public static ProvisioningArtifactType FindValue(string value) => FindValue<ProvisioningArtifactType>(value);

    public static implicit operator ProvisioningArtifactType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<StackSetOperationType>))]
public class StackSetOperationType(string value) : ConstantClass(value)
{
    public static readonly StackSetOperationType CREATE = new("CREATE");
    public static readonly StackSetOperationType UPDATE = new("UPDATE");
    public static readonly StackSetOperationType DELETE = new("DELETE");

    public static StackSetOperationType FindValue(string value) => FindValue<StackSetOperationType>(value);

    public static implicit operator StackSetOperationType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ProvisionedProductStatus>))]
public class ProvisionedProductStatus(string value) : ConstantClass(value)
{
    public static readonly ProvisionedProductStatus AVAILABLE = new("AVAILABLE");
    public static readonly ProvisionedProductStatus UNDER_CHANGE = new("UNDER_CHANGE");
    public static readonly ProvisionedProductStatus TAINTED = new("TAINTED");
    public static readonly ProvisionedProductStatus ERROR = new("ERROR");
    public static readonly ProvisionedProductStatus PLAN_IN_PROGRESS = new("PLAN_IN_PROGRESS");

    public static ProvisionedProductStatus FindValue(string value) => FindValue<ProvisionedProductStatus>(value);

    public static implicit operator ProvisionedProductStatus(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<AccessLevelFilterKey>))]
public class AccessLevelFilterKey(string value) : ConstantClass(value)
{
    public static readonly AccessLevelFilterKey Account = new("Account");
    public static readonly AccessLevelFilterKey Role = new("Role");
    public static readonly AccessLevelFilterKey User = new("User");

    public static AccessLevelFilterKey FindValue(string value) => FindValue<AccessLevelFilterKey>(value);

    public static implicit operator AccessLevelFilterKey(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<RecordStatus>))]
public class RecordStatus(string value) : ConstantClass(value)
{
    public static readonly RecordStatus CREATED = new("CREATED");
    public static readonly RecordStatus IN_PROGRESS = new("IN_PROGRESS");
    public static readonly RecordStatus IN_PROGRESS_IN_ERROR = new("IN_PROGRESS_IN_ERROR");
    public static readonly RecordStatus SUCCEEDED = new("SUCCEEDED");
    public static readonly RecordStatus FAILED = new("FAILED");

    public static RecordStatus FindValue(string value) => FindValue<RecordStatus>(value);

    public static implicit operator RecordStatus(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<PrincipalType>))]
public class PrincipalType(string value) : ConstantClass(value)
{
    public static readonly PrincipalType IAM = new("IAM");
    public static readonly PrincipalType IAM_PATTERN = new("IAM_PATTERN");

    public static PrincipalType FindValue(string value) => FindValue<PrincipalType>(value);

    public static implicit operator PrincipalType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ProductViewFilterBy>))]
public class ProductViewFilterBy(string value) : ConstantClass(value)
{
    public static readonly ProductViewFilterBy FullTextSearch = new("FullTextSearch");
    public static readonly ProductViewFilterBy Owner = new("Owner");
    public static readonly ProductViewFilterBy ProductType = new("ProductType");
    public static readonly ProductViewFilterBy SourceProductId = new("SourceProductId");

    public static ProductViewFilterBy FindValue(string value) => FindValue<ProductViewFilterBy>(value);

    public static implicit operator ProductViewFilterBy(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ProvisionedProductViewFilterBy>))]
public class ProvisionedProductViewFilterBy(string value) : ConstantClass(value)
{
    public static readonly ProvisionedProductViewFilterBy SearchQuery = new("SearchQuery");

    public static ProvisionedProductViewFilterBy FindValue(string value) =>
        FindValue<ProvisionedProductViewFilterBy>(value);

    public static implicit operator ProvisionedProductViewFilterBy(string value) => FindValue(value);
}
