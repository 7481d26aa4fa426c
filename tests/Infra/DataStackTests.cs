using System.Text.Json.Nodes;
using ChatOps.Aws;
using ChatOps.Aws.DynamoDb;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Rules;

namespace ChatOps.Tests.Infra;

public sealed class DataStackTests(SynthesizedStages stages)
{
    public static TheoryData<string> Stages => [.. SynthesizedStages.Stages];

    [Fact]
    public async Task The_table_is_the_one_that_the_stores_are_tested_on()
    {
        var table = (await stages.DataAsync("Prod")).Single("AWS::DynamoDB::Table");
        var tested = TableDefinition.Create("chatops-prod");

        Assert.Equal(tested.TableName, table.Text("TableName"));
        Assert.Equal(tested.BillingMode.Value, table.Text("BillingMode"));
        Assert.Equal(tested.KeySchema.Select(key => (key.AttributeName, key.KeyType.Value)), Keys(table["KeySchema"]));
        Assert.Equal(
            tested
                .AttributeDefinitions.Select(attribute => (attribute.AttributeName, attribute.AttributeType.Value))
                .Order(),
            table["AttributeDefinitions"]!
                .AsArray()
                .Select(attribute => (attribute!["AttributeName"]!.ToString(), attribute["AttributeType"]!.ToString()))
                .Order()
        );
        Assert.Equal(
            tested.GlobalSecondaryIndexes.Select(index =>
                (
                    index.IndexName,
                    Projection: index.Projection.ProjectionType.Value,
                    Included: string.Join(',', index.Projection.NonKeyAttributes ?? [])
                )
            ),
            table["GlobalSecondaryIndexes"]!
                .AsArray()
                .Select(index =>
                    (
                        index!["IndexName"]!.ToString(),
                        index["Projection"]!["ProjectionType"]!.ToString(),
                        string.Join(
                            ',',
                            index["Projection"]!["NonKeyAttributes"]?.AsArray().Select(name => name!.ToString()) ?? []
                        )
                    )
                )
        );
        Assert.Equal(
            tested.GlobalSecondaryIndexes.SelectMany(index =>
                index.KeySchema.Select(key => (key.AttributeName, key.KeyType.Value))
            ),
            table["GlobalSecondaryIndexes"]!.AsArray().SelectMany(index => Keys(index!["KeySchema"]))
        );
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task The_table_outlives_mistakes(string stage)
    {
        var table = (await stages.DataAsync(stage)).Single("AWS::DynamoDB::Table");

        Assert.Equal("true", table.Text("PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled"));
        Assert.Equal("true", table.Text("SSESpecification.SSEEnabled"));
        Assert.Equal("Retain", table.Json["DeletionPolicy"]!.ToString());
        Assert.Equal("Retain", table.Json["UpdateReplacePolicy"]!.ToString());
        Assert.Equal(stage == StageNames.Prod ? "true" : "false", table.Text("DeletionProtectionEnabled"));
    }

    [Fact]
    public async Task Only_working_records_run_out()
    {
        var table = (await stages.DataAsync("Dev")).Single("AWS::DynamoDB::Table");

        Assert.Equal(TableDefinition.TimeToLiveAttribute, table.Text("TimeToLiveSpecification.AttributeName"));
        Assert.Equal("true", table.Text("TimeToLiveSpecification.Enabled"));
    }

    [Fact]
    public async Task The_queue_keeps_order_and_gives_up_into_a_FIFO_queue_that_keeps_longer()
    {
        var data = await stages.DataAsync("Dev");
        var queue = data.Named("AWS::SQS::Queue", "QueueName", "chatops-dev-inbox.fifo");
        var dead = data.Named("AWS::SQS::Queue", "QueueName", "chatops-dev-dead-letters.fifo");

        Assert.All(
            [queue, dead],
            each =>
            {
                Assert.Equal("true", each.Text("FifoQueue"));
                Assert.Equal("false", each.Text("ContentBasedDeduplication"));
                Assert.Equal("true", each.Text("SqsManagedSseEnabled"));
            }
        );
        Assert.Equal("5", queue.Text("RedrivePolicy.maxReceiveCount"));
        Assert.Equal($"${{{dead.Id}.Arn}}", queue.Text("RedrivePolicy.deadLetterTargetArn"));
        Assert.Equal("byQueue", dead.Text("RedriveAllowPolicy.redrivePermission"));
        Assert.True(Number(dead, "MessageRetentionPeriod") > Number(queue, "MessageRetentionPeriod"));

        var worker = (await stages.AppAsync("Dev")).Function("chatops-dev-worker");
        Assert.True(Number(queue, "VisibilityTimeout") >= 6 * Number(worker, "Timeout"));
        Assert.Equal(FunctionTimes.Worker, Number(worker, "Timeout"));
    }

    [Fact]
    public async Task Each_approvers_subscription_passes_only_their_mails()
    {
        var data = await stages.DataAsync("Dev");
        var topic = data.Named("AWS::SNS::Topic", "TopicName", "chatops-dev-approvals");
        var subscriptions = data.Of("AWS::SNS::Subscription")
            .Where(subscription => subscription.Text("TopicArn") == $"${{{topic.Id}}}")
            .ToList();

        Assert.Equal(
            ["approver@example.com", "second.approver@example.com"],
            subscriptions.Select(subscription => subscription.Text("Endpoint")).Order(StringComparer.Ordinal)
        );
        Assert.All(
            subscriptions,
            subscription =>
            {
                Assert.Equal("email", subscription.Text("Protocol"));
                Assert.Equal("MessageAttributes", subscription.Text("FilterPolicyScope"));
                var filter = Assert.Single(subscription["FilterPolicy"]!.AsObject());
                Assert.Equal(NotificationTopics.ApproverAttribute, filter.Key);
                Assert.Equal(subscription.Text("Endpoint"), Assert.Single(filter.Value!.AsArray())!.ToString());
            }
        );
    }

    public static TheoryData<string, string, string, string[], string[]> Subscribers =>
        new()
        {
            {
                "Prod",
                "data",
                "chatops-prod-approvals",
                ["email"],
                ["approver@ours.internal", "second.approver@ours.internal"]
            },
            {
                "Prod",
                "data",
                "chatops-prod-operations",
                ["email", "lambda"],
                ["operators@ours.internal", Function(SynthesizedStages.Home, "chatops-prod-alarms")]
            },
            {
                "Prod",
                "bot",
                "chatops-prod-operations",
                ["email", "lambda"],
                ["operators@ours.internal", Function(SynthesizedStages.Lex, "chatops-prod-bot-alarms")]
            },
        };

    private static string Function(string region, string name) =>
        $"arn:${{AWS::Partition}}:lambda:{region}:${{AWS::AccountId}}:function:{name}";

    [Theory]
    [MemberData(nameof(Subscribers))]
    public async Task Only_configured_endpoints_may_subscribe_to_a_topic(
        string stage,
        string stack,
        string name,
        string[] protocols,
        string[] endpoints
    )
    {
        var template = await stages.TemplateAsync(stage, stack);
        var topic = template.Named("AWS::SNS::Topic", "TopicName", name);
        var policy = template.Of("AWS::SNS::TopicPolicy").Single(each => each.Text("Topics") == $"${{{topic.Id}}}");
        var statements = policy["PolicyDocument.Statement"]!
            .AsArray()
            .Where(statement =>
                TemplateText.Of(statement!["Effect"]) == "Deny"
                && TemplateText.Of(statement["Action"]) == "sns:Subscribe"
            )
            .ToList();

        Assert.All(
            statements,
            statement =>
                Assert.Equal(
                    ("*", $"${{{topic.Id}}}"),
                    (TemplateText.Of(statement!["Principal"]!["AWS"]), TemplateText.Of(statement["Resource"]))
                )
        );
        Assert.Equal(
            protocols,
            statements.SelectMany(statement =>
                TemplateText.Many(statement!["Condition"]!["StringNotEquals"]!["sns:Protocol"])
            )
        );
        Assert.Equal(
            endpoints.Order(StringComparer.Ordinal),
            statements
                .SelectMany(statement =>
                    TemplateText.Many(statement!["Condition"]!["StringNotEquals"]!["sns:Endpoint"])
                )
                .Order(StringComparer.Ordinal)
        );

        // The stacks' own subscriptions are allowed, and wait for the policy that allows them.
        var own = template
            .Of("AWS::SNS::Subscription")
            .Where(subscription => subscription.Text("TopicArn") == $"${{{topic.Id}}}")
            .ToList();
        // A function's subscription has a fixed logical ID and name, so it need not wait.
        var lambdas = own.Where(subscription => subscription.Text("Protocol") == "lambda");
        Assert.All(
            lambdas,
            subscription =>
            {
                var function = template
                    .Of("AWS::Lambda::Function")
                    .Single(each => subscription.Text("Endpoint") == $"${{{each.Id}.Arn}}");
                Assert.Contains(
                    endpoints,
                    endpoint =>
                        endpoint.EndsWith($":function:{function.Text("FunctionName")}", StringComparison.Ordinal)
                );
            }
        );
        var mailboxes = own.Where(subscription => subscription.Text("Protocol") == "email");
        Assert.All(mailboxes, subscription => Assert.Contains(subscription.Text("Endpoint"), endpoints));
        Assert.All(mailboxes, subscription => Assert.Contains(policy.Id, subscription.DependsOn));
        Assert.All(own, subscription => Assert.Contains(subscription.Text("Protocol"), protocols));
        var functions = (await stages.AppAsync(stage))
            .Of("AWS::SNS::Subscription")
            .Where(subscription => subscription.Text("TopicArn").EndsWith($":{name}", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(name.EndsWith("-operations", StringComparison.Ordinal), functions.Count > 0);
        Assert.All(functions, subscription => Assert.Contains(subscription.Text("Protocol"), protocols));
    }

    [Fact]
    public async Task EventBridge_is_let_in_without_a_condition_since_it_meets_none()
    {
        // EventBridge supports no conditions in topic policies:
        // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions. Nor
        // in key policies: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
        var rights = new[] { await stages.DataAsync("Prod"), await stages.BotAsync("Prod") }
            .SelectMany(Rights.OfResources)
            .Where(right => right.Purpose == "events.amazonaws.com")
            .ToList();

        Assert.Equal(
            ["kms:Decrypt", "kms:GenerateDataKey", "sns:Publish"],
            rights.Select(right => right.Action).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.All(rights, right => Assert.Empty(right.Condition));
    }

    [Fact]
    public async Task An_approver_keeps_the_subscription_when_the_list_changes()
    {
        // Dev and Staging list the same people: the resource depends only on the address.
        Assert.Equal(await IdsAsync("Dev"), await IdsAsync("Staging"));

        async Task<IEnumerable<(string, string)>> IdsAsync(string stage) =>
            (await stages.DataAsync(stage))
                .Of("AWS::SNS::Subscription")
                .Select(subscription => (subscription.Id, subscription.Text("Endpoint")));
    }

    [Theory]
    [InlineData("Dev", "data")]
    [InlineData("Prod", "data")]
    [InlineData("Dev", "bot")]
    public async Task Alarms_and_events_may_use_the_key_of_the_operators_topic_and_publish_to_it(
        string stage,
        string stack
    )
    {
        var template = await stages.TemplateAsync(stage, stack);
        var key = template.Single("AWS::KMS::Key");
        var topic = template.Named("AWS::SNS::Topic", "TopicName", $"chatops-{stage.ToLowerInvariant()}-operations");
        var rights = Rights.OfResources(template).ToList();

        Assert.All(template.Of("AWS::SNS::Topic"), each => Assert.Equal($"${{{key.Id}}}", each.Text("KmsMasterKeyId")));
        Assert.All(
            ["cloudwatch.amazonaws.com", "events.amazonaws.com"],
            service =>
            {
                Assert.All(
                    ["kms:Decrypt", "kms:GenerateDataKey"],
                    action =>
                        Assert.Contains(
                            rights,
                            right => right.Holder == key.Id && right.Purpose == service && right.Action == action
                        )
                );
                Assert.Contains(
                    rights,
                    right =>
                        right.Purpose == service
                        && right.Action == "sns:Publish"
                        && right.Resource == $"${{{topic.Id}}}"
                );
            }
        );
        Assert.Equal(
            $"operators@{SynthesizedStages.Domain(stage)}",
            Assert
                .Single(
                    template.Of("AWS::SNS::Subscription"),
                    each => each.Text("Protocol") == "email" && each.Text("TopicArn") == $"${{{topic.Id}}}"
                )
                .Text("Endpoint")
        );
    }

    [Fact]
    public async Task The_secret_is_made_without_a_value()
    {
        var secret = (await stages.DataAsync("Prod")).Single("AWS::SecretsManager::Secret");

        Assert.Equal("chatops-prod-secrets", secret.Text("Name"));
        Assert.False(secret.Properties.ContainsKey("SecretString"));
        Assert.False(secret.Properties.ContainsKey("GenerateSecretString"));
    }

    private static int Number(TemplateResource resource, string path) => resource[path]!.GetValue<int>();

    private static IEnumerable<(string, string)> Keys(JsonNode? schema) =>
        schema!.AsArray().Select(key => (key!["AttributeName"]!.ToString(), key["KeyType"]!.ToString()));
}
