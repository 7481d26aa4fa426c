using Amazon.CDK.AWS.CodeBuild;
using Amazon.CDK.AWS.IAM;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Pipeline;

/// <summary>A CodeBuild project for one step of the pipeline, with a role for that step only.</summary>
internal sealed class PipelineProject : Construct
{
    /// <summary>Creates the project with its log and its role.</summary>
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

    public string Name { get; }

    public string Arn { get; }

    public Role Role { get; }

    // CodeBuild masks values from Secrets Manager in the log.
    private static CfnProject.EnvironmentVariableProperty Variable(PipelineVariable variable) =>
        new()
        {
            Name = variable.Name,
            Value = variable.Value,
            Type = variable.IsSecret ? "SECRETS_MANAGER" : "PLAINTEXT",
        };
}

/// <summary>The differences between steps.</summary>
/// <param name="Description">For the console.</param>
/// <param name="Buildspec">The file of its commands, in <c>Buildspecs</c>.</param>
/// <param name="Minutes">Its timeout.</param>
/// <param name="Rights">Its rights besides writing its log.</param>
/// <param name="Variables">Its environment.</param>
internal sealed record PipelineStep(
    string Description,
    string Buildspec,
    int Minutes,
    IEnumerable<Right> Rights,
    IReadOnlyList<PipelineVariable> Variables
)
{
    /// <summary>True for a step that compiles.</summary>
    public bool Large { get; init; }
}

/// <summary>A variable of a step's environment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, or the name of the secret.</param>
/// <param name="IsSecret">True if CodeBuild reads the value from Secrets Manager.</param>
internal sealed record PipelineVariable(string Name, string Value, bool IsSecret = false);
