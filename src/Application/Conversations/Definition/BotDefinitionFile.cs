namespace ChatOps.Application.Conversations.Definition;

/// <summary>The compiled definition, deployed next to each host.</summary>
public static class BotDefinitionFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "bot-definition.json";

    /// <summary>Reads and checks the definition.</summary>
    /// <exception cref="InvalidDataException">
    /// The file isn't a valid definition; the message names the file and the field.
    /// </exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static BotDefinition Load(string path) =>
        CompiledJson.Load(path, BotDefinitionJson.Default.BotDefinition, BotDefinitionRules.Check);
}
