using Amazon.CDK;
using Amazon.CDK.AWS.CodeDeploy;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Servicecatalog;
using ChatOps.Aws;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Monitoring;
using ChatOps.Infra.Releases;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Stacks;

/// <summary>Runs the product in the home Region: front door, worker, lifecycle events, sweep and health watch. Its
/// parameters name the bot.</summary>
internal sealed class AppStack : Stack
{
    // The worker handles a batch's groups in parallel, so four fit into its timeout even if Lex is slow.
    private const int BatchSize = 4;

    private readonly Places places;
    private readonly AssetFolders assets;

    public AppStack(
        Construct scope,
        string id,
        StackProps props,
        Places places,
        AssetFolders assets,
        AppSecrets secrets
    )
        : base(scope, id, props)
    {
        this.places = places;
        this.assets = assets;
        var botId = BotParameter("BotId", "Output BotId of the bot stack");
        var botAliasId = BotParameter("BotAliasId", "Output BotAliasId of the bot stack");
        var botAlias = places.Lex($"bot-alias/{botId}/{botAliasId}");
        var inert = places.Configuration.IsProd ? null : new InertAccountFactory(this, "InertAccountFactory", places);
        var product = places.Home(
            "catalog",
            $"product/{inert?.ProductId ?? places.Configuration.AccountFactory!.ProductId}"
        );

        var door = new FrontDoor(this, "FrontDoor", places);
        var environment = Settings(secrets, door, botId, botAliasId);
        var api = new ChatOpsFunction(
            this,
            "Api",
            places,
            new FunctionSettings(
                "api",
                assets.Api,
                "api",
                FunctionTimes.Api,
                1024,
                environment,
                FunctionRights.Api(places, secrets, botAlias)
            )
        );
        var worker = Fulfillment(
            "Worker",
            "worker",
            FunctionTimes.Worker,
            environment,
            FunctionRights.Worker(places, secrets, botAlias, product)
        );
        var lifecycle = Fulfillment(
            "Lifecycle",
            "lifecycle",
            FunctionTimes.Lifecycle,
            environment,
            FunctionRights.Lifecycle(places, secrets, product),
            retries: 2
        );

        // The sweep has no retries: the next one starts within a minute.
        var sweepSettings = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            [AwsSettings.DeadLetterQueueUrl] = places.DeadLettersUrl,
            [AwsSettings.AlarmsFunction] = places.AlarmsFunction,
        };
        if (places.Configuration.IsLexElsewhere)
        {
            sweepSettings[AwsSettings.BotOperatorTopic] = places.BotOperations;
            sweepSettings[AwsSettings.BotAlarmsFunction] = places.BotAlarmsFunction;
        }

        var sweep = Fulfillment(
            "Sweep",
            "sweep",
            FunctionTimes.Sweep,
            sweepSettings,
            FunctionRights.Sweep(places, secrets, product),
            retries: 0
        );

        var application = new LambdaApplication(
            this,
            "Application",
            new LambdaApplicationProps { ApplicationName = places.Names.AppStack }
        );
        var deployer = CanaryRelease.Deployer(this, places, "app", places.Names.AppStack, api, worker);
        door.ServeBy(new CanaryRelease(this, "ApiRelease", places, api, application, deployer).Alias);
        Receive(new CanaryRelease(this, "WorkerRelease", places, worker, application, deployer).Alias);
        _ = new DeploymentFailures(this, "DeploymentFailures", places.Names.AppStack, places.Operations);
        Call(lifecycle, sweep);
        Order(
            inert?.PortfolioId ?? places.Configuration.AccountFactory!.PortfolioId,
            string.Empty,
            worker,
            lifecycle,
            sweep
        );
        foreach (
            var portfolio in places
                .Configuration.Products.Select(offered => offered.PortfolioId)
                .Distinct(StringComparer.Ordinal)
        )
        {
            Order(portfolio, portfolio, worker, lifecycle, sweep);
        }

        var health = new HealthWatch(this, "Health", places, assets, environment);
        var alarms = new RunbookAlarms(this, places, places.Operations);
        AppAlarms.Add(alarms, places, door, health, api, worker, lifecycle, sweep);
        _ = new ChatOpsDashboard(this, "Overview", places, new AppParts(door, botId, botAliasId), alarms);

        Output("ApiUrl", door.Url, "The front door's address");
        Output("SlackEventsUrl", $"{door.Url}/slack/events", "For the Slack manifest: event_subscriptions.request_url");
        Output(
            "SlackInteractionsUrl",
            $"{door.Url}/slack/interactions",
            "For the Slack manifest: interactivity.request_url"
        );
        Output("SlackCommandsUrl", $"{door.Url}/slack/commands", "For the Slack manifest: slash_commands.url");
        Output("DashboardName", places.Names.Prefix, "The dashboard in CloudWatch");
    }

    /// <summary>The product that a stage orders; null in Prod, which uses Account Factory.</summary>
    public static string? ProductName(Places places) => places.Configuration.IsProd ? null : places.Names.InertProduct;

    private string BotParameter(string name, string description) =>
        new CfnParameter(
            this,
            name,
            new CfnParameterProps
            {
                Type = "String",
                Description = description,
                AllowedPattern = "^[0-9a-zA-Z]{10}$",
            }
        ).ValueAsString;

    private Dictionary<string, string> Settings(AppSecrets secrets, FrontDoor door, string botId, string botAliasId) =>
        new(StringComparer.Ordinal)
        {
            [AwsSettings.Stage] = StageSetting.Of(places.Configuration, ProductName(places)),
            [AwsSettings.PublicUrl] = door.Url,
            [AwsSettings.HomeRegion] = places.Configuration.HomeRegion,
            [AwsSettings.LexRegion] = places.Configuration.LexRegion,
            [AwsSettings.Table] = places.Names.Table,
            [AwsSettings.QueueUrl] = places.InboxUrl,
            [AwsSettings.ApproverTopic] = places.Approvals,
            [AwsSettings.OperatorTopic] = places.Operations,
            [AwsSettings.SecretId] = secrets.SecretArn,
            [AwsSettings.BotId] = botId,
            [AwsSettings.BotAliasId] = botAliasId,
        };

    private ChatOpsFunction Fulfillment(
        string id,
        string name,
        int seconds,
        Dictionary<string, string> environment,
        IEnumerable<Right> rights,
        int? retries = null
    ) =>
        new(
            this,
            id,
            places,
            new FunctionSettings(name, assets.Fulfillment, name, seconds, 1024, environment, rights)
            {
                Retries = retries,
            }
        );

    // The mapping limits concurrency. Reserved concurrency would refuse messages until they are dead letters.
    private void Receive(Alias alias) =>
        _ = new CfnEventSourceMapping(
            this,
            "InboxMapping",
            new CfnEventSourceMappingProps
            {
                EventSourceArn = places.Inbox,
                FunctionName = alias.FunctionArn,
                BatchSize = BatchSize,
                FunctionResponseTypes = ["ReportBatchItemFailures"],
                ScalingConfig = new CfnEventSourceMapping.ScalingConfigProperty
                {
                    MaximumConcurrency = places.Configuration.WorkerConcurrency,
                },
            }
        );

    private void Call(ChatOpsFunction lifecycle, ChatOpsFunction sweep)
    {
        // The retry of an order arrives as an update event. If an event is lost, the next sweep finds the outcome.
        _ = new Rule(
            this,
            "AccountEvents",
            new RuleProps
            {
                RuleName = $"{places.Names.Prefix}-account-events",
                Description = "Control Tower created an account, or failed to",
                EventPattern = new EventPattern
                {
                    Source = ["aws.controltower"],
                    DetailType = ["AWS Service Event via CloudTrail"],
                    Detail = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["eventName"] = new[] { "CreateManagedAccount", "UpdateManagedAccount" },
                    },
                },
                Targets = [new LambdaFunction(lifecycle.Function)],
            }
        );
        _ = new Rule(
            this,
            "EveryMinute",
            new RuleProps
            {
                RuleName = $"{places.Names.Prefix}-sweep",
                Description = "Runs due work",
                Schedule = Schedule.Rate(Duration.Minutes(1)),
                Targets =
                [
                    new LambdaFunction(
                        sweep.Function,
                        new LambdaFunctionProps { RetryAttempts = 0, MaxEventAge = Duration.Minutes(1) }
                    ),
                ],
            }
        );
    }

    private void Order(string portfolioId, string suffix, params ChatOpsFunction[] functions)
    {
        foreach (var function in functions)
        {
            _ = new CfnPortfolioPrincipalAssociation(
                this,
                $"{function.Node.Id}Orders{suffix}",
                new CfnPortfolioPrincipalAssociationProps
                {
                    PortfolioId = portfolioId,
                    PrincipalArn = function.Role.RoleArn,
                    PrincipalType = "IAM",
                }
            );
        }
    }

    private void Output(string name, string value, string description) =>
        _ = new CfnOutput(this, name, new CfnOutputProps { Value = value, Description = description });
}
