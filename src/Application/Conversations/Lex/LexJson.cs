using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOps.Application.Conversations.Lex;

/// <summary>
/// Lex's JSON. Nulls are kept inside <c>slots</c>, where they mean an unfilled slot, and left out elsewhere.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LexHookEvent))]
[JsonSerializable(typeof(LexHookResponse))]
[JsonSerializable(typeof(LexSessionState))]
public sealed partial class LexJson : JsonSerializerContext;
