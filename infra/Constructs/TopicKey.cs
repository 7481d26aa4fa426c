using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The topics' key. AWS's managed key for SNS admits neither CloudWatch nor EventBridge, and their
/// notifications would be lost. EventBridge names no source; see lib/allowed-findings.json.</summary>
internal static class TopicKey
{
    private const int DaysToRegret = 30;

    // The rights of the account's administrators, limited by IAM.
    private static readonly string[] Administration =
    [
        "kms:DescribeKey",
        "kms:GetKeyPolicy",
        "kms:PutKeyPolicy",
        "kms:ListKeyPolicies",
        "kms:GetKeyRotationStatus",
        "kms:EnableKeyRotation",
        "kms:DisableKeyRotation",
        "kms:EnableKey",
        "kms:DisableKey",
        "kms:UpdateKeyDescription",
        "kms:ListResourceTags",
        "kms:TagResource",
        "kms:UntagResource",
        "kms:ListGrants",
        "kms:RevokeGrant",
        "kms:ScheduleKeyDeletion",
        "kms:CancelKeyDeletion",
    ];

    private static readonly string[] Use = ["kms:Decrypt", "kms:GenerateDataKey"];

    public static CfnKey Create(Construct scope, string region)
    {
        var account = new AccountRootPrincipal();
        var key = new CfnKey(
            scope,
            "TopicKey",
            new CfnKeyProps
            {
                Description = "Encrypts the topics' messages",
                EnableKeyRotation = true,
                PendingWindowInDays = DaysToRegret,
                KeyPolicy = new PolicyDocument(
                    new PolicyDocumentProps
                    {
                        Statements =
                        [
                            Allow("AdministeredByTheAccount", account, Administration),
                            Allow(
                                "UsedThroughSns",
                                account,
                                Use,
                                new Dictionary<string, object>(StringComparer.Ordinal)
                                {
                                    ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal)
                                    {
                                        ["kms:ViaService"] = $"sns.{region}.amazonaws.com",
                                    },
                                }
                            ),
                            // The topic's own policy limits each of them further.
                            Allow(
                                "UsedByAlarms",
                                new ServicePrincipal("cloudwatch.amazonaws.com"),
                                Use,
                                OfThisAccount()
                            ),
                            Allow("UsedByEvents", new ServicePrincipal("events.amazonaws.com"), Use),
                        ],
                    }
                ),
            }
        );
        key.ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        return key;
    }

    private static Dictionary<string, object> OfThisAccount() =>
        new(StringComparer.Ordinal)
        {
            ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["aws:SourceAccount"] = Amazon.CDK.Aws.ACCOUNT_ID,
            },
        };

    private static PolicyStatement Allow(
        string sid,
        PrincipalBase who,
        string[] actions,
        IDictionary<string, object>? conditions = null
    ) =>
        new(
            new PolicyStatementProps
            {
                Sid = sid,
                Principals = [who],
                Actions = actions,
                Resources = ["*"],
                Conditions = conditions,
            }
        );
}
