using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;
using ChatOps.Files;
using ChatOps.Infra.Configuration;

namespace ChatOps.Infra.Pipeline;

/// <summary>What the pipeline is told; see config/pipeline.example.json. The stages' own values stand in files of the
/// repository that it builds.</summary>
internal sealed record PipelineConfiguration
{
    // Amazon Linux 2023, as the functions have it: what is linked there asks for no newer C library. It has gcc and
    // binutils.
    private const string DefaultImage = "aws/codebuild/amazonlinux-x86_64-standard:5.0";

    /// <summary>Begins every physical name, here as in the stages.</summary>
    [ProjectName]
    public required string Project { get; init; }

    /// <summary>Control Tower's home Region: the pipeline's, and that of the stages' data and app stacks.</summary>
    [RegionName]
    public required string HomeRegion { get; init; }

    /// <summary>Lex's Region, of all stages.</summary>
    [LexRegion]
    public required string LexRegion { get; init; }

    /// <summary>Where changes come from.</summary>
    public required PipelineSource Source { get; init; }

    /// <summary>Image of the machines that build. It must have Node, Python, the AWS command line, clang or gcc,
    /// binutils, and a Chrome or Chromium.</summary>
    [RegularExpression(
        "^[A-Za-z0-9][A-Za-z0-9._/:@-]+$",
        ErrorMessage = "must be an image of CodeBuild's, or of a registry that it can read"
    )]
    public string BuildImage { get; init; } = DefaultImage;

    /// <summary>What Staging must bear before anybody is asked for Prod.</summary>
    public LoadThresholds Load { get; init; } = new(5, 300, 1500, 3000, 1);

    /// <summary>How long the logs of its machines are kept, in days.</summary>
    [JsonIgnore]
    public int LogRetentionDays => 90;

    /// <summary>Begins the names of its own things.</summary>
    [JsonIgnore]
    public string Prefix => $"{Project}-pipeline";

    /// <summary>The secret with the key by which its tests converse.</summary>
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
                new("source.repository", "must not be there: a CodeCommit repository is named by codeCommit"),
            ],
            { Connection: not null, Repository: null } =>
            [
                new("source.repository", "is missing; it must be owner/name"),
            ],
            { Connection: not null, CodeCommit: not null } =>
            [
                new("source.codeCommit", "must not be there beside a connection"),
            ],
            _ => [],
        };
}

/// <summary>Where changes come from: a connection and its repository, or CodeCommit.</summary>
/// <param name="Branch">Whose changes are deployed.</param>
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

/// <summary>What the load test does and asks.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Seconds">For how long.</param>
/// <param name="P95">Milliseconds within which 95 of 100 answers must come.</param>
/// <param name="P99">Milliseconds within which 99 of 100 answers must come.</param>
/// <param name="ErrorsPercent">How many of 100 may fail.</param>
internal sealed record LoadThresholds(
    [property: Range(1, 100)] int Rate,
    [property: Range(10, 3600)] int Seconds,
    [property: Range(1, 30_000)] int P95,
    [property: Range(1, 30_000)] int P99,
    [property: Range(0, 100)] int ErrorsPercent
);
