using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>
/// The key of the topics. CloudWatch and EventBridge may use it: the key that AWS manages for SNS admits neither, and
/// their notifications would vanish without a word. EventBridge names no source, see lib/allowed-findings.json.
/// </summary>
internal static class TopicKey
{
    private const int DaysToRegret = 30;

    // What the account's administrators may do with the key, as far as IAM lets each of them.
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

    /// <summary>Makes the key.</summary>
    /// <param name="scope">Where it stands.</param>
    /// <param name="region">The topics' Region.</param>
    public static CfnKey Create(Construct scope, string region)
    {
        var account = new AccountRootPrincipal();
        var key = new CfnKey(
            scope,
            "TopicKey",
            new CfnKeyProps
            {
                Description = "Encrypts what the topics hold until it is delivered",
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
                            // Each can reach a topic only as far as the topic's own policy lets it.
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
