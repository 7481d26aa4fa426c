using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatOps.Application.Conversations.Definition;
using ChatOps.BotBuilder.CustomResources;

namespace ChatOps.BotBuilder.Wanted;

/// <summary>The wanted bot: the definition with the deployment's names, the policy's OUs and all choices.</summary>
/// <param name="Definition">The definition in canonical form.</param>
/// <param name="Properties">The deployment's names and ARNs.</param>
internal sealed record WantedBot(BotDefinition Definition, BuilderProperties Properties)
{
    private const string VersionPrefix = "ChatOps ";

    /// <summary>Identifies a version by a hash over everything that Lex copies into it. The code hook isn't included;
    /// it belongs to the alias.</summary>
    public string VersionDescription { get; } = VersionPrefix + Hash(Definition, Properties);

    private static string Hash(BotDefinition definition, BuilderProperties properties)
    {
        var json = JsonSerializer.Serialize(definition, BotDefinitionJson.Default.BotDefinition);
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{properties.BotName}\n{properties.RoleArn}\n{json}"))
        );
    }
}
