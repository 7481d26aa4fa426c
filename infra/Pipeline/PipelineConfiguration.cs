using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Infra.Configuration;

namespace ChatOps.Infra.Pipeline;

/// <summary>What the pipeline is told; see config/pipeline.example.json. The stages' own values stand in files of the repository that it builds.</summary>
internal sealed partial record PipelineConfiguration
{
    // Amazon Linux 2023, as the functions have it: what is linked there asks for no newer C library. It has gcc and binutils.
    private const string DefaultImage = "aws/codebuild/amazonlinux-x86_64-standard:5.0";

    /// <summary>Begins every physical name, here as in the stages.</summary>
    public required string Project { get; init; }

    /// <summary>Control Tower's home Region: the pipeline's, and that of the stages' data and app stacks.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>Lex's Region, of all stages.</summary>
    public required string LexRegion { get; init; }

    /// <summary>Where changes come from.</summary>
    public required PipelineSource Source { get; init; }

    /// <summary>Image of the machines that build. It must have Node, Python, the AWS command line, clang or gcc, binutils, and a Chrome or Chromium.</summary>
    public required string BuildImage { get; init; }

    /// <summary>What Staging must bear before anybody is asked for Prod.</summary>
    public required LoadThresholds Load { get; init; }

    /// <summary>How long the logs of its machines are kept, in days.</summary>
    public int LogRetentionDays { get; init; } = 90;

    /// <summary>Begins the names of its own things.</summary>
    public string Prefix => $"{Project}-pipeline";

    /// <summary>The secret with the key by which its tests converse.</summary>
    public string KeySecret => $"{Prefix}-key";

    /// <summary>Reads the file.</summary>
    /// <exception cref="ConfigurationException">Something is missing or wrong; each line names the field.</exception>
    public static PipelineConfiguration FromFile(string file) => Read(file, StageConfigurationFile.Parse(file));

    /// <summary>Reads JSON.</summary>
    /// <exception cref="ConfigurationException">Something is missing or wrong; each line names the field.</exception>
    public static PipelineConfiguration Read(string source, JsonObject json)
    {
        var errors = new List<string>();
        var fields = new Fields(json, string.Empty, errors);
        var configuration = new PipelineConfiguration
        {
            Project = StageConfigurationFile.Project(fields),
            HomeRegion = StageConfigurationFile.HomeRegion(fields),
            LexRegion = StageConfigurationFile.LexRegion(fields),
            Source = ReadSource(fields.Object("source")),
            BuildImage = fields.OptionalText("buildImage", Image().IsMatch, "must be an image of CodeBuild's, or of a registry that it can read") ?? DefaultImage,
            Load = fields.OptionalObject("load") is { } load ? ReadThresholds(load) : new LoadThresholds(5, 300, 1500, 3000, 1),
        };
        fields.RefuseUnknown();
        return errors.Count == 0 ? configuration : throw new ConfigurationException(source, errors);
    }

    private static PipelineSource ReadSource(Fields source)
    {
        var connection = source.OptionalText("connection", Connection().IsMatch, "must be the ARN of a connection of CodeConnections");
        var repository = connection is null
            ? source.Text("codeCommit", RepositoryName().IsMatch, "must be the name of a CodeCommit repository, where there is no connection")
            : source.Text("repository", FullName().IsMatch, "must be owner/name");
        var branch = source.Text("branch", Branch().IsMatch, "must be a branch");
        source.RefuseUnknown();
        return new PipelineSource(connection, repository, branch);
    }

    private static LoadThresholds ReadThresholds(Fields load)
    {
        var read = new LoadThresholds(
            load.Number("rate", 1, 100),
            load.Number("seconds", 10, 3600),
            load.Number("p95", 1, 30_000),
            load.Number("p99", 1, 30_000),
            load.Number("errorsPercent", 0, 100));
        load.RefuseUnknown();
        return read;
    }

    [GeneratedRegex("^arn:aws:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[0-9a-f-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Connection();

    [GeneratedRegex("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FullName();

    [GeneratedRegex("^[A-Za-z0-9._-]{1,100}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RepositoryName();

    [GeneratedRegex("^[A-Za-z0-9._/-]{1,250}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Branch();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._/:@-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Image();
}

/// <summary>Where changes come from.</summary>
/// <param name="Connection">ARN of the connection to GitHub, GitLab or Bitbucket; null for CodeCommit.</param>
/// <param name="Repository"><c>owner/name</c>, or the CodeCommit repository's name.</param>
/// <param name="Branch">Whose changes are deployed.</param>
internal sealed record PipelineSource(string? Connection, string Repository, string Branch);

/// <summary>What the load test does and asks.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Seconds">For how long.</param>
/// <param name="P95">Milliseconds within which 95 of 100 answers must come.</param>
/// <param name="P99">Milliseconds within which 99 of 100 answers must come.</param>
/// <param name="ErrorsPercent">How many of 100 may fail.</param>
internal sealed record LoadThresholds(int Rate, int Seconds, int P95, int P99, int ErrorsPercent);
