using ChatOps.Infra.Rights;

namespace ChatOps.Infra.Pipeline;

/// <summary>The rights of the pipeline and its steps.</summary>
internal sealed class PipelineRights(PipelineConfiguration configuration, ArtifactBucket artifacts)
{
    private const string Qualifier = "hnb659fds";

    /// <summary>The pipeline: fetch, start steps, pass artifacts on.</summary>
    public IEnumerable<Right> Pipeline(IEnumerable<string> projects) =>
        [
            Objects("Artifacts", artifacts.Objects, "s3:GetObject", "s3:PutObject"),
            Right.To("Artifacts", artifacts.Arn, "s3:GetBucketLocation", "s3:GetBucketVersioning"),
            new Right("RunSteps", ["codebuild:StartBuild", "codebuild:BatchGetBuilds"], [.. projects]),
            configuration.Source.Connection is { } connection
                ? Right.To("FetchSource", connection, $"{connection.Split(':')[2]}:UseConnection")
                : Right.To(
                    "FetchSource",
                    Repository,
                    "codecommit:GetBranch",
                    "codecommit:GetCommit",
                    "codecommit:UploadArchive",
                    "codecommit:GetUploadArchiveStatus",
                    "codecommit:CancelUploadArchive"
                ),
        ];

    /// <summary>Build and test: reads the source, writes the artifact, and looks for Account Factory.</summary>
    public IEnumerable<Right> Build() =>
        [
            Objects("Artifacts", artifacts.Objects, "s3:GetObject", "s3:PutObject"),
            Right.To(
                "FindAccountFactory",
                "*",
                "servicecatalog:ListPortfolios",
                "servicecatalog:SearchProductsAsAdmin",
                "organizations:DescribeOrganization"
            ),
        ];

    /// <summary>The policy check.</summary>
    public IEnumerable<Right> Policies() =>
        [
            ReadArtifacts(),
            Right.To("CheckPolicies", "*", "access-analyzer:ValidatePolicy", "access-analyzer:CheckAccessNotGranted"),
        ];

    /// <summary>Tests of a deployed stage.</summary>
    public IEnumerable<Right> Test(Names names) =>
        [
            ReadArtifacts(),
            Right.To("FindFrontDoor", Stack(configuration.HomeRegion, names.AppStack), "cloudformation:DescribeStacks"),
            Key(),
        ];

    /// <summary>A deployment: its stage's stacks through change sets, with the role of the CDK's bootstrap, and its
    /// stage's secret. It can't delete a stack; that takes a person.</summary>
    public IEnumerable<Right> Deploy(Names names)
    {
        string[] regions =
        [
            .. new[] { configuration.HomeRegion, configuration.LexRegion }.Distinct(StringComparer.Ordinal),
        ];
        return
        [
            ReadArtifacts(),
            Right.To("KnowAccount", "*", "organizations:DescribeOrganization"),
            Right.To("CheckPolicy", "*", "organizations:ListRoots", "organizations:ListOrganizationalUnitsForParent"),
            Right.To(
                "CheckPolicy",
                "*",
                "servicecatalog:SearchProductsAsAdmin",
                "servicecatalog:ListConstraintsForPortfolio"
            ),
            new Right(
                "KnowBootstrap",
                ["ssm:GetParameter"],
                [.. regions.Select(region => Places.Arn("ssm", region, $"parameter/cdk-bootstrap/{Qualifier}/version"))]
            ),
            new Right("PublishAssets", ["s3:ListBucket"], [.. regions.Select(Bootstrap)]),
            .. regions.Select(region =>
                Objects("PublishAssets", $"{Bootstrap(region)}/*", "s3:GetObject", "s3:PutObject")
            ),
            new Right(
                "ChangeStacks",
                [
                    "cloudformation:DescribeStacks",
                    "cloudformation:CreateChangeSet",
                    "cloudformation:DescribeChangeSet",
                    "cloudformation:ExecuteChangeSet",
                    "cloudformation:DeleteChangeSet",
                    "cloudformation:DescribeStackEvents",
                    "cloudformation:UpdateTerminationProtection",
                ],
                [
                    Stack(configuration.HomeRegion, names.DataStack),
                    Stack(configuration.LexRegion, names.BotStack),
                    Stack(configuration.HomeRegion, names.AppStack),
                ]
            ),
            .. regions.Select(region =>
                Right
                    .To(
                        "GiveRole",
                        $"arn:{Amazon.CDK.Aws.PARTITION}:iam::{Amazon.CDK.Aws.ACCOUNT_ID}:"
                            + $"role/cdk-{Qualifier}-cfn-exec-role-{Amazon.CDK.Aws.ACCOUNT_ID}-{region}",
                        "iam:PassRole"
                    )
                    .Where("StringEquals", "iam:PassedToService", "cloudformation.amazonaws.com")
            ),
            Right.To(
                "FillSecret",
                Secret(names.Secret),
                "secretsmanager:GetSecretValue",
                "secretsmanager:PutSecretValue"
            ),
            Key(),
            new Right(
                "SeeWhoConfirmed",
                ["sns:ListSubscriptionsByTopic", "sns:GetSubscriptionAttributes"],
                [
                    Places.Arn("sns", configuration.HomeRegion, names.Approvals),
                    .. regions.Select(region => Places.Arn("sns", region, names.Operations)),
                ]
            ),
        ];
    }

    public string Repository => Places.Arn("codecommit", configuration.HomeRegion, configuration.Source.CodeCommit!);

    private Right ReadArtifacts() => Objects("Artifacts", artifacts.Objects, "s3:GetObject");

    private Right Key() => Right.To("ReadKey", Secret(configuration.KeySecret), "secretsmanager:GetSecretValue");

    // Secrets Manager appends six characters to a secret's ARN.
    private string Secret(string name) =>
        Places.Arn("secretsmanager", configuration.HomeRegion, $"secret:{name}-??????");

    private static Right Objects(string purpose, string objects, params string[] actions) =>
        Right.To(purpose, objects, actions).Where("StringEquals", "s3:ResourceAccount", Amazon.CDK.Aws.ACCOUNT_ID);

    private static string Stack(string region, string name) => Places.Arn("cloudformation", region, $"stack/{name}/*");

    private static string Bootstrap(string region) =>
        $"arn:{Amazon.CDK.Aws.PARTITION}:s3:::cdk-{Qualifier}-assets-{Amazon.CDK.Aws.ACCOUNT_ID}-{region}";
}
