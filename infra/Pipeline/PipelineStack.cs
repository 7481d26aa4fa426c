using Amazon.CDK;
using Amazon.CDK.AWS.CodePipeline;
using Amazon.CDK.AWS.IAM;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Rights;
using ChatOps.Infra.Rules;
using Constructs;
using CfnRule = Amazon.CDK.AWS.Events.CfnRule;
using CfnRuleProps = Amazon.CDK.AWS.Events.CfnRuleProps;
using CfnSecret = Amazon.CDK.AWS.SecretsManager.CfnSecret;
using CfnSecretProps = Amazon.CDK.AWS.SecretsManager.CfnSecretProps;

namespace ChatOps.Infra.Pipeline;

/// <summary>One artifact, built and tested once, goes through all stages up to Prod. Each step is a CodeBuild project
/// that runs the same scripts as people do. It doesn't use the CDK's own pipeline, which changes itself and adds stacks
/// and functions.</summary>
internal sealed class PipelineStack : Stack
{
    private const string Source = "Source";
    private const string Built = "Built";

    // .NET publishes patches on the second Tuesday of a month. The third Wednesday is always later.
    private const string MonthlySchedule = "cron(0 6 ? * WED#3 *)";

    private readonly PipelineConfiguration configuration;
    private readonly PipelineRights rights;

    public PipelineStack(Construct scope, PipelineConfiguration configuration)
        : base(
            scope,
            configuration.Prefix,
            new StackProps
            {
                StackName = configuration.Prefix,
                Description = "ChatOps. The pipeline of all stages",
                Env = new Amazon.CDK.Environment { Region = configuration.HomeRegion },
                AnalyticsReporting = false,
            }
        )
    {
        this.configuration = configuration;
        var artifacts = new ArtifactBucket(this, "Artifacts");
        rights = new PipelineRights(configuration, artifacts);
        _ = new CfnSecret(
            this,
            "Key",
            new CfnSecretProps
            {
                Name = configuration.KeySecret,
                Description = "The API key of the pipeline's tests",
                GenerateSecretString = new CfnSecret.GenerateSecretStringProperty
                {
                    PasswordLength = 64,
                    ExcludePunctuation = true,
                },
            }
        );

        var build = Project(
            "build",
            new PipelineStep("Builds, tests and synthesizes, once for all stages", "build", 120, rights.Build(), [])
            {
                Large = true,
            }
        );
        var policies = Project(
            "policies",
            new PipelineStep("Asks Access Analyzer about every policy", "policies", 60, rights.Policies(), [])
        );
        var deploy = StageNames.All.ToDictionary(stage => stage, Deploy, StringComparer.Ordinal);
        var smoke = Project("smoke", Test("Whether Dev answers", "smoke", "Dev", "CHATOPS_API_KEY", []));
        var load = Project(
            "load",
            Test("Tests Staging with load", "load", "Staging", "CHATOPS_LOAD_API_KEY", Thresholds(configuration.Load))
        );
        PipelineProject[] projects = [build, policies, .. deploy.Values, smoke, load];

        var role = Role(
            "Pipeline",
            "codepipeline.amazonaws.com",
            configuration.Prefix,
            rights.Pipeline(projects.Select(project => project.Arn))
        );
        var pipeline = new CfnPipeline(
            this,
            "Stages",
            new CfnPipelineProps
            {
                Name = configuration.Prefix,
                PipelineType = "V2",

                // A newer change overtakes one that waits for its approval.
                ExecutionMode = "SUPERSEDED",
                RoleArn = role.RoleArn,
                ArtifactStore = new CfnPipeline.ArtifactStoreProperty { Type = "S3", Location = artifacts.Name },
                Stages = new object[]
                {
                    Stage("Source", SourceAction()),
                    Stage("Build", Step(build, Source, Built)),
                    Stage("Policies", Step(policies)),
                    Stage("Dev", Step(deploy["Dev"])),
                    Stage("Smoke", Step(smoke)),
                    Stage("Staging", Step(deploy["Staging"])),
                    Stage("Load", Step(load)),
                    Stage("Approval", Approval()),
                    Stage("Prod", Step(deploy[StageNames.Prod])),
                },
            }
        );
        Watch(pipeline);
        _ = new CfnOutput(
            this,
            "PipelineName",
            new CfnOutputProps { Value = configuration.Prefix, Description = "In CodePipeline" }
        );

        Amazon.CDK.Tags.Of(this).Add("project", configuration.Project);
        Amazon.CDK.Tags.Of(this).Add("stage", "pipeline");

        // Added after the tags, since Guardrails checks them.
        Aspects.Of(this).Add(new Guardrails());
    }

    private PipelineProject Project(string name, PipelineStep step) => new(this, name, configuration, step);

    private PipelineProject Deploy(string stage)
    {
        var names = new Names(configuration.Project, stage);
        return Project(
            $"deploy-{stage.ToLowerInvariant()}",
            new PipelineStep(
                $"Deploys {stage}",
                "deploy",
                150,
                rights.Deploy(names),
                [
                    new PipelineVariable("STAGE", stage.ToLowerInvariant()),
                    new PipelineVariable("KEY_SECRET", configuration.KeySecret),
                ]
            )
        );
    }

    private PipelineStep Test(
        string description,
        string buildspec,
        string stage,
        string key,
        IEnumerable<PipelineVariable> variables
    )
    {
        var names = new Names(configuration.Project, stage);
        return new PipelineStep(
            description,
            buildspec,
            90,
            rights.Test(names),
            [
                new PipelineVariable("APP_STACK", names.AppStack),
                new PipelineVariable(key, configuration.KeySecret, IsSecret: true),
                .. variables,
            ]
        );
    }

    private static IEnumerable<PipelineVariable> Thresholds(LoadThresholds load) =>
        from pair in new[]
        {
            ("RATE", load.Rate),
            ("SECONDS", load.Seconds),
            ("P95", load.P95),
            ("P99", load.P99),
            ("ERRORS", load.ErrorsPercent),
        }
        select new PipelineVariable(
            $"LOAD_{pair.Item1}",
            pair.Item2.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    private Role Role(string id, string service, string name, IEnumerable<Right> itsRights) =>
        new(
            this,
            $"{id}Role",
            new RoleProps
            {
                RoleName = name,
                AssumedBy = new ServicePrincipal(
                    service,
                    new ServicePrincipalOpts
                    {
                        Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal)
                            {
                                ["aws:SourceAccount"] = Amazon.CDK.Aws.ACCOUNT_ID,
                            },
                        },
                    }
                ),
                InlinePolicies = Right.Policies(itsRights),
            }
        );

    private static CfnPipeline.StageDeclarationProperty Stage(
        string name,
        CfnPipeline.ActionDeclarationProperty action
    ) => new() { Name = name, Actions = new object[] { action } };

    private CfnPipeline.ActionDeclarationProperty SourceAction() =>
        configuration.Source is { Connection: { } connection } source
            ? Action(
                "Fetch",
                "Source",
                "CodeStarSourceConnection",
                null,
                Source,
                ("ConnectionArn", connection),
                ("FullRepositoryId", source.Repository!),
                ("BranchName", source.Branch),
                ("DetectChanges", "true")
            )
            : Action(
                "Fetch",
                "Source",
                "CodeCommit",
                null,
                Source,
                ("RepositoryName", configuration.Source.CodeCommit!),
                ("BranchName", configuration.Source.Branch),
                ("PollForSourceChanges", "false")
            );

    private static CfnPipeline.ActionDeclarationProperty Step(
        PipelineProject project,
        string input = Built,
        string? output = null
    ) =>
        Action(
            project.Node.Id,
            output is null ? "Test" : "Build",
            "CodeBuild",
            input,
            output,
            ("ProjectName", project.Name)
        );

    private static CfnPipeline.ActionDeclarationProperty Approval() =>
        Action(
            "Approve",
            "Approval",
            "Manual",
            null,
            null,
            (
                "CustomData",
                "Dev answers, and Staging passed the load test. After your approval the same artifact goes to "
                    + "Prod, a tenth of the calls first."
            )
        );

    private static CfnPipeline.ActionDeclarationProperty Action(
        string name,
        string category,
        string provider,
        string? input,
        string? output,
        params (string Key, string Value)[] settings
    ) =>
        new()
        {
            Name = name,
            ActionTypeId = new CfnPipeline.ActionTypeIdProperty
            {
                Category = category,
                Owner = "AWS",
                Provider = provider,
                Version = "1",
            },
            Configuration = settings.ToDictionary(
                setting => setting.Key,
                setting => (object)setting.Value,
                StringComparer.Ordinal
            ),
            InputArtifacts = input is null
                ? null
                : new object[] { new CfnPipeline.InputArtifactProperty { Name = input } },
            OutputArtifacts = output is null
                ? null
                : new object[] { new CfnPipeline.OutputArtifactProperty { Name = output } },
            RunOrder = 1,
        };

    private void Watch(CfnPipeline pipeline)
    {
        // The topic of Prod's operators already admits EventBridge.
        var operators = Places.Arn(
            "sns",
            configuration.HomeRegion,
            new Names(configuration.Project, StageNames.Prod).Operations
        );
        Tell("RunFailed", "CodePipeline Pipeline Execution State Change", operators, ("state", ["FAILED"]));
        Tell(
            "ApprovalWanted",
            "CodePipeline Action Execution State Change",
            operators,
            ("state", ["STARTED"]),
            ("stage", ["Approval"])
        );
        var arn = Places.Arn("codepipeline", configuration.HomeRegion, configuration.Prefix);
        var starter = Role(
            "Starter",
            "events.amazonaws.com",
            $"{configuration.Prefix}-start",
            [Right.To("Start", arn, "codepipeline:StartPipelineExecution")]
        );
        var monthly = new CfnRule(
            this,
            "Monthly",
            new CfnRuleProps
            {
                Description = "Builds with the newest patch of .NET, which comes out on the second Tuesday of a month",
                ScheduleExpression = MonthlySchedule,
                Targets = new object[]
                {
                    new CfnRule.TargetProperty
                    {
                        Id = "Pipeline",
                        Arn = arn,
                        RoleArn = starter.RoleArn,
                    },
                },
            }
        );
        monthly.AddDependency(pipeline);
        if (configuration.Source.Connection is not null)
        {
            return;
        }

        var changed = new CfnRule(
            this,
            "Changed",
            new CfnRuleProps
            {
                Description = "A change of the branch starts the pipeline",
                EventPattern = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["source"] = new[] { "aws.codecommit" },
                    ["resources"] = new[] { rights.Repository },
                    ["detail-type"] = new[] { "CodeCommit Repository State Change" },
                    ["detail"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["referenceType"] = new[] { "branch" },
                        ["referenceName"] = new[] { configuration.Source.Branch },
                    },
                },
                Targets = new object[]
                {
                    new CfnRule.TargetProperty
                    {
                        Id = "Pipeline",
                        Arn = arn,
                        RoleArn = starter.RoleArn,
                    },
                },
            }
        );
        changed.AddDependency(pipeline);
    }

    private void Tell(string id, string what, string topicArn, params (string Field, string[] Values)[] details) =>
        _ = new CfnRule(
            this,
            id,
            new CfnRuleProps
            {
                Description = $"Tells the operators: {id}",
                EventPattern = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["source"] = new[] { "aws.codepipeline" },
                    ["detail-type"] = new[] { what },
                    ["detail"] = details
                        .Append(("pipeline", [configuration.Prefix]))
                        .ToDictionary(detail => detail.Item1, detail => (object)detail.Item2, StringComparer.Ordinal),
                },
                Targets = new object[]
                {
                    new CfnRule.TargetProperty { Id = "Operators", Arn = topicArn },
                },
            }
        );
}
