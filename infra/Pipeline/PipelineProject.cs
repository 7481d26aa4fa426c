using Amazon.CDK.AWS.CodeBuild;
using Amazon.CDK.AWS.IAM;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Pipeline;

/// <summary>A machine of CodeBuild's that does one step of the pipeline, with a role that may do no more than
/// that.</summary>
internal sealed class PipelineProject : Construct
{
    /// <summary>Makes the project with its log and its role.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The step, in lower case.</param>
    /// <param name="configuration">The pipeline's configuration.</param>
    /// <param name="step">What differs from step to step.</param>
    public PipelineProject(Construct scope, string id, PipelineConfiguration configuration, PipelineStep step)
        : base(scope, id)
    {
        Name = $"{configuration.Prefix}-{id}";
        var group = $"/aws/codebuild/{Name}";
        var log = LogGroups.Create(this, group, configuration.LogRetentionDays);
        Role = new Role(
            this,
            "Role",
            new RoleProps
            {
                RoleName = Name,
                AssumedBy = new ServicePrincipal(
                    "codebuild.amazonaws.com",
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
                InlinePolicies = Right.Policies([
                    Right.To(
                        "WriteLog",
                        Places.Arn("logs", configuration.HomeRegion, $"log-group:{group}:*"),
                        "logs:CreateLogStream",
                        "logs:PutLogEvents"
                    ),
                    .. step.Rights,
                ]),
            }
        );
        var project = new CfnProject(
            this,
            "Project",
            new CfnProjectProps
            {
                Name = Name,
                Description = step.Description,
                ServiceRole = Role.RoleArn,
                Source = new CfnProject.SourceProperty
                {
                    Type = "CODEPIPELINE",
                    BuildSpec = $"infra/Pipeline/Buildspecs/{step.Buildspec}.yml",
                },
                Artifacts = new CfnProject.ArtifactsProperty { Type = "CODEPIPELINE" },
                Environment = new CfnProject.EnvironmentProperty
                {
                    Type = "LINUX_CONTAINER",
                    ComputeType = step.Large ? "BUILD_GENERAL1_LARGE" : "BUILD_GENERAL1_SMALL",
                    Image = configuration.BuildImage,
                    PrivilegedMode = false,
                    EnvironmentVariables = step.Variables.Select(Variable).ToArray<object>(),
                },
                LogsConfig = new CfnProject.LogsConfigProperty
                {
                    CloudWatchLogs = new CfnProject.CloudWatchLogsConfigProperty
                    {
                        Status = "ENABLED",
                        GroupName = log.LogGroupName,
                    },
                },
                TimeoutInMinutes = step.Minutes,
            }
        );
        Arn = project.AttrArn;
    }

    /// <summary>Its physical name.</summary>
    public string Name { get; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>Its role.</summary>
    public Role Role { get; }

    // What comes from Secrets Manager, CodeBuild itself masks in the log.
    private static CfnProject.EnvironmentVariableProperty Variable(PipelineVariable variable) =>
        new()
        {
            Name = variable.Name,
            Value = variable.Value,
            Type = variable.IsSecret ? "SECRETS_MANAGER" : "PLAINTEXT",
        };
}

/// <summary>What differs from step to step.</summary>
/// <param name="Description">For the console.</param>
/// <param name="Buildspec">The file of its commands, in <c>Buildspecs</c>.</param>
/// <param name="Minutes">How long it may take.</param>
/// <param name="Rights">What it may do, beside writing its log.</param>
/// <param name="Variables">Its environment.</param>
internal sealed record PipelineStep(
    string Description,
    string Buildspec,
    int Minutes,
    IEnumerable<Right> Rights,
    IReadOnlyList<PipelineVariable> Variables
)
{
    /// <summary>True where it compiles.</summary>
    public bool Large { get; init; }
}

/// <summary>A variable of a step's environment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; the secret's name where it is one.</param>
/// <param name="IsSecret">True where CodeBuild reads the value from Secrets Manager.</param>
internal sealed record PipelineVariable(string Name, string Value, bool IsSecret = false);
