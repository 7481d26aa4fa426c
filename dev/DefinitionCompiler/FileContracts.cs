using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;

namespace ChatOps.DefinitionCompiler;

/// <summary>
/// The JSON contracts of the files, by reflection, which keeps the defaults of omitted properties; generated code
/// doesn't. The output has every value, so the functions need no defaults.
/// </summary>
internal static class FileContracts
{
    public static readonly JsonSerializerOptions Definition = new(BotDefinitionJson.Default.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static readonly JsonSerializerOptions Policy = new(VendingPolicyJson.Default.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
