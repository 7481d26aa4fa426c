using System.Text.Json.Nodes;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

/// <summary>Checks every right of every template against AWS's Service Authorization Reference.</summary>
public sealed class AuthorizationTests(SynthesizedStages stages)
{
    // Rights in AWS's end-user policy that the ordering roles lack, with reasons.
    private static readonly (string Actions, string Why)[] NotNeeded =
    [
        (
            "cloudformation:CreateStackSet CreateStackInstances UpdateStackSet UpdateStackInstances "
                + "DeleteStackSet DeleteStackInstances DescribeStackSet DescribeStackInstance "
                + "DescribeStackSetOperation ListStackInstances ListStackSetOperations ListStackSetOperationResults",
            "Account Factory makes a stack, not a stack set."
        ),
        (
            "servicecatalog:DescribeProduct DescribeProductView ListRecordHistory "
                + "ListStackInstancesForProvisionedProduct ScanProvisionedProducts SearchProvisionedProducts",
            "ChatOps does not call them."
        ),
        (
            "servicecatalog:CreateProvisionedProductPlan DescribeProvisionedProductPlan "
                + "ExecuteProvisionedProductPlan DeleteProvisionedProductPlan ListProvisionedProductPlans",
            "Account Factory fails with plans."
        ),
        (
            "servicecatalog:ListServiceActionsForProvisioningArtifact ExecuteProvisionedProductServiceAction "
                + "DescribeServiceActionExecutionParameters",
            "ChatOps runs no service actions."
        ),
        ("ssm:DescribeDocument GetAutomationExecution", "Service actions again."),
        ("config:DescribeConfigurationRecorders DescribeConfigurationRecorderStatus", "Stack sets again."),
    ];

    // Types that the reference requires although another one is sufficient.
    private static readonly (string Action, string Required, string Instead, string Why)[] InPlace =
    [
        (
            "dynamodb:Query",
            "table",
            "index",
            "A query of an index is authorized on the index alone: "
                + "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-specific-table-"
                + "indexes.html"
        ),
    ];

    public static TheoryData<string, string, bool> Forms =>
        new()
        {
            { "arn:aws:lex:eu-central-1:1:bot/*", "arn:${Partition}:lex:${Region}:${Account}:bot/${BotId}", true },
            {
                "arn:aws:lex:eu-central-1:1:bot/*",
                "arn:${Partition}:lex:${Region}:${Account}:bot-alias/${BotId}/${BotAliasId}",
                false
            },
            {
                "arn:aws:lex:eu-central-1:1:bot-alias/*",
                "arn:${Partition}:lex:${Region}:${Account}:bot-alias/${BotId}/${BotAliasId}",
                true
            },
            { "arn:aws:s3:::artifacts/*", "arn:${Partition}:s3:::${BucketName}", false },
            { "arn:aws:s3:::artifacts/*", "arn:${Partition}:s3:::${BucketName}/${ObjectName}", true },
            {
                "arn:aws:lambda:eu-central-1:1:function:api:live",
                "arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}",
                false
            },
            {
                "arn:aws:logs:eu-central-1:1:log-group:/aws/lambda/api:*",
                "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${LogStreamName}",
                true
            },
            {
                "arn:aws:secretsmanager:eu-central-1:1:secret:a-??????",
                "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${SecretId}",
                true
            },
            {
                "arn:aws:dynamodb:eu-central-1:1:table/a",
                "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}",
                false
            },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_pattern_covers_the_forms_that_IAM_would_match(string granted, string form, bool covers) =>
        Assert.Equal(covers, ServiceAuthorization.Covers(granted, form));

    [Fact]
    public async Task Every_action_stands_in_the_reference_and_the_file_holds_no_other()
    {
        var granted = (await LinesAsync()).Select(line => line.Action).ToHashSet(StringComparer.Ordinal);

        None(
            granted
                .Where(action => !ServiceAuthorization.Actions.ContainsKey(action))
                .Select(action =>
                    $"{action} is missing in {ServiceAuthorization.File}: look it up on the service's page"
                )
        );
        None(ServiceAuthorization.Actions.Keys.Except(granted, StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_action_is_granted_on_a_type_of_resource_that_it_does_not_support() =>
        None(
            (await LinesAsync())
                .Where(line =>
                    line.Resource != "*"
                    && !TypesOf(line.Action).Any(type => ServiceAuthorization.Covers(line.Resource, type.Arn))
                )
                .Select(line =>
                    $"{line.Holder} ({line.Purpose}): {line.Action} on {line.Resource}; it supports "
                    + $"{Listed(TypesOf(line.Action))}"
                )
        );

    [Fact]
    public async Task Every_role_holds_an_action_on_each_type_of_resource_that_it_requires()
    {
        var missing =
            from role in (await LinesAsync(roles: true)).GroupBy(line => (line.Holder, line.Action))
            let types = TypesOf(role.Key.Action)
            from type in types.Where(type => type.IsRequired)
            let forms = types.Where(each =>
                each == type
                || Array.Exists(
                    InPlace,
                    entry =>
                        entry.Action == role.Key.Action && entry.Required == type.Name && entry.Instead == each.Name
                )
            )
            where
                !role.Any(line =>
                    line.Resource == "*" || forms.Any(form => ServiceAuthorization.Covers(line.Resource, form.Arn))
                )
            select $"{role.Key.Holder}: {role.Key.Action} on a {type.Name}";

        None(missing);
    }

    [Fact]
    public async Task Every_role_holds_what_its_actions_are_authorized_for_besides()
    {
        var missing =
            from role in (await LinesAsync(roles: true)).GroupBy(line => line.Holder, StringComparer.Ordinal)
            let held = role.Select(line => line.Action).ToHashSet(StringComparer.Ordinal)
            from action in held
            from with in ServiceAuthorization.Actions[action].With
            where !held.Contains(with)
            select $"{role.Key}: {with}, which a call of {action} needs";

        None(missing);
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("lifecycle")]
    [InlineData("sweep")]
    public async Task Roles_that_order_accounts_hold_what_AWS_grants_end_users_of_Service_Catalog(string function)
    {
        var policy = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Repository.PathOf("tests", "Infra", "end-user-policy.json"),
                TestContext.Current.CancellationToken
            )
        )!;
        var held = Rights
            .OfRoles(await stages.AppAsync("Prod"))
            .Where(line => line.Holder == $"chatops-prod-{function}")
            .ToList();
        var notNeeded = NotNeeded
            .SelectMany(entry =>
                entry
                    .Actions[(entry.Actions.IndexOf(':', StringComparison.Ordinal) + 1)..]
                    .Split(' ')
                    .Select(name => $"{entry.Actions.Split(':')[0]}:{name}")
            )
            .ToList();
        var granted = policy["actions"]!.AsArray().Select(action => action!.GetValue<string>()).ToList();

        None(
            granted
                .Except(held.Select(line => line.Action), StringComparer.Ordinal)
                .Except(notNeeded, StringComparer.Ordinal)
        );
        None(
            notNeeded.Where(action =>
                held.Exists(line => line.Action == action) || !granted.Contains(action, StringComparer.Ordinal)
            )
        );

        // As in AWS's policy: only stacks with Service Catalog's names.
        Assert.All(
            held.Where(line =>
                line.Action.StartsWith("cloudformation:", StringComparison.Ordinal) && line.Resource != "*"
            ),
            line => Assert.EndsWith(":stack/SC-*", line.Resource, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Dev")]
    [InlineData("Staging")]
    public async Task Stages_without_accounts_make_stacks_only_through_the_launch_role(string stage) =>
        Assert.DoesNotContain(
            Rights.OfRoles(await stages.AppAsync(stage)),
            line =>
                line.Action == "cloudformation:CreateStack"
                && line.Holder != $"chatops-{stage.ToLowerInvariant()}-inert-launch"
        );

    private static void None(IEnumerable<string> wrong)
    {
        var lines = wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static IReadOnlyList<ResourceForm> TypesOf(string action) =>
        ServiceAuthorization.Actions.TryGetValue(action, out var known) ? known.Types : [];

    private static string Listed(IReadOnlyList<ResourceForm> types) =>
        types.Count == 0 ? "none: say *" : string.Join(", ", types.Select(type => type.Name));

    // The allowed rights, with every reference resolved to its ARN.
    private async Task<IReadOnlyList<RightLine>> LinesAsync(bool roles = false)
    {
        StackTemplate[] all =
        [
            .. await stages.AllAsync(),
            await stages.PipelineAsync(),
            await stages.PipelineAsync(codeCommit: true),
        ];
        return
        [
            .. from template in all
            from line in roles ? Rights.OfRoles(template) : Rights.Of(template)
            where !line.Purpose.StartsWith("DENIED", StringComparison.Ordinal)
            select line with
            {
                Resource = ServiceAuthorization.ArnOf(line.Resource, template, all),
            },
        ];
    }
}
