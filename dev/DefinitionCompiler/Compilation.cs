using System.Text.Json;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.DefinitionCompiler.Yaml;
using ChatOps.Domain.Policy;
using ChatOps.Files;

namespace ChatOps.DefinitionCompiler;

/// <summary>One run over a definition directory: YAML files in, two JSON files or every error out.</summary>
internal sealed class Compilation
{
    /// <summary>The bot's own fields.</summary>
    public const string DefinitionFile = "chatops.yaml";

    /// <summary>The policy.</summary>
    public const string PolicyFile = "vending-policy.yaml";

    private readonly List<FileError> errors = [];

    private Compilation(string directory)
    {
        var (bot, botPlaces) = Read<BotProperties>(Path.Combine(directory, DefinitionFile), FileContracts.Definition);
        var locales = LocaleFiles.In(directory, errors).Select(ReadLocale).ToList();
        var (policy, policyPlaces) = Read<VendingPolicy>(Path.Combine(directory, PolicyFile), FileContracts.Policy);
        Policy = policy;
        Report(policyPlaces, policy is null ? [] : VendingPolicyRules.Check(policy));

        // Held against each other only where all could be read: what a file lacks because of a typing mistake is not
        // what is wrong.
        if (bot is null || locales.Count == 0 || locales.Exists(locale => locale.Definition is null))
        {
            return;
        }

        Definition = Join(bot, [.. locales.Select(locale => locale.Definition!)]);
        var places = new DefinitionPlaces(botPlaces!, [.. locales.Select(locale => locale.Places!)]);
        errors.AddRange(BotDefinitionRules.Check(Definition).Select(places.ErrorAt));
        if (policy is not null)
        {
            errors.AddRange(PolicyAgreement.CheckDefinition(Definition, policy).Select(places.ErrorAt));
            Report(policyPlaces, PolicyAgreement.CheckPolicy(Definition, policy));
        }
    }

    /// <summary>The conversation; null where one of its files could not be read as one.</summary>
    public BotDefinition? Definition { get; }

    /// <summary>The policy; null where its file could not be read as one.</summary>
    public VendingPolicy? Policy { get; }

    /// <summary>Everything that is wrong, by file and line.</summary>
    public IReadOnlyList<FileError> Errors =>
        [
            .. errors
                .Distinct()
                .OrderBy(error => error.File, StringComparer.Ordinal)
                .ThenBy(error => error.Line)
                .ThenBy(error => error.Column),
        ];

    /// <summary>Reads and checks the files of a directory.</summary>
    public static Compilation Run(string directory) => new(directory);

    /// <summary>Writes the JSON that the functions read; call it only where there are no errors.</summary>
    public void WriteTo(string directory)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(
            Path.Combine(directory, BotDefinitionFile.Name),
            JsonSerializer.Serialize(Definition!, BotDefinitionJson.Default.BotDefinition) + "\n"
        );
        File.WriteAllText(
            Path.Combine(directory, VendingPolicyFile.Name),
            JsonSerializer.Serialize(Policy!, VendingPolicyJson.Default.VendingPolicy) + "\n"
        );
    }

    private static BotDefinition Join(BotProperties bot, IReadOnlyList<BotLocaleDefinition> locales) =>
        new()
        {
            Name = bot.Name,
            Description = bot.Description,
            DataPrivacy = bot.DataPrivacy,
            IdleSessionTTLInSeconds = bot.IdleSessionTTLInSeconds,
            BotLocales = locales,
        };

    private (BotLocaleDefinition? Definition, FileReader? Places) ReadLocale(string path)
    {
        var (locale, places) = Read<BotLocaleDefinition>(path, FileContracts.Definition);
        if (locale is not null && locale.LocaleId != Path.GetFileNameWithoutExtension(path))
        {
            errors.Add(
                places!.ErrorAt(
                    nameof(locale.LocaleId),
                    $"must be the file's name, {Path.GetFileNameWithoutExtension(path)}, is \"{locale.LocaleId}\""
                )
            );
            return (null, null);
        }

        return (locale, places);
    }

    private (T? Value, FileReader? Places) Read<T>(string path, JsonSerializerOptions options)
        where T : class
    {
        var reader = new FileReader(options, errors);
        return YamlFile.Read(path, errors) is { } root && reader.Read<T>(root) is { } value
            ? (value, reader)
            : (null, null);
    }

    private void Report(FileReader? places, IEnumerable<FieldError> found) =>
        errors.AddRange(found.Select(error => places!.ErrorAt(error.Field, error.Message)));
}
