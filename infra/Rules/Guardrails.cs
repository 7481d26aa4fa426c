using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace ChatOps.Infra.Rules;

/// <summary>The Aspect that checks every resource: encryption at rest, log retention, wildcards that have a reason,
/// tags, no public access. A broken rule is an error that stops the deployment.</summary>
internal sealed class Guardrails : DeputyBase, IAspect
{
    private const string OurRuntime = "provided.al2023";

    /// <summary>Required on every taggable resource: owner and stage.</summary>
    public static IReadOnlyList<string> RequiredTags { get; } = ["project", "stage"];

    public void Visit(IConstruct node)
    {
        if (node is CfnResource resource)
        {
            foreach (var broken in OfType(resource).Concat(OfTags(resource)))
            {
                Annotations.Of(resource).AddError(broken);
            }
        }
    }

    private static IEnumerable<string> OfType(CfnResource resource) =>
        resource switch
        {
            CfnTable table => Unless(
                Json(table, table.SseSpecification)?["sseEnabled"]?.GetValue<bool>() == true,
                "The table is not encrypted with a key of the account's."
            ),
            CfnQueue queue => Unless(
                Json(queue, queue.SqsManagedSseEnabled)?.ToString() == "true" || queue.KmsMasterKeyId is not null,
                "The queue is not encrypted at rest."
            ),
            CfnTopic topic => Unless(
                topic.KmsMasterKeyId is not null && topic.KmsMasterKeyId != "alias/aws/sns",
                "The topic is not encrypted with a customer managed key: with AWS's key, alarms and events "
                    + "can't publish."
            ),
            CfnBucket bucket => OfBucket(bucket),
            CfnLogGroup log => Unless(
                log.RetentionInDays is not null,
                "The log group never deletes its lines: it needs a retention."
            ),
            CfnFunction function => OfFunction(function),
            Amazon.CDK.AWS.CodeBuild.CfnProject project => OfProject(project),
            CfnUrl => ["A function URL is public access beside the front door."],
            CfnPermission permission => OfPermission(permission),
            CfnRole role => OfRole(role),
            CfnManagedPolicy policy => PolicyRules.Broken(Json(policy, policy.PolicyDocument)),
            Amazon.CDK.AWS.IAM.CfnPolicy policy => PolicyRules.Broken(Json(policy, policy.PolicyDocument)),
            CfnKey key => PolicyRules
                .Broken(Json(key, key.KeyPolicy))
                .Concat(Unless(Json(key, key.EnableKeyRotation)?.ToString() == "true", "The key is never rotated.")),
            CfnQueuePolicy policy => PolicyRules.Broken(Json(policy, policy.PolicyDocument)),
            CfnTopicPolicy policy => PolicyRules
                .Broken(Json(policy, policy.PolicyDocument))
                .Concat(PolicyRules.OfTopic(Json(policy, policy.PolicyDocument))),
            CfnBucketPolicy policy => PolicyRules.Broken(Json(policy, policy.PolicyDocument)),
            _ => Unless(
                ReviewedTypes.Contain(resource.CfnResourceType),
                $"{resource.CfnResourceType} is not reviewed: give it a rule, or add it to the reviewed types."
            ),
        };

    private static IEnumerable<string> OfBucket(CfnBucket bucket)
    {
        var block = Json(bucket, bucket.PublicAccessBlockConfiguration) as JsonObject;
        return Unless(bucket.BucketEncryption is not null, "The bucket is not encrypted at rest.")
            .Concat(
                Unless(
                    block is not null
                        && new[]
                        {
                            "blockPublicAcls",
                            "blockPublicPolicy",
                            "ignorePublicAcls",
                            "restrictPublicBuckets",
                        }.All(way => block[way]?.ToString() == "true"),
                    "The bucket does not block public access in all four ways."
                )
            );
    }

    private static IEnumerable<string> OfFunction(CfnFunction function) =>
        Unless(
                (Json(function, function.LoggingConfig) as JsonObject)?["logGroup"] is not null,
                "The function has no log group of its own: Lambda would create one that never deletes its lines."
            )
            .Concat(
                Unless(
                    function.Runtime == OurRuntime,
                    $"The function runs on {function.Runtime}: the product's functions run on {OurRuntime}."
                )
            );

    private static string[] OfProject(Amazon.CDK.AWS.CodeBuild.CfnProject project) =>
        Unless(
            (Json(project, project.LogsConfig) as JsonObject)?["cloudWatchLogs"]?["groupName"] is not null,
            "The project has no log group of its own: CodeBuild would create one that never deletes its lines."
        );

    private static IEnumerable<string> OfPermission(CfnPermission permission) =>
        Unless(permission.Principal != "*", "Everyone may invoke a function: public access.")
            .Concat(
                Unless(
                    permission.SourceArn is not null || permission.SourceAccount is not null,
                    "A permission to invoke a function names neither source nor account: another account could "
                        + "make the service invoke it."
                )
            );

    private static IEnumerable<string> OfRole(CfnRole role) =>
        PolicyRules
            .Broken(Json(role, role.AssumeRolePolicyDocument))
            .Concat(
                Unless(
                    Json(role, role.ManagedPolicyArns) is not JsonArray { Count: > 0 },
                    "The role has a managed policy, which AWS can change."
                )
            )
            .Concat(PoliciesOf(role).SelectMany(PolicyRules.Broken))
            .Concat(PolicyRules.OfRole(PoliciesOf(role)));

    private static List<JsonNode?> PoliciesOf(CfnRole role) =>
        [.. (Json(role, role.Policies) as JsonArray ?? []).Select(policy => policy?["policyDocument"])];

    private static IEnumerable<string> OfTags(CfnResource resource)
    {
        var tags = TagManager.Of(resource)?.TagValues();
        return tags is null
            ? []
            : RequiredTags.Where(tag => !tags.ContainsKey(tag)).Select(tag => $"The tag {tag} is missing.");
    }

    private static string[] Unless(bool isKept, string broken) => isKept ? [] : [broken];

    // Properties may be objects, structures or tokens; resolved, they are the template's values.
    private static JsonNode? Json(CfnResource resource, object? value) =>
        value is null ? null : JsonSerializer.SerializeToNode(Stack.Of(resource).Resolve(value));
}
