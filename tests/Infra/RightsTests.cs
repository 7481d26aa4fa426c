using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.LexModelsV2;
using Amazon.LexRuntimeV2;
using Amazon.Organizations;
using Amazon.SecretsManager;
using Amazon.ServiceCatalog;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

public sealed class RightsTests(SynthesizedStages stages)
{
    // Rights without a call by that name, with reasons.
    private static readonly Dictionary<string, string> NotCalled = new(StringComparer.Ordinal)
    {
        ["sqs:DeleteMessage"] = "Lambda reads the queue with the worker's role.",
        ["lex:TagResource"] = "CreateBot with tags.",
        ["lex:DeleteBotAlias"] = "DeleteBot asks for it.",
        ["lex:DeleteBotChannel"] = "DeleteBot asks for it.",
        ["lex:DeleteCustomVocabulary"] = "DeleteBot asks for it.",
        ["lex:DeleteResourcePolicy"] = "DeleteBot asks for it.",
        ["organizations:DescribeOrganization"] = "Account Factory, with the rights of the caller.",
        ["organizations:CreateAccount"] = "Account Factory, with the rights of the caller.",
        ["organizations:DescribeCreateAccountStatus"] = "Account Factory, with the rights of the caller.",
    };

    public static TheoryData<string, Type, string[]> Callers =>
        new()
        {
            { "dynamodb", typeof(IAmazonDynamoDB), ["src/Aws/DynamoDb/ChatOpsTable.cs"] },
            { "sqs", typeof(IAmazonSQS), ["src/Aws/Sqs"] },
            {
                "sns",
                typeof(IAmazonSimpleNotificationService),
                ["src/Aws/NotificationTopics.cs", "src/Aws/TopicSubscriptions.cs"]
            },
            { "secretsmanager", typeof(IAmazonSecretsManager), ["src/Aws/SecretsManagerSecrets.cs"] },
            {
                "servicecatalog",
                typeof(IAmazonServiceCatalog),
                ["src/Aws/AccountFactory.cs", "src/Aws/ProductCatalog.cs"]
            },
            { "organizations", typeof(IAmazonOrganizations), ["src/Aws/AwsOrganization.cs"] },
            { "lex", typeof(IAmazonLexModelsV2), ["src/BotBuilder/Reconciliation"] },
            { "lex", typeof(IAmazonLexRuntimeV2), ["src/Aws/LexRuntime.cs"] },
        };

    [Fact]
    public async Task Who_may_do_what_md_lists_the_rights_of_the_templates()
    {
        var file = Repository.PathOf("infra", "who-may-do-what.md");
        var page = await WhoMayDoWhat.PageAsync(stages);
        if (Environment.GetEnvironmentVariable("CHATOPS_WRITE_RIGHTS") == "1")
        {
            await File.WriteAllTextAsync(file, page);
        }

        Assert.True(
            await File.ReadAllTextAsync(file) == page,
            "infra/who-may-do-what.md is not what the templates grant. If they are right, write it anew and "
                + $"look at the difference: {WhoMayDoWhat.Regenerate}"
        );
    }

    [Fact]
    public async Task Staging_grants_what_Dev_does()
    {
        var dev = await WhoMayDoWhat.SectionAsync(stages, "Dev");
        var staging = await WhoMayDoWhat.SectionAsync(stages, "Staging");

        // In Staging, Lex is in the home Region, so operators have one topic, one key and one alarm function. It also
        // has an issuer, so the HTTP API has more routes.
        Assert.Equal(Plain(dev, "Dev").Where(IsAlike), Plain(staging, "Staging").Where(IsAlike));

        static bool IsAlike(string line) =>
            !line.Contains("operations", StringComparison.OrdinalIgnoreCase)
            && !line.Contains("bot-alarms", StringComparison.Ordinal)
            && !line.Contains("apigateway.amazonaws.com", StringComparison.Ordinal);

        static IEnumerable<string> Plain(string section, string stage) =>
            Rows(
                section
                    .Replace(stage, "Stage", StringComparison.Ordinal)
                    .Replace(stage.ToLowerInvariant(), "stage", StringComparison.Ordinal)
                    .Replace("<lex>", "<home>", StringComparison.Ordinal)
            );

        static IEnumerable<string> Rows(string section) =>
            section
                .Split('\n')
                .Where(line => line.StartsWith('|') || line.StartsWith("### Role", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Every_call_of_the_code_is_allowed_to_a_role(string service, Type client, string[] files)
    {
        var granted = await GrantedAsync();
        var called = Called(service, client, files);

        Assert.NotEmpty(called);
        Assert.Empty(called.Except(granted, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_allowed_that_the_code_does_not_call()
    {
        var services = Callers.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal);
        var called = Callers
            .SelectMany(row => Called(row.Data.Item1, row.Data.Item2, row.Data.Item3))
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(
            await GrantedAsync(),
            action =>
                services.Contains(action.Split(':')[0]) && !called.Contains(action) && !NotCalled.ContainsKey(action)
        );
    }

    [Fact]
    public async Task No_role_may_scan_or_delete_the_table_or_its_requests()
    {
        var all = (await stages.AllAsync()).SelectMany(Rights.OfRoles).ToList();

        Assert.DoesNotContain(
            all,
            right =>
                right.Action is "dynamodb:Scan" or "dynamodb:DeleteTable" or "dynamodb:DeleteItem"
                || right.Action.StartsWith("dynamodb:PartiQL", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            all,
            right => right.Action.StartsWith("iam:", StringComparison.Ordinal) && right.Action != "iam:PassRole"
        );
        Assert.DoesNotContain(all, right => right.Action.StartsWith("sts:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_function_may_delete_a_request()
    {
        foreach (var template in await stages.AllAsync())
        {
            var names = template.Of("AWS::Lambda::Function").Select(function => function.Text("FunctionName")).ToList();
            Assert.All(
                names,
                name =>
                {
                    var denied = Rights.DeniedToRoles(template).Where(right => right.Holder == name).ToList();
                    Assert.All(
                        ["dynamodb:DeleteItem", "dynamodb:PartiQLDelete", "dynamodb:DeleteTable"],
                        action =>
                            Assert.Contains(denied, right => right.Action == action && right.Condition.Length == 0)
                    );
                    Assert.Contains(
                        denied,
                        right =>
                            right
                                is {
                                    Action: "dynamodb:BatchWriteItem",
                                    Condition: "dynamodb:LeadingKeys ForAnyValue:StringNotLike DIRECTORY#*"
                                }
                    );
                    Assert.All(
                        denied,
                        right => Assert.Contains(":table/chatops-", right.Resource, StringComparison.Ordinal)
                    );
                }
            );

            // IAM has one action for puts and deletes of a batch, so only the directory may use batches.
            Assert.All(
                Rights.OfRoles(template).Where(right => right.Action == "dynamodb:BatchWriteItem"),
                right => Assert.Equal(["DIRECTORY#*"], right.Keys)
            );
        }
    }

    [Theory]
    [InlineData("probe")]
    [InlineData("alarms")]
    public async Task Who_watches_health_writes_nothing_else(string function)
    {
        var rights = Rights
            .OfRoles(await stages.AppAsync("Prod"))
            .Where(right =>
                right.Holder == $"chatops-prod-{function}"
                && right.Action.StartsWith("dynamodb:", StringComparison.Ordinal)
            )
            .ToList();

        Assert.NotEmpty(rights);
        Assert.All(rights, right => Assert.Equal(["HEALTH", "HEALTH#*"], right.Keys));
        Assert.All(
            rights,
            right => Assert.Contains("dynamodb:LeadingKeys Null false", right.Condition, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Roles_of_services_say_for_whom_they_are_taken_on()
    {
        var trusts = (await stages.AllAsync())
            .Append(await stages.PipelineAsync())
            .Append(await stages.PipelineAsync(codeCommit: true))
            .SelectMany(template => template.Of("AWS::IAM::Role"))
            .Select(Rights.TrustOf)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.All(
            trusts.Where(trust =>
                !trust.StartsWith("lambda.amazonaws.com", StringComparison.Ordinal)
                && !trust.StartsWith("servicecatalog.amazonaws.com", StringComparison.Ordinal)
            ),
            trust =>
                Assert.Contains("aws:SourceAccount StringEquals ${AWS::AccountId}", trust, StringComparison.Ordinal)
        );
        Assert.Contains(
            trusts,
            trust =>
                trust.StartsWith("codedeploy.amazonaws.com where", StringComparison.Ordinal)
                && trust.EndsWith(":deploymentgroup:chatops-prod-app/*", StringComparison.Ordinal)
        );
        Assert.Contains(trusts, trust => trust.StartsWith("events.amazonaws.com where", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_front_door_and_the_hook_order_nothing_and_send_no_mail()
    {
        var rights = Rights
            .OfRoles(await stages.AppAsync("Prod"))
            .Where(right => right.Holder == "chatops-prod-api")
            .Concat(Rights.OfRoles(await stages.BotAsync("Prod")).Where(right => right.Holder == "chatops-prod-hook"))
            .ToList();

        Assert.NotEmpty(rights);
        Assert.DoesNotContain(
            rights,
            right =>
                right.Action.Split(':')[0] is "servicecatalog" or "sns" or "organizations" or "controltower" or "kms"
        );
        Assert.DoesNotContain(
            rights,
            right => right.Holder == "chatops-prod-hook" && right.Action.Split(':')[0] is "secretsmanager" or "lex"
        );
    }

    private async Task<HashSet<string>> GrantedAsync() =>
        (await stages.AllAsync())
            .SelectMany(Rights.OfRoles)
            .Where(right => right.Resource.Length > 0 && !right.Purpose.Contains("Inert", StringComparison.Ordinal))
            .Select(right => right.Action)
            .ToHashSet(StringComparer.Ordinal);

    // The client operations that the files call.
    private static List<string> Called(string service, Type client, string[] files)
    {
        var operations = client
            .GetMethods()
            .Select(method => method.Name)
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var text = string.Concat(
            files
                .Select(file => Repository.PathOf(file))
                .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.cs") : [path])
                .Select(File.ReadAllText)
        );
        return
        [
            .. Regex
                .Matches(
                    text,
                    @"\.(?<name>[A-Z][A-Za-z]+Async)\(",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(5)
                )
                .Select(match => match.Groups["name"].Value)
                .Where(operations.Contains)
                .Select(name => name[..^"Async".Length])
                // A transaction needs the rights of its parts, which are in the same file.
                .Where(name => name != "TransactWriteItems")
                .Select(name => $"{service}:{name}")
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
