using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CodeDeploy;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using ChatOps.Application.Observability;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Monitoring;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Releases;

/// <summary>A function's alias <c>live</c>. A new version gets a tenth of the calls for five minutes, and is rolled
/// back if it fails or logs an error: the front door answers 500 while Lambda counts a success.</summary>
internal sealed class CanaryRelease : Construct
{
    /// <summary>The alias that all callers use.</summary>
    public const string AliasName = "live";

    private static readonly Duration Minute = Duration.Minutes(1);

    /// <summary>Creates the alias and the alarms for its versions.</summary>
    public CanaryRelease(
        Construct scope,
        string id,
        Places places,
        ChatOpsFunction function,
        LambdaApplication application,
        Role deployer
    )
        : base(scope, id)
    {
        var version = function.Function.CurrentVersion;
        Alias = new Alias(this, "Live", new AliasProps { AliasName = AliasName, Version = version });
        var runbook = new RunbookAlarms(this, places);
        var errors = runbook.Add(
            RunbookEntry.NewVersionFails,
            ErrorsDetail(function),
            $"New version of {function.Name}: calls failed",
            new Trouble(
                new Metric(
                    new MetricProps
                    {
                        Namespace = "AWS/Lambda",
                        MetricName = "Errors",
                        Statistic = "Sum",
                        Period = Minute,
                        DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["FunctionName"] = function.Name,
                            ["Resource"] = $"{function.Name}:{AliasName}",
                            ["ExecutedVersion"] = version.Version,
                        },
                    }
                ),
                Threshold: 1
            )
        );
        var lines = runbook.Add(
            RunbookEntry.NewVersionFails,
            LinesDetail(function),
            $"New version of {function.Name}: lines of the level Error",
            new Trouble(ErrorLinesOf(function, version.Version), Threshold: 1)
        );
        _ = new LambdaDeploymentGroup(
            this,
            "Deployments",
            new LambdaDeploymentGroupProps
            {
                Application = application,
                Alias = Alias,
                DeploymentGroupName = function.Name,
                DeploymentConfig = LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
                Alarms = [errors, lines],
                AutoRollback = new AutoRollbackConfig
                {
                    DeploymentInAlarm = true,
                    FailedDeployment = true,
                    StoppedDeployment = true,
                },

                // CDK would attach AWS's managed policy; this role lists its own rights.
                Role = deployer.WithoutPolicyUpdates(),
            }
        );
    }

    public Alias Alias { get; }

    /// <summary>The role in which CodeDeploy moves aliases.</summary>
    /// <param name="name">The role's own name.</param>
    /// <param name="application">CodeDeploy's application: only its deployment groups may assume the role.</param>
    /// <param name="functions">The functions with these aliases.</param>
    public static Role Deployer(
        Construct scope,
        Places places,
        string name,
        string application,
        params ChatOpsFunction[] functions
    )
    {
        var region = Stack.Of(scope).Region;
        var alarms = functions
            .SelectMany(function => new[] { ErrorsDetail(function), LinesDetail(function) })
            .Select(detail =>
                Places.Arn(
                    "cloudwatch",
                    region,
                    $"alarm:{RunbookAlarms.NameOf(places, RunbookEntry.NewVersionFails, detail)}"
                )
            );
        return new Role(
            scope,
            "Deployer",
            new RoleProps
            {
                RoleName = $"{places.Names.Prefix}-deploy-{name}",

                // https://docs.aws.amazon.com/codedeploy/latest/userguide/security_confused_deputy.html
                AssumedBy = new ServicePrincipal(
                    "codedeploy.amazonaws.com",
                    new ServicePrincipalOpts
                    {
                        Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal)
                            {
                                ["aws:SourceAccount"] = Amazon.CDK.Aws.ACCOUNT_ID,
                            },
                            ["StringLike"] = new Dictionary<string, object>(StringComparer.Ordinal)
                            {
                                ["aws:SourceArn"] = Places.Arn(
                                    "codedeploy",
                                    region,
                                    $"deploymentgroup:{application}/*"
                                ),
                            },
                        },
                    }
                ),
                InlinePolicies = Right.Policies([
                    new Right(
                        "ShiftTraffic",
                        ["lambda:GetAlias", "lambda:UpdateAlias"],
                        [.. functions.Select(function => FunctionArn(function, region))]
                    ),
                    new Right(
                        "ShiftTraffic",
                        ["lambda:GetProvisionedConcurrencyConfig"],
                        [.. functions.Select(function => $"{FunctionArn(function, region)}:{AliasName}")]
                    ),
                    new Right("ReadAlarms", ["cloudwatch:DescribeAlarms"], [.. alarms]),
                ]),
            }
        );
    }

    // Each log line has the version that wrote it; the filter makes it a dimension.
    private static Metric ErrorLinesOf(ChatOpsFunction function, string version)
    {
        var name = $"{function.Name}-version-error-lines";
        _ = new CfnMetricFilter(
            function,
            "VersionErrorLines",
            new CfnMetricFilterProps
            {
                LogGroupName = function.LogGroup.LogGroupName,
                FilterPattern = LogPatterns.Errors,
                MetricTransformations = new object[]
                {
                    new CfnMetricFilter.MetricTransformationProperty
                    {
                        MetricNamespace = Metrics.Namespace,
                        MetricName = name,
                        MetricValue = "1",
                        Dimensions = new object[]
                        {
                            new CfnMetricFilter.DimensionProperty
                            {
                                Key = "Version",
                                Value = $"$.{JsonLog.VersionField}",
                            },
                        },
                    },
                },
            }
        );
        return new Metric(
            new MetricProps
            {
                Namespace = Metrics.Namespace,
                MetricName = name,
                Statistic = "Sum",
                Period = Minute,
                DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["Version"] = version },
            }
        );
    }

    private static string ErrorsDetail(ChatOpsFunction function) => $"{function.Settings.Name}-errors";

    private static string LinesDetail(ChatOpsFunction function) => $"{function.Settings.Name}-error-lines";

    private static string FunctionArn(ChatOpsFunction function, string region) =>
        Places.Arn("lambda", region, $"function:{function.Name}");
}
