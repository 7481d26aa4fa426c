namespace ChatOps.Application.Conversations.Definition;

/// <summary>The compiled definition that lies beside each host.</summary>
public static class BotDefinitionFile
{
    /// <summary>The file's name beside each host.</summary>
    public const string Name = "bot-definition.json";

    /// <summary>Reads the definition and checks it again, so that what reaches Lex is whole.</summary>
    /// <exception cref="InvalidDataException">The file is not a definition; the message names the file and the
    /// field.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static BotDefinition Load(string path) =>
        CompiledJson.Load(path, BotDefinitionJson.Default.BotDefinition, BotDefinitionRules.Check);
}
