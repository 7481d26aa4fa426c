using System.Text;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Files;
using ChatOps.Languages;

namespace ChatOps.Infra.Configuration;

/// <summary>Reads a stage's configuration from JSON and checks its rules.</summary>
internal static class StageConfigurationFile
{
    // Lambda's environment holds 4 KB in all; names and ARNs take the rest.
    private const int LongestStage = 3000;

    /// <summary>Reads the stage's file and applies the operator's values.</summary>
    /// <param name="stage">The stage, in any case.</param>
    /// <param name="directory">The folder of <c>&lt;stage&gt;.json</c>.</param>
    /// <param name="own">The operator's own file; null if the stage's file is complete.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong.</exception>
    public static StageConfiguration Load(string stage, string directory, string? own)
    {
        if (!StageNames.All.Contains(stage, StringComparer.OrdinalIgnoreCase))
        {
            throw new ConfigurationException(
                "-c stage=...",
                [$"stage: must be one of {string.Join(", ", StageNames.All)}; it is \"{stage}\"."]
            );
        }

        var file = Path.Combine(directory, $"{stage.ToLowerInvariant()}.json");
        return Read(own is null ? file : $"{file} and {own}", ConfigurationFile.Load(file, own));
    }

    public static StageConfiguration Read(string source, FileNode root) =>
        ConfigurationFile.Read<StageConfiguration>(source, root, Check);

    // Rules over several fields. The record lacks the fields that are wrong in the file.
    private static IEnumerable<FieldError> Check(StageConfiguration configuration)
    {
        var twice = (configuration.Approvers ?? [])
            .Where(approver => approver is { Email: not null })
            .GroupBy(approver => EmailAddress.Normalize(approver.Email), StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            yield return new("approvers", $"must name each person once; {twice.Key} is named {twice.Count()} times");
        }

        if (Encoding.UTF8.GetByteCount(StageSetting.Of(configuration, productName: null)) > LongestStage)
        {
            yield return new(
                "approvers",
                "are too many: with them the functions' settings would be longer than Lambda's 4 KB"
            );
        }

        if (configuration is { IsProd: true, AccountFactory: null })
        {
            yield return new(
                "accountFactory",
                "is missing; Prod orders from Control Tower's Account Factory, by its portfolio and product"
            );
        }
        else if (configuration is { IsProd: false, AccountFactory: not null })
        {
            yield return new(
                "accountFactory",
                "must be absent: only Prod orders from Account Factory; every other stage has its own inert product"
            );
        }

        var spoken = SpokenLanguages.All.Select(words => words.Code).ToList();
        if (
            configuration.Languages.Except(spoken, StringComparer.Ordinal).Any()
            || configuration.Languages.Distinct(StringComparer.Ordinal).Count() != configuration.Languages.Count
        )
        {
            yield return new("languages", $"must name each of {string.Join(", ", spoken)} at most once");
        }

        foreach (var (field, rule) in configuration.SignIn?.Faults() ?? [])
        {
            yield return new($"signIn.{field}", rule);
        }
    }
}
