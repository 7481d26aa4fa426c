using System.Text.Json;
using ChatOps.DefinitionCompiler.Yaml;
using ChatOps.Vending.Conversations.Definition;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.DefinitionCompiler;

/// <summary>One run over a definition directory: two YAML files in, two JSON files or every error out.</summary>
public sealed class Compilation
{
    /// <summary>The conversation.</summary>
    public const string DefinitionFile = "chatops.yaml";

    /// <summary>The policy.</summary>
    public const string PolicyFile = "vending-policy.yaml";

    private readonly List<CompilerError> errors = [];

    private Compilation(string directory)
    {
        var (definition, definitionPlaces) = Read<BotDefinition>(Path.Combine(directory, DefinitionFile), FileContracts.Definition);
        var (policy, policyPlaces) = Read<VendingPolicy>(Path.Combine(directory, PolicyFile), FileContracts.Policy);
        Definition = definition;
        Policy = policy;

        Report(definitionPlaces, definition is null ? [] : BotDefinitionRules.Check(definition));
        Report(policyPlaces, policy is null ? [] : VendingPolicyRules.Check(policy));
        if (definition is not null && policy is not null)
        {
            Report(definitionPlaces, PolicyAgreement.CheckDefinition(definition, policy));
            Report(policyPlaces, PolicyAgreement.CheckPolicy(definition, policy));
        }
    }

    /// <summary>The conversation; null where its file could not be read as one.</summary>
    public BotDefinition? Definition { get; }

    /// <summary>The policy; null where its file could not be read as one.</summary>
    public VendingPolicy? Policy { get; }

    /// <summary>Everything that is wrong, by file and line.</summary>
    public IReadOnlyList<CompilerError> Errors =>
        [.. errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];

    /// <summary>Reads and checks the two files of a directory.</summary>
    public static Compilation Run(string directory) => new(directory);

    /// <summary>Writes the JSON that the functions read; call it only where there are no errors.</summary>
    public void WriteTo(string directory)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, BotDefinitionFile.Name), JsonSerializer.Serialize(Definition!, BotDefinitionJson.Default.BotDefinition) + "\n");
        File.WriteAllText(Path.Combine(directory, VendingPolicyFile.Name), JsonSerializer.Serialize(Policy!, VendingPolicyJson.Default.VendingPolicy) + "\n");
    }

    private (T? Value, YamlToJson? Places) Read<T>(string path, JsonSerializerOptions options)
        where T : class
    {
        var before = errors.Count;
        if (YamlFile.Read(path, errors) is not { } root)
        {
            return (null, null);
        }

        var converter = new YamlToJson(path, options, errors);
        var json = converter.Convert(root, typeof(T));
        return errors.Count > before ? (null, null) : (json.Deserialize<T>(options), converter);
    }

    private void Report(YamlToJson? places, IEnumerable<FieldError> found) =>
        errors.AddRange(found.Select(error => places!.ErrorAt(error.Field, error.Message)));
}
