using System.Text.Json;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.DefinitionCompiler.Yaml;
using ChatOps.Domain.Policy;
using ChatOps.Files;

namespace ChatOps.DefinitionCompiler;

/// <summary>Compiles a definition directory: YAML files to two JSON files, or to all errors.</summary>
internal sealed class Compilation
{
    /// <summary>The file with the bot's own fields.</summary>
    public const string DefinitionFile = "chatops.yaml";

    public const string PolicyFile = "vending-policy.yaml";

    private readonly List<FileError> errors = [];

    private Compilation(string directory)
    {
        var (bot, botPlaces) = Read<BotProperties>(Path.Combine(directory, DefinitionFile), FileContracts.Definition);
        var locales = LocaleFiles.In(directory, errors).Select(ReadLocale).ToList();
        var (policy, policyPlaces) = Read<VendingPolicy>(Path.Combine(directory, PolicyFile), FileContracts.Policy);
        Policy = policy;
        Report(policyPlaces, policy is null ? [] : VendingPolicyRules.Check(policy));

        // Compared only if all files are readable: a part that is missing after a
        // typing mistake isn't a mistake of its own.
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

    /// <summary>The conversation; null if one of its files is unreadable.</summary>
    public BotDefinition? Definition { get; }

    /// <summary>The policy; null if its file is unreadable.</summary>
    public VendingPolicy? Policy { get; }

    /// <summary>All errors by file and line.</summary>
    public IReadOnlyList<FileError> Errors =>
        [
            .. errors
                .Distinct()
                .OrderBy(error => error.File, StringComparer.Ordinal)
                .ThenBy(error => error.Line)
                .ThenBy(error => error.Column),
        ];

    public static Compilation Run(string directory) => new(directory);

    /// <summary>Writes the JSON for the functions; call it only without errors.</summary>
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
