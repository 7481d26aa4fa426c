using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class CreateSecretRequest : AmazonSecretsManagerRequest
{
    public string Name { get; set; }
    public string ClientRequestToken { get; set; }
    public string Description { get; set; }
    public string KmsKeyId { get; set; }
    public MemoryStream SecretBinary { get; set; }
    public string SecretString { get; set; }
    public List<Tag> Tags { get; set; }
    public List<ReplicaRegionType> AddReplicaRegions { get; set; }
    public bool? ForceOverwriteReplicaSecret { get; set; }
    public string Type { get; set; }
}

public class CreateSecretResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }
    public string Name { get; set; }
    public string VersionId { get; set; }
    public List<ReplicationStatusType> ReplicationStatus { get; set; }
}

public class DescribeSecretRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
}

public class DescribeSecretResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }
    public string Name { get; set; }
    public string Type { get; set; }
    public string Description { get; set; }
    public string KmsKeyId { get; set; }
    public bool? RotationEnabled { get; set; }
    public string RotationLambdaARN { get; set; }
    public RotationRulesType RotationRules { get; set; }
    public string ExternalSecretRotationRoleArn { get; set; }
    public DateTime? LastRotatedDate { get; set; }
    public DateTime? LastChangedDate { get; set; }
    public DateTime? LastAccessedDate { get; set; }
    public DateTime? DeletedDate { get; set; }
    public DateTime? NextRotationDate { get; set; }
    public List<Tag> Tags { get; set; }
    public Dictionary<string, List<string>> VersionIdsToStages { get; set; }
    public string OwningService { get; set; }
    public DateTime? CreatedDate { get; set; }
    public string PrimaryRegion { get; set; }
    public List<ReplicationStatusType> ReplicationStatus { get; set; }
}

public class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}

public class ReplicaRegionType
{
    public string Region { get; set; }
    public string KmsKeyId { get; set; }
}

public class ReplicationStatusType
{
    public string Region { get; set; }
    public string KmsKeyId { get; set; }
    public StatusType Status { get; set; }
    public string StatusMessage { get; set; }
    public DateTime? LastAccessedDate { get; set; }
}

public class RotationRulesType
{
    public long? AutomaticallyAfterDays { get; set; }
    public string Duration { get; set; }
    public string ScheduleExpression { get; set; }
}
