using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;
using ChatOps.Files;
using ChatOps.Infra.Configuration;

namespace ChatOps.Infra.Pipeline;

/// <summary>The pipeline's configuration; see config/pipeline.example.json. The stages' own values are in files of the
/// repository that it builds.</summary>
internal sealed record PipelineConfiguration
{
    // Amazon Linux 2023, as the functions use it: programs linked there need no newer C library. The image has gcc and
    // binutils.
    private const string DefaultImage = "aws/codebuild/amazonlinux-x86_64-standard:5.0";

    /// <summary>The beginning of every physical name, as in the stages.</summary>
    [ProjectName]
    public required string Project { get; init; }

    /// <summary>Control Tower's home Region, for the pipeline and the stages' data and app stacks.</summary>
    [RegionName]
    public required string HomeRegion { get; init; }

    /// <summary>The Lex Region of all stages.</summary>
    [LexRegion]
    public required string LexRegion { get; init; }

    public required PipelineSource Source { get; init; }

    /// <summary>The image of the build machines. It needs Node, Python, the AWS command line, clang or gcc, binutils,
    /// and Chrome or Chromium.</summary>
    [RegularExpression(
        "^[A-Za-z0-9][A-Za-z0-9._/:@-]+$",
        ErrorMessage = "must be an image of CodeBuild, or of a registry that CodeBuild can read"
    )]
    public string BuildImage { get; init; } = DefaultImage;

    /// <summary>The load that Staging must pass before the approval for Prod.</summary>
    public LoadThresholds Load { get; init; } = new(5, 300, 1500, 3000, 1);

    /// <summary>Retention of the build logs, in days.</summary>
    [JsonIgnore]
    public int LogRetentionDays => 90;

    /// <summary>The beginning of the pipeline's own names.</summary>
    [JsonIgnore]
    public string Prefix => $"{Project}-pipeline";

    /// <summary>The secret with the API key of its tests.</summary>
    [JsonIgnore]
    public string KeySecret => $"{Prefix}-key";

    /// <summary>Reads the file.</summary>
    /// <exception cref="ConfigurationException">Something is missing or wrong; each line names the field.</exception>
    public static PipelineConfiguration FromFile(string file) => Read(file, ConfigurationFile.Load(file));

    /// <summary>Reads the pipeline's values.</summary>
    /// <exception cref="ConfigurationException">Something is missing or wrong; each line names the field.</exception>
    public static PipelineConfiguration Read(string source, FileNode root) =>
        ConfigurationFile.Read<PipelineConfiguration>(source, root, Check);

    private static IEnumerable<FieldError> Check(PipelineConfiguration configuration) =>
        configuration.Source switch
        {
            { Connection: null, CodeCommit: null } =>
            [
                new(
                    "source.codeCommit",
                    "is missing; without a connection, it must be the name of a CodeCommit repository"
                ),
            ],
            { Connection: null, Repository: not null } =>
            [
                new("source.repository", "must be absent: codeCommit names the CodeCommit repository"),
            ],
            { Connection: not null, Repository: null } =>
            [
                new("source.repository", "is missing; it must be owner/name"),
            ],
            { Connection: not null, CodeCommit: not null } =>
            [
                new("source.codeCommit", "must be absent beside a connection"),
            ],
            _ => [],
        };
}

/// <summary>The source of changes: a connection and its repository, or CodeCommit.</summary>
/// <param name="Branch">The deployed branch.</param>
/// <param name="Connection">ARN of the connection to GitHub, GitLab or Bitbucket; null for CodeCommit.</param>
/// <param name="Repository"><c>owner/name</c> behind the connection.</param>
/// <param name="CodeCommit">The CodeCommit repository's name.</param>
internal sealed record PipelineSource(
    [property: RegularExpression("^[A-Za-z0-9._/-]{1,250}$", ErrorMessage = "must be a branch")] string Branch,
    [property: RegularExpression(
        "^arn:aws:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[0-9a-f-]+$",
        ErrorMessage = "must be the ARN of a connection of CodeConnections"
    )]
        string? Connection = null,
    [property: RegularExpression("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", ErrorMessage = "must be owner/name")]
        string? Repository = null,
    [property: RegularExpression(
        "^[A-Za-z0-9._-]{1,100}$",
        ErrorMessage = "must be the name of a CodeCommit repository"
    )]
        string? CodeCommit = null
);

/// <summary>The load test and its thresholds.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Seconds">Duration.</param>
/// <param name="P95">Milliseconds for 95 of 100 answers.</param>
/// <param name="P99">Milliseconds for 99 of 100 answers.</param>
/// <param name="ErrorsPercent">Accepted failures of 100.</param>
internal sealed record LoadThresholds(
    [property: Range(1, 100)] int Rate,
    [property: Range(10, 3600)] int Seconds,
    [property: Range(1, 30_000)] int P95,
    [property: Range(1, 30_000)] int P99,
    [property: Range(0, 100)] int ErrorsPercent
);
