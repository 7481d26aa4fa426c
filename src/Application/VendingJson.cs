using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Health;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Products;
using ChatOps.Domain.Resources;

namespace ChatOps.Application;

/// <summary>
/// The JSON form of stored records. Records outlive the program, so members may be
/// added but never renamed or made required.
/// </summary>
/// <remarks>
/// In an older record, a new member reads as null or zero despite its initializer, because the generated reader sets
/// every member. Computed members are neither written nor read.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(NamedTextConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(RequestDocument))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(ProductCatalogue))]
[JsonSerializable(typeof(IReadOnlyList<KeyValuePair<string, string>>))]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(LexSessionState))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(KeyValuePair<string, string>))]
[JsonSerializable(typeof(InboxMessage))]
[JsonSerializable(typeof(DirectoryAccount))]
[JsonSerializable(typeof(IReadOnlyList<TargetOu>))]
[JsonSerializable(typeof(HealthState))]
[JsonSerializable(typeof(Incident))]
public sealed partial class VendingJson : JsonSerializerContext;

/// <summary>
/// Writes a pair as an object with one member. The serializer's own form would be empty,
/// because it treats the pair's members as computed.
/// </summary>
public sealed class NamedTextConverter : JsonConverter<KeyValuePair<string, string>>
{
    /// <inheritdoc/>
    public override KeyValuePair<string, string> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (
            reader.TokenType != JsonTokenType.StartObject
            || !reader.Read()
            || reader.TokenType != JsonTokenType.PropertyName
        )
        {
            throw new JsonException("An object of one member was expected.");
        }

        var name = reader.GetString()!;
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"The member {name} must be a string.");
        }

        var text = reader.GetString()!;
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject
            ? new KeyValuePair<string, string>(name, text)
            : throw new JsonException("An object of one member was expected.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, KeyValuePair<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(value.Key, value.Value);
        writer.WriteEndObject();
    }
}
