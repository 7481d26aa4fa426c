using System.Text.Json.Nodes;
using ChatOps.Application.Health;
using ChatOps.Application.SignIn;
using ChatOps.Aws;
using ChatOps.Domain.Requests;
using ChatOps.Fulfillment;
using ChatOps.Infra.Rules;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace ChatOps.Tests.Infra;

public sealed class AppStackTests(SynthesizedStages stages)
{
    private static readonly string[] OfFulfillment = ["worker", "lifecycle", "sweep"];

    [Fact]
    public async Task The_HTTP_API_holds_back_floods_and_leaves_Slack_an_allowance_of_its_own()
    {
        var app = await stages.AppAsync("Prod");
        var stage = app.Single("AWS::ApiGatewayV2::Stage");

        Assert.Equal("50", stage.Text("DefaultRouteSettings.ThrottlingRateLimit"));
        Assert.Equal("100", stage.Text("DefaultRouteSettings.ThrottlingBurstLimit"));
        var (route, settings) = Assert.Single(stage["RouteSettings"]!.AsObject());
        Assert.Equal("ANY /slack/{proxy+}", route);
        Assert.Equal(
            (100, 200),
            (settings!["ThrottlingRateLimit"]!.GetValue<int>(), settings["ThrottlingBurstLimit"]!.GetValue<int>())
        );
        Assert.Equal(["$default", route], app.Of("AWS::ApiGatewayV2::Route").Select(each => each.Text("RouteKey")));
        Assert.Equal(
            app.Of("AWS::ApiGatewayV2::Route").Select(each => each.Id).Order(StringComparer.Ordinal),
            stage.Json["DependsOn"]!.AsArray().Select(id => id!.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_call_is_in_the_access_log_as_JSON_and_without_the_token_of_a_link()
    {
        var app = await stages.AppAsync("Dev");
        var stage = app.Single("AWS::ApiGatewayV2::Stage");
        var format = stage.Text("AccessLogSettings.Format");
        var line = JsonNode.Parse(
            format
                .Replace(":$context", ":1 ", StringComparison.Ordinal)
                .Replace("1 .status", "1", StringComparison.Ordinal)
                .Replace("1 .responseLatency", "1", StringComparison.Ordinal)
                .Replace("1 .responseLength", "1", StringComparison.Ordinal)
        )!;

        Assert.Equal("$context.path", line["path"]!.ToString());
        Assert.Equal(1, line["latency"]!.GetValue<int>());
        Assert.DoesNotContain("query", format, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', format);
        var group = app.Named("AWS::Logs::LogGroup", "LogGroupName", "/aws/vendedlogs/chatops-dev/access");
        Assert.EndsWith(
            $"log-group:${{{group.Id}}}",
            stage.Text("AccessLogSettings.DestinationArn"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_the_HTTP_API_may_invoke_the_alias()
    {
        var app = await stages.AppAsync("Dev");
        var alias = AliasOf(app, "chatops-dev-api");
        var integration = app.Single("AWS::ApiGatewayV2::Integration");

        Assert.Equal($"${{{alias.Id}}}", integration.Text("IntegrationUri"));
        Assert.Equal("2.0", integration.Text("PayloadFormatVersion"));
        Assert.True(
            integration["TimeoutInMillis"]!.GetValue<int>()
                > app.Function("chatops-dev-api")["Timeout"]!.GetValue<int>() * 1000
        );
        var permissions = app.Of("AWS::Lambda::Permission")
            .Where(permission => permission.Text("FunctionName") == $"${{{alias.Id}}}")
            .ToList();
        Assert.Equal(2, permissions.Count);
        Assert.All(
            permissions,
            permission =>
            {
                Assert.Equal("apigateway.amazonaws.com", permission.Text("Principal"));
                Assert.Contains(
                    $":${{{app.Single("AWS::ApiGatewayV2::Api").Id}}}/",
                    permission.Text("SourceArn"),
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public async Task With_an_issuer_tokens_are_checked_before_the_function_on_every_signed_in_route()
    {
        var app = await stages.AppAsync("Staging");
        var authorizer = app.Single("AWS::ApiGatewayV2::Authorizer");
        var routes = app.Of("AWS::ApiGatewayV2::Route");
        var signedIn = routes.Where(route => route["AuthorizerId"] is not null).ToList();

        Assert.Equal("JWT", authorizer.Text("AuthorizerType"));
        Assert.Equal("$request.header.Authorization", authorizer.Text("IdentitySource"));
        Assert.Equal(
            ("https://login.example.com/tenant/v2.0", "chatops"),
            (authorizer.Text("JwtConfiguration.Issuer"), authorizer.Text("JwtConfiguration.Audience"))
        );
        Assert.Equal(
            SignedInRoutes.Keys.Order(StringComparer.Ordinal),
            signedIn.Select(route => route.Text("RouteKey")).Order(StringComparer.Ordinal)
        );
        Assert.All(
            signedIn,
            route =>
                Assert.Equal(
                    ("JWT", $"${{{authorizer.Id}}}"),
                    (route.Text("AuthorizationType"), route.Text("AuthorizerId"))
                )
        );
        Assert.Equal(
            ["$default", "ANY /slack/{proxy+}"],
            routes.Except(signedIn).Select(route => route.Text("RouteKey")).Order(StringComparer.Ordinal)
        );
        var sources = app.Of("AWS::Lambda::Permission").Select(permission => permission.Text("SourceArn")).ToList();
        Assert.All(
            SignedInRoutes.Keys,
            key =>
                Assert.Contains(
                    sources,
                    source =>
                        source.EndsWith(
                            $"/*/{key.Replace(" ", string.Empty, StringComparison.Ordinal)}",
                            StringComparison.Ordinal
                        )
                )
        );
        Assert.Empty((await stages.AppAsync("Prod")).Of("AWS::ApiGatewayV2::Authorizer"));
    }

    [Fact]
    public async Task The_functions_get_the_configured_issuer()
    {
        var setting = (await stages.AppAsync("Staging")).Function("chatops-staging-api")["Environment.Variables"]![
            AwsSettings.Stage
        ]!.GetValue<string>();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [AwsSettings.Stage] = setting })
            .Build();
        var signIn = new AwsSettings(configuration).SignIn();

        Assert.Equal(
            ("https://login.example.com/tenant/v2.0", "chatops", "chatops-operators"),
            (signIn!.Issuer, signIn.Audience, signIn.OperatorsGroup)
        );
        Assert.Equal(
            ("email", "given_name", "family_name", "groups", SignInOptions.DefaultScope),
            (signIn.EmailClaim, signIn.FirstNameClaim, signIn.LastNameClaim, signIn.GroupsClaim, signIn.Scope)
        );
        Assert.Equal(["https://portal.example.com"], signIn.FrameAncestors);

        // As written by hand: omitted settings get their defaults.
        var shorter = JsonNode.Parse(setting)!.AsObject();
        shorter["signIn"] = new JsonObject(
            shorter["signIn"]!
                .AsObject()
                .Where(field =>
                    field.Key is "issuer" or "audience" or "clientId" or "authorizationEndpoint" or "tokenEndpoint"
                )
                .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
        );
        configuration[AwsSettings.Stage] = shorter.ToJsonString();
        Assert.Equal(
            ("email", SignInOptions.DefaultScope, 0),
            (
                new AwsSettings(configuration).SignIn()!.EmailClaim,
                new AwsSettings(configuration).SignIn()!.Scope,
                new AwsSettings(configuration).SignIn()!.FrameAncestors.Count
            )
        );
        configuration[AwsSettings.Stage] = setting.Replace(
            "https://portal.example.com",
            "https://portal.example.com/x;script-src *",
            StringComparison.Ordinal
        );
        Assert.Contains(
            "signIn.frameAncestors",
            Assert.Throws<InvalidOperationException>(() => new AwsSettings(configuration).SignIn()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_function_is_a_handler_of_its_host()
    {
        Assert.Equal(
            FulfillmentFunctions.All.Order(StringComparer.Ordinal),
            OfFulfillment.Concat(["hook", "probe", "alarms"]).Order(StringComparer.Ordinal)
        );
        foreach (var (template, name) in await FunctionsAsync("Dev"))
        {
            Assert.Equal(name, template.Function($"chatops-dev-{name}").Text("Handler"));
        }
    }

    [Theory]
    [InlineData("Dev")]
    [InlineData("Staging")]
    [InlineData("Prod")]
    public async Task Every_function_is_ours_traced_and_keeps_its_log_for_a_time(string stage)
    {
        var prefix = $"chatops-{stage.ToLowerInvariant()}";
        var found = new List<string>();
        foreach (
            var template in (await stages.AllAsync()).Where(template =>
                template.Name.StartsWith(prefix, StringComparison.Ordinal)
            )
        )
        {
            foreach (var function in template.Of("AWS::Lambda::Function"))
            {
                found.Add(function.Text("FunctionName"));
                Assert.Equal("provided.al2023", function.Text("Runtime"));
                Assert.Equal("x86_64", function.Text("Architectures"));
                Assert.Equal("Active", function.Text("TracingConfig.Mode"));
                Assert.Null(function["ReservedConcurrentExecutions"]);
                var log = template.Named(
                    "AWS::Logs::LogGroup",
                    "LogGroupName",
                    $"/aws/lambda/{function.Text("FunctionName")}"
                );
                Assert.Equal($"${{{log.Id}}}", function.Text("LoggingConfig.LogGroup"));
                Assert.True(log["RetentionInDays"]!.GetValue<int>() >= 14);
            }
        }

        // In Staging, Lex is in the home Region, whose alarms already have their function.
        string[] expected =
        [
            "alarms",
            "api",
            .. stage == "Staging" ? Array.Empty<string>() : ["bot-alarms"],
            "builder",
            "hook",
            "lifecycle",
            "probe",
            "sweep",
            "worker",
        ];
        Assert.Equal(expected.Select(name => $"{prefix}-{name}"), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("api")]
    [InlineData("worker")]
    [InlineData("hook")]
    public async Task A_new_version_is_tried_with_a_tenth_of_the_calls_and_taken_back_by_its_own_failures(string name)
    {
        var template = name == "hook" ? await stages.BotAsync("Prod") : await stages.AppAsync("Prod");
        var function = template.Function($"chatops-prod-{name}");
        var alias = AliasOf(template, $"chatops-prod-{name}");
        var version = Assert.Single(
            template.Of("AWS::Lambda::Version"),
            each => each.Text("FunctionName") == $"${{{function.Id}}}"
        );
        var group = template.Named("AWS::CodeDeploy::DeploymentGroup", "DeploymentGroupName", $"chatops-prod-{name}");

        Assert.Equal("live", alias.Text("Name"));
        Assert.Equal($"${{{version.Id}.Version}}", alias.Text("FunctionVersion"));
        Assert.Equal(
            $"${{{group.Id}}}",
            TemplateText.Of(alias.Json["UpdatePolicy"]!["CodeDeployLambdaAliasUpdate"]!["DeploymentGroupName"])
        );
        Assert.Equal("CodeDeployDefault.LambdaCanary10Percent5Minutes", group.Text("DeploymentConfigName"));
        Assert.Contains(
            "DEPLOYMENT_STOP_ON_ALARM",
            group.Text("AutoRollbackConfiguration.Events"),
            StringComparison.Ordinal
        );
        var alarms = group["AlarmConfiguration.Alarms"]!
            .AsArray()
            .Select(alarm => template.All.Single(each => $"${{{each.Id}}}" == TemplateText.Of(alarm!["Name"])))
            .ToList();
        Assert.Equal(2, alarms.Count);
        Assert.All(
            alarms,
            alarm =>
                Assert.Equal(
                    ("60", "1", "1", "notBreaching"),
                    (
                        alarm.Text("Period"),
                        alarm.Text("Threshold"),
                        alarm.Text("EvaluationPeriods"),
                        alarm.Text("TreatMissingData")
                    )
                )
        );

        var errors = alarms.Single(alarm => alarm.Text("MetricName") == "Errors");
        Assert.Equal(
            [
                ("ExecutedVersion", $"${{{version.Id}.Version}}"),
                ("FunctionName", $"chatops-prod-{name}"),
                ("Resource", $"chatops-prod-{name}:live"),
            ],
            Dimensions(errors).Order()
        );

        var lines = alarms.Single(alarm => alarm != errors);
        Assert.Equal([("Version", $"${{{version.Id}.Version}}")], Dimensions(lines));
        var filter = Assert.Single(
            template.Of("AWS::Logs::MetricFilter"),
            each => TemplateText.Of(each["MetricTransformations"]![0]!["MetricName"]) == lines.Text("MetricName")
        );
        Assert.Equal("""{ ($.level = "Error") || ($.level = "Critical") }""", filter.Text("FilterPattern"));
        Assert.Equal("$.version", filter["MetricTransformations"]![0]!["Dimensions"]![0]!["Value"]!.ToString());
        Assert.Equal(function.Text("LoggingConfig.LogGroup"), filter.Text("LogGroupName"));
    }

    [Fact]
    public async Task Sweep_and_lifecycle_events_switch_to_a_new_version_at_once()
    {
        var app = await stages.AppAsync("Prod");

        Assert.Equal(
            ["chatops-prod-api", "chatops-prod-worker"],
            app.Of("AWS::Lambda::Alias")
                .Select(alias =>
                    app.All.Single(each => $"${{{each.Id}}}" == alias.Text("FunctionName")).Text("FunctionName")
                )
        );
    }

    [Fact]
    public async Task The_worker_gets_few_messages_at_a_time_and_says_which_failed()
    {
        var app = await stages.AppAsync("Prod");
        var mapping = app.Single("AWS::Lambda::EventSourceMapping");

        Assert.EndsWith(":chatops-prod-inbox.fifo", mapping.Text("EventSourceArn"), StringComparison.Ordinal);
        Assert.Equal($"${{{AliasOf(app, "chatops-prod-worker").Id}}}", mapping.Text("FunctionName"));
        Assert.Equal("ReportBatchItemFailures", mapping.Text("FunctionResponseTypes"));
        Assert.Equal("10", mapping.Text("ScalingConfig.MaximumConcurrency"));
        Assert.Null(mapping["MaximumBatchingWindowInSeconds"]);

        // Four conversations in each run, and at most 50 with Lex at once.
        Assert.True(
            mapping["ScalingConfig.MaximumConcurrency"]!.GetValue<int>() * mapping["BatchSize"]!.GetValue<int>() < 50
        );
    }

    [Theory]
    [InlineData("create-managed-account.json")]
    [InlineData("update-managed-account.json")]
    public async Task Both_of_Control_Towers_events_reach_the_function(string sample)
    {
        var app = await stages.AppAsync("Prod");
        var rule = app.Named("AWS::Events::Rule", "Name", "chatops-prod-account-events");
        var told = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("samples", "control-tower", sample)))!;

        Assert.Contains(told["source"]!.ToString(), Listed(rule, "EventPattern.source"));
        Assert.Contains(told["detail-type"]!.ToString(), Listed(rule, "EventPattern.detail-type"));
        Assert.Contains(told["detail"]!["eventName"]!.ToString(), Listed(rule, "EventPattern.detail.eventName"));
        Assert.Equal(
            $"${{{app.Function("chatops-prod-lifecycle").Id}.Arn}}",
            TemplateText.Of(rule["Targets"]![0]!["Arn"])
        );
    }

    [Fact]
    public async Task The_sweep_runs_every_minute_and_is_never_repeated()
    {
        var app = await stages.AppAsync("Prod");
        var rule = app.Named("AWS::Events::Rule", "Name", "chatops-prod-sweep");
        var sweep = app.Function("chatops-prod-sweep");

        Assert.Equal("rate(1 minute)", rule.Text("ScheduleExpression"));
        Assert.Equal($"${{{sweep.Id}.Arn}}", TemplateText.Of(rule["Targets"]![0]!["Arn"]));
        Assert.Equal("0", TemplateText.Of(rule["Targets"]![0]!["RetryPolicy"]!["MaximumRetryAttempts"]));
        Assert.Equal(
            "0",
            app.Named("AWS::Lambda::EventInvokeConfig", "FunctionName", $"${{{sweep.Id}}}").Text("MaximumRetryAttempts")
        );
    }

    [Fact]
    public async Task The_probe_asks_from_outside_every_minute()
    {
        var app = await stages.AppAsync("Prod");
        var rule = app.Named("AWS::Events::Rule", "Name", "chatops-prod-probe");
        var probe = app.Function("chatops-prod-probe");

        Assert.Equal("rate(1 minute)", rule.Text("ScheduleExpression"));
        Assert.Equal($"${{{probe.Id}.Arn}}", TemplateText.Of(rule["Targets"]![0]!["Arn"]));
        Assert.True(probe["Timeout"]!.GetValue<int>() > FrontDoorProbe.Limit.TotalSeconds);
        Assert.Equal(
            ["availability", "latency"],
            app.Of("AWS::CloudWatch::Alarm")
                .Where(alarm =>
                    alarm.Text("MetricName") is FrontDoorProbe.AvailabilityMetric or FrontDoorProbe.LatencyMetric
                )
                .Select(alarm => alarm.Text("AlarmName").Split('-')[^1])
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Dev", 2)]
    [InlineData("Staging", 1)]
    public async Task What_alarms_say_in_any_Region_is_written_down(string stage, int regions)
    {
        var stacks = new[]
        {
            (Template: await stages.AppAsync(stage), Name: "alarms"),
            (Template: await stages.BotAsync(stage), Name: "bot-alarms"),
        }
            .Take(regions)
            .ToList();

        Assert.Equal(
            regions,
            (await stages.AllAsync())
                .Where(template =>
                    template.Name.StartsWith($"chatops-{stage.ToLowerInvariant()}-", StringComparison.Ordinal)
                )
                .Sum(template =>
                    template
                        .Of("AWS::SNS::Subscription")
                        .Count(subscription => subscription.Text("Protocol") == "lambda")
                )
        );
        Assert.All(
            stacks,
            stack =>
            {
                var function = stack.Template.Function($"chatops-{stage.ToLowerInvariant()}-{stack.Name}");
                var subscription = Assert.Single(
                    stack.Template.Of("AWS::SNS::Subscription"),
                    each => each.Text("Protocol") == "lambda"
                );

                Assert.Equal("alarms", function.Text("Handler"));
                Assert.Equal($"${{{function.Id}.Arn}}", subscription.Text("Endpoint"));
                Assert.Single(
                    stack.Template.Of("AWS::Lambda::Permission"),
                    permission =>
                        permission.Text("Principal") == "sns.amazonaws.com"
                        && permission.Text("SourceArn") == subscription.Text("TopicArn")
                );

                // Both write into the one table in the home Region.
                Assert.Equal(
                    stage == "Dev" ? SynthesizedStages.Home : SynthesizedStages.Lex,
                    function.Text("Environment.Variables.CHATOPS_HOME_REGION")
                );
                Assert.Equal(
                    $"chatops-{stage.ToLowerInvariant()}",
                    function.Text("Environment.Variables.CHATOPS_TABLE")
                );
            }
        );
    }

    [Fact]
    public async Task Prod_orders_from_Account_Factory_and_what_its_configuration_offers_and_nothing_else()
    {
        var app = await stages.AppAsync("Prod");

        Assert.Empty(app.Of("AWS::ServiceCatalog::CloudFormationProduct"));
        Assert.Equal(OfFulfillment.Select(name => $"chatops-prod-{name}"), Ordering(app).Distinct());
        Assert.DoesNotContain(
            "productName",
            app.Function("chatops-prod-worker").Text("Environment.Variables.CHATOPS_STAGE"),
            StringComparison.Ordinal
        );
        foreach (
            var role in Rights
                .OfRoles(app)
                .Where(right => right.Action == "servicecatalog:ProvisionProduct")
                .GroupBy(right => right.Holder)
        )
        {
            Assert.Equal(
                ["*", "prod-abc123", "prod-bucket", "prod-database"],
                role.Select(right => right.Resource.Split("product/")[^1]).Order(StringComparer.Ordinal)
            );
        }

        Assert.Equal(
            ["port-abc123", "port-data", "port-platform"],
            app.Of("AWS::ServiceCatalog::PortfolioPrincipalAssociation")
                .Select(association => association.Text("PortfolioId"))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        var readers = Rights
            .OfRoles(app)
            .Concat(Rights.OfRoles(await stages.BotAsync("Prod")))
            .Where(right => right.Action == "servicecatalog:SearchProductsAsAdmin");
        Assert.Equal(
            ["chatops-prod-builder", "chatops-prod-sweep"],
            readers.Select(right => right.Holder).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Dev")]
    [InlineData("Staging")]
    public async Task Other_stages_order_an_inert_product_and_have_no_right_to_make_an_account(string stage)
    {
        var app = await stages.AppAsync(stage);
        var product = app.Single("AWS::ServiceCatalog::CloudFormationProduct");
        var name = $"chatops-{stage.ToLowerInvariant()}-inert-account";

        Assert.Equal(name, product.Text("Name"));
        Assert.Equal(OfFulfillment.Select(function => $"chatops-{stage.ToLowerInvariant()}-{function}"), Ordering(app));
        Assert.Equal(
            name,
            JsonNode.Parse(
                app.Function($"chatops-{stage.ToLowerInvariant()}-worker").Text("Environment.Variables.CHATOPS_STAGE")
            )!["productName"]!.ToString()
        );
        Assert.DoesNotContain(
            Rights.OfRoles(app),
            right =>
                right.Action.Split(':')[0] is "controltower" or "sso" or "sso-directory"
                || right.Action == "organizations:CreateAccount"
        );
        Assert.All(
            Rights.OfRoles(app).Where(right => right.Action == "servicecatalog:ProvisionProduct"),
            right => Assert.EndsWith($":product/${{{product.Id}}}", right.Resource, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_inert_product_takes_and_gives_what_Account_Factory_does_and_makes_nothing()
    {
        var template = JsonNode.Parse(
            await File.ReadAllTextAsync(Repository.PathOf("infra", "inert-account.template.json"))
        )!;
        var sent = await File.ReadAllTextAsync(
            Repository.PathOf("src", "Domain", "Requests", $"{nameof(NewAccount)}.cs")
        );

        Assert.Equal(6, template["Parameters"]!.AsObject().Count);
        Assert.All(
            template["Parameters"]!.AsObject(),
            parameter => Assert.Contains($"[\"{parameter.Key}\"]", sent, StringComparison.Ordinal)
        );
        Assert.All(
            ["AccountId", "AccountEmail", "SSOUserPortal"],
            output => Assert.NotNull(template["Outputs"]![output])
        );
        Assert.Equal(
            "AWS::CloudFormation::WaitConditionHandle",
            Assert.Single(template["Resources"]!.AsObject()).Value!["Type"]!.ToString()
        );
    }

    private async Task<IReadOnlyList<(StackTemplate Template, string Name)>> FunctionsAsync(string stage)
    {
        var app = await stages.AppAsync(stage);
        var bot = await stages.BotAsync(stage);
        return
        [
            (app, "api"),
            (app, "worker"),
            (app, "lifecycle"),
            (app, "sweep"),
            (app, "probe"),
            (app, "alarms"),
            (bot, "hook"),
            (bot, "builder"),
        ];
    }

    private static TemplateResource AliasOf(StackTemplate template, string function) =>
        Assert.Single(
            template.Of("AWS::Lambda::Alias"),
            alias => alias.Text("FunctionName") == $"${{{template.Function(function).Id}}}"
        );

    private static IEnumerable<(string, string)> Dimensions(TemplateResource alarm) =>
        alarm["Dimensions"]!
            .AsArray()
            .Select(dimension => (TemplateText.Of(dimension!["Name"]), TemplateText.Of(dimension["Value"])));

    private static IReadOnlyList<string> Listed(TemplateResource resource, string path) =>
        TemplateText.Many(resource[path]);

    private static IEnumerable<string> Ordering(StackTemplate app) =>
        app.Of("AWS::ServiceCatalog::PortfolioPrincipalAssociation")
            .Select(association =>
                app.Of("AWS::IAM::Role")
                    .Single(role => $"${{{role.Id}.Arn}}" == association.Text("PrincipalARN"))
                    .Text("RoleName")
            );
}
