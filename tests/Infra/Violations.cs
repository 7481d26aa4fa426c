using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Rules;
using CfnPolicy = Amazon.CDK.AWS.IAM.CfnPolicy;
using CfnPolicyProps = Amazon.CDK.AWS.IAM.CfnPolicyProps;
using EventBus = Amazon.CDK.AWS.Events.CfnEventBus;
using EventBusProps = Amazon.CDK.AWS.Events.CfnEventBusProps;

namespace ChatOps.Tests.Infra;

/// <summary>Stacks that each break one rule, with the Aspect's expected message.</summary>
internal static class Violations
{
    public static IReadOnlyDictionary<string, (string Said, Action<Stack> Break)> All { get; } =
        new Dictionary<string, (string, Action<Stack>)>(StringComparer.Ordinal)
        {
            ["table-unencrypted"] = (
                "not encrypted",
                stack =>
                    _ = new CfnTable(
                        stack,
                        "It",
                        new CfnTableProps
                        {
                            KeySchema = new object[]
                            {
                                new CfnTable.KeySchemaProperty { AttributeName = "pk", KeyType = "HASH" },
                            },
                        }
                    )
            ),
            ["queue-unencrypted"] = (
                "not encrypted",
                stack => _ = new CfnQueue(stack, "It", new CfnQueueProps { SqsManagedSseEnabled = false })
            ),
            ["topic-unencrypted"] = ("not encrypted", stack => _ = new CfnTopic(stack, "It", new CfnTopicProps())),
            ["topic-under-the-key-of-AWS"] = (
                "can't publish",
                stack => _ = new CfnTopic(stack, "It", new CfnTopicProps { KmsMasterKeyId = "alias/aws/sns" })
            ),
            ["bucket-unencrypted"] = (
                "not encrypted",
                stack =>
                    _ = new CfnBucket(stack, "It", new CfnBucketProps { PublicAccessBlockConfiguration = Closed() })
            ),
            ["bucket-open"] = (
                "public access",
                stack =>
                    _ = new CfnBucket(
                        stack,
                        "It",
                        new CfnBucketProps
                        {
                            BucketEncryption = new CfnBucket.BucketEncryptionProperty
                            {
                                ServerSideEncryptionConfiguration = Array.Empty<object>(),
                            },
                        }
                    )
            ),
            ["bucket-of-everybody"] = (
                "public access",
                stack =>
                    _ = new CfnBucketPolicy(
                        stack,
                        "It",
                        new CfnBucketPolicyProps
                        {
                            Bucket = "some",
                            PolicyDocument = Allow(["s3:GetObject"], ["arn:aws:s3:::some/file"], new AnyPrincipal()),
                        }
                    )
            ),
            ["key-never-rotated"] = (
                "never rotated",
                stack =>
                    _ = new CfnKey(
                        stack,
                        "It",
                        new CfnKeyProps { KeyPolicy = Allow(["kms:DescribeKey"], ["*"], new AccountRootPrincipal()) }
                    )
            ),
            ["key-with-a-pattern"] = (
                "allows kms:*",
                stack =>
                    _ = new CfnKey(
                        stack,
                        "It",
                        new CfnKeyProps
                        {
                            EnableKeyRotation = true,
                            KeyPolicy = Allow(["kms:*"], ["*"], new AccountRootPrincipal()),
                        }
                    )
            ),
            ["log-for-ever"] = ("retention", stack => _ = new CfnLogGroup(stack, "It", new CfnLogGroupProps())),
            ["function-without-log"] = ("no log group", stack => _ = Function(stack, "provided.al2023", null)),
            ["function-on-old-runtime"] = (
                "The function runs on nodejs18.x",
                stack => _ = Function(stack, "nodejs18.x", "log")
            ),
            ["function-with-address"] = (
                "public access",
                stack =>
                    _ = new CfnUrl(
                        stack,
                        "It",
                        new CfnUrlProps
                        {
                            AuthType = "NONE",
                            TargetFunctionArn = "arn:aws:lambda:eu-north-1:111111111111:function:it",
                        }
                    )
            ),
            ["function-for-everybody"] = (
                "public access",
                stack => _ = Permission(stack, "*", "arn:aws:events:eu-north-1:111111111111:rule/it")
            ),
            ["function-for-any-account"] = (
                "names neither source nor account",
                stack => _ = Permission(stack, "events.amazonaws.com", null)
            ),
            ["action-pattern"] = (
                "allows sqs:*",
                stack => Rights(stack, Allow(["sqs:*"], ["arn:aws:sqs:eu-north-1:111111111111:it"]))
            ),
            ["action-pattern-at-the-end"] = (
                "allows dynamodb:Get*",
                stack => Rights(stack, Allow(["dynamodb:Get*"], ["arn:aws:dynamodb:eu-north-1:111111111111:table/it"]))
            ),
            ["resource-pattern"] = ("sqs:SendMessage on *", stack => Rights(stack, Allow(["sqs:SendMessage"], ["*"]))),
            ["resource-pattern-at-the-end"] = (
                "the resource must be named",
                stack =>
                    Rights(
                        stack,
                        Allow(
                            ["dynamodb:Query"],
                            [
                                $"arn:{Amazon.CDK.Aws.PARTITION}:dynamodb:eu-north-1:"
                                    + $"{Amazon.CDK.Aws.ACCOUNT_ID}:table/it/index/*",
                            ]
                        )
                    )
            ),
            ["reason-of-another-action"] = (
                "lex:DeleteBot on *",
                stack => Rights(stack, Allow(["lex:DeleteBot"], ["*"]))
            ),
            ["bucket-pattern-without-condition"] = (
                "s3:GetObject on *",
                stack => Rights(stack, Allow(["s3:GetObject"], ["*"]))
            ),
            ["not-action"] = (
                "NotAction",
                stack =>
                    Rights(
                        stack,
                        new PolicyDocument(
                            new PolicyDocumentProps
                            {
                                Statements =
                                [
                                    new PolicyStatement(
                                        new PolicyStatementProps
                                        {
                                            NotActions = ["iam:CreateUser"],
                                            Resources = ["arn:aws:sqs:eu-north-1:111111111111:it"],
                                        }
                                    ),
                                ],
                            }
                        )
                    )
            ),
            ["role-of-everybody"] = (
                "public access",
                stack =>
                    _ = new CfnRole(
                        stack,
                        "It",
                        new CfnRoleProps
                        {
                            AssumeRolePolicyDocument = Allow(["sts:AssumeRole"], [], new AnyPrincipal()),
                        }
                    )
            ),
            ["role-with-managed-policy"] = (
                "managed policy",
                stack =>
                    _ = new Role(
                        stack,
                        "It",
                        new RoleProps
                        {
                            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                            ManagedPolicies =
                            [
                                ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSLambdaBasicExecutionRole"),
                            ],
                        }
                    )
            ),
            ["table-whose-items-go"] = (
                "allows dynamodb:DeleteItem",
                stack =>
                    Rights(stack, Allow(["dynamodb:DeleteItem"], ["arn:aws:dynamodb:eu-north-1:111111111111:table/it"]))
            ),
            ["table-whose-items-go-by-PartiQL"] = (
                "allows dynamodb:PartiQLDelete",
                stack =>
                    Rights(
                        stack,
                        Allow(["dynamodb:PartiQLDelete"], ["arn:aws:dynamodb:eu-north-1:111111111111:table/it"])
                    )
            ),
            ["table-with-batches-on-everything"] = (
                "allows dynamodb:BatchWriteItem",
                stack =>
                    Rights(
                        stack,
                        Allow(["dynamodb:BatchWriteItem"], ["arn:aws:dynamodb:eu-north-1:111111111111:table/it"])
                    )
            ),
            ["table-with-batches-on-requests"] = (
                "allows dynamodb:BatchWriteItem",
                stack => Rights(stack, OnKeys("DIRECTORY#*", "REQUEST#*"))
            ),
            ["table-with-batches-on-everything-that-has-no-keys"] = (
                "allows dynamodb:BatchWriteItem",
                stack => Rights(stack, OnKeys(isNullShutOut: false, "DIRECTORY#*"))
            ),
            ["role-that-could-delete"] = (
                "no statement denies it to delete requests",
                stack =>
                    _ = new Role(
                        stack,
                        "It",
                        new RoleProps
                        {
                            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                            InlinePolicies = new Dictionary<string, PolicyDocument>
                            {
                                ["Write"] = Allow(
                                    ["dynamodb:PutItem"],
                                    ["arn:aws:dynamodb:eu-north-1:111111111111:table/it"]
                                ),
                            },
                        }
                    )
            ),
            ["role-of-any-account"] = (
                "without aws:SourceAccount",
                stack =>
                    _ = new Role(
                        stack,
                        "It",
                        new RoleProps { AssumedBy = new ServicePrincipal("codedeploy.amazonaws.com") }
                    )
            ),
            ["topic-for-any-subscriber"] = (
                "doesn't limit subscriptions",
                stack =>
                    _ = new CfnTopicPolicy(
                        stack,
                        "It",
                        new CfnTopicPolicyProps
                        {
                            Topics = ["it"],
                            PolicyDocument = new PolicyDocument(
                                new PolicyDocumentProps
                                {
                                    Statements =
                                    [
                                        TransportRule.OnlyOverTls(
                                            "arn:aws:sns:eu-north-1:111111111111:it",
                                            "sns:Publish"
                                        ),
                                    ],
                                }
                            ),
                        }
                    )
            ),
            ["topic-for-any-endpoint"] = (
                "doesn't limit subscriptions",
                stack =>
                    _ = new CfnTopicPolicy(
                        stack,
                        "It",
                        new CfnTopicPolicyProps
                        {
                            Topics = ["it"],
                            PolicyDocument = new PolicyDocument(
                                new PolicyDocumentProps
                                {
                                    Statements =
                                    [
                                        SubscriptionRule.Only(
                                            "arn:aws:sns:eu-north-1:111111111111:it",
                                            ["email"],
                                            ["a@example.com"]
                                        )[0],
                                    ],
                                }
                            ),
                        }
                    )
            ),
            ["role-with-inline-pattern"] = (
                "allows s3:*",
                stack =>
                    _ = new Role(
                        stack,
                        "It",
                        new RoleProps
                        {
                            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                            InlinePolicies = new Dictionary<string, PolicyDocument>
                            {
                                ["All"] = Allow(["s3:*"], ["arn:aws:s3:::some"]),
                            },
                        }
                    )
            ),
            ["queue-of-everybody"] = (
                "public access",
                stack =>
                    _ = new CfnQueuePolicy(
                        stack,
                        "It",
                        new CfnQueuePolicyProps
                        {
                            Queues = ["it"],
                            PolicyDocument = Allow(
                                ["sqs:SendMessage"],
                                ["arn:aws:sqs:eu-north-1:111111111111:it"],
                                new AnyPrincipal()
                            ),
                        }
                    )
            ),
            ["topic-of-everybody"] = (
                "public access",
                stack =>
                    _ = new CfnTopicPolicy(
                        stack,
                        "It",
                        new CfnTopicPolicyProps
                        {
                            Topics = ["it"],
                            PolicyDocument = Allow(
                                ["sns:Publish"],
                                ["arn:aws:sns:eu-north-1:111111111111:it"],
                                new AnyPrincipal(),
                                SubscriptionRule.Only(
                                    "arn:aws:sns:eu-north-1:111111111111:it",
                                    ["email"],
                                    ["a@example.com"]
                                )
                            ),
                        }
                    )
            ),
            ["type-without-a-rule"] = (
                "AWS::Events::EventBus is not reviewed",
                stack => _ = new EventBus(stack, "It", new EventBusProps { Name = "it" })
            ),
            ["untagged"] = (
                "The tag stage is missing",
                stack => _ = new CfnQueue(stack, "It", new CfnQueueProps { SqsManagedSseEnabled = true })
            ),
        };

    public static void Add(App app)
    {
        foreach (var (name, violation) in All)
        {
            var stack = new Stack(app, name);
            violation.Break(stack);
            foreach (var tag in Guardrails.RequiredTags.Where(_ => name != "untagged"))
            {
                Tags.Of(stack).Add(tag, "test");
            }

            Aspects.Of(stack).Add(new Guardrails());
        }
    }

    private static CfnFunction Function(Stack stack, string runtime, string? log) =>
        new(
            stack,
            "It",
            new CfnFunctionProps
            {
                Role = "arn:aws:iam::111111111111:role/it",
                Runtime = runtime,
                Code = new CfnFunction.CodeProperty { ZipFile = "x" },
                LoggingConfig = log is null ? null : new CfnFunction.LoggingConfigProperty { LogGroup = log },
            }
        );

    private static CfnPermission Permission(Stack stack, string principal, string? source) =>
        new(
            stack,
            "It",
            new CfnPermissionProps
            {
                Action = "lambda:InvokeFunction",
                FunctionName = "it",
                Principal = principal,
                SourceArn = source,
            }
        );

    private static void Rights(Stack stack, PolicyDocument document) =>
        _ = new CfnPolicy(
            stack,
            "It",
            new CfnPolicyProps
            {
                PolicyName = "it",
                Roles = ["it"],
                PolicyDocument = document,
            }
        );

    private static CfnBucket.PublicAccessBlockConfigurationProperty Closed() =>
        new()
        {
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        };

    private static PolicyDocument Allow(
        string[] actions,
        string[] resources,
        PrincipalBase? who = null,
        params PolicyStatement[] more
    ) =>
        new(
            new PolicyDocumentProps
            {
                Statements =
                [
                    new PolicyStatement(
                        new PolicyStatementProps
                        {
                            Actions = actions,
                            Resources = resources,
                            Principals = who is null ? null : [who],
                        }
                    ),
                    .. more,
                ],
            }
        );

    private static PolicyDocument OnKeys(params string[] keys) => OnKeys(isNullShutOut: true, keys);

    private static PolicyDocument OnKeys(bool isNullShutOut, params string[] keys)
    {
        var conditions = new Dictionary<string, object>
        {
            ["ForAllValues:StringLike"] = new Dictionary<string, object> { ["dynamodb:LeadingKeys"] = keys },
        };
        if (isNullShutOut)
        {
            conditions["Null"] = new Dictionary<string, object> { ["dynamodb:LeadingKeys"] = "false" };
        }

        return new PolicyDocument(
            new PolicyDocumentProps
            {
                Statements =
                [
                    new PolicyStatement(
                        new PolicyStatementProps
                        {
                            Actions = ["dynamodb:BatchWriteItem"],
                            Resources = ["arn:aws:dynamodb:eu-north-1:111111111111:table/it"],
                            Conditions = conditions,
                        }
                    ),
                ],
            }
        );
    }
}
