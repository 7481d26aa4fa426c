using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;

namespace ChatOps.DefinitionCompiler;

/// <summary>
/// The JSON contracts of the files, by reflection: it keeps the defaults of properties that a file leaves out, which
/// generated code does not.
/// What is written then holds every value, so that the functions need no default.
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
