using System.Text.Json.Serialization;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>The JSON form of the definition: the same property names, without nulls.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(BotDefinition))]
public sealed partial class BotDefinitionJson : JsonSerializerContext;
