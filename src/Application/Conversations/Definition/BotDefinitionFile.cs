using System.Text.Json;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>The compiled definition that lies beside each host.</summary>
public static class BotDefinitionFile
{
    /// <summary>The file's name beside each host.</summary>
    public const string Name = "bot-definition.json";

    /// <summary>Reads the definition and checks it again, so that what reaches Lex is whole.</summary>
    /// <exception cref="InvalidDataException">The file is not a definition; the message names the file and the field.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static BotDefinition Load(string path)
    {
        var definition = Parse(path);
        var errors = BotDefinitionRules.Check(definition).ToList();
        return errors.Count == 0
            ? definition
            : throw new InvalidDataException($"{path}: {string.Join("; ", errors.Select(error => $"{error.Field}: {error.Message}"))}");
    }

    private static BotDefinition Parse(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            CompiledJson.RefuseNulls(bytes, path);
            return JsonSerializer.Deserialize(bytes, BotDefinitionJson.Default.BotDefinition)
                ?? throw new InvalidDataException($"{path}: is null, not a definition");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
