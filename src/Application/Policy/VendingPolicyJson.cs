using System.Text.Json.Serialization;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Policy;

/// <summary>The JSON form of the policy, in camel case, without nulls.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(VendingPolicy))]
public sealed partial class VendingPolicyJson : JsonSerializerContext;
