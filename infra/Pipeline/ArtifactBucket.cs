using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using ChatOps.Infra.Constructs;
using Constructs;

namespace ChatOps.Infra.Pipeline;

/// <summary>Where what was built waits for its next stage.</summary>
internal sealed class ArtifactBucket : Construct
{
    // Longer than an approval can be waited for.
    private const int DaysKept = 30;

    /// <summary>Makes the bucket.</summary>
    public ArtifactBucket(Construct scope, string id)
        : base(scope, id)
    {
        var bucket = new CfnBucket(
            this,
            "Bucket",
            new CfnBucketProps
            {
                BucketEncryption = new CfnBucket.BucketEncryptionProperty
                {
                    ServerSideEncryptionConfiguration = new object[]
                    {
                        new CfnBucket.ServerSideEncryptionRuleProperty
                        {
                            ServerSideEncryptionByDefault = new CfnBucket.ServerSideEncryptionByDefaultProperty
                            {
                                SseAlgorithm = "aws:kms",
                            },
                            BucketKeyEnabled = true,
                        },
                    },
                },
                PublicAccessBlockConfiguration = new CfnBucket.PublicAccessBlockConfigurationProperty
                {
                    BlockPublicAcls = true,
                    BlockPublicPolicy = true,
                    IgnorePublicAcls = true,
                    RestrictPublicBuckets = true,
                },
                OwnershipControls = new CfnBucket.OwnershipControlsProperty
                {
                    Rules = new object[]
                    {
                        new CfnBucket.OwnershipControlsRuleProperty { ObjectOwnership = "BucketOwnerEnforced" },
                    },
                },
                LifecycleConfiguration = new CfnBucket.LifecycleConfigurationProperty
                {
                    Rules = new object[]
                    {
                        new CfnBucket.RuleProperty
                        {
                            Status = "Enabled",
                            ExpirationInDays = DaysKept,
                            AbortIncompleteMultipartUpload = new CfnBucket.AbortIncompleteMultipartUploadProperty
                            {
                                DaysAfterInitiation = 1,
                            },
                        },
                    },
                },
            }
        );
        bucket.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        Name = bucket.Ref;
        Arn = bucket.AttrArn;
        _ = new CfnBucketPolicy(
            this,
            "Policy",
            new CfnBucketPolicyProps
            {
                Bucket = Name,
                PolicyDocument = new PolicyDocument(
                    new PolicyDocumentProps
                    {
                        Statements = [TransportRule.OnlyOverTls(Objects, "s3:GetObject", "s3:PutObject")],
                    }
                ),
            }
        );
    }

    /// <summary>Its name, which CloudFormation makes.</summary>
    public string Name { get; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>Everything in it.</summary>
    public string Objects => $"{Arn}/*";
}
