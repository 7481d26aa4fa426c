#nullable disable
using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace SlackNet;

/// <summary>What goes over the wire, known at compile time: nothing here needs reflection, so hosts can be trimmed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowOutOfOrderMetadataProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(WebApiResponseConverter),
        typeof(RuntimeTypeConverter<Block>),
        typeof(RuntimeTypeConverter<BlockElement>),
        typeof(RuntimeTypeConverter<IActionElement>),
        typeof(RuntimeTypeConverter<IContextElement>),
        typeof(RuntimeTypeConverter<IInputBlockElement>),
        typeof(RuntimeTypeConverter<TextObject>),
        typeof(SnakeCaseEnumConverter<ButtonStyle>),
        typeof(SnakeCaseEnumConverter<InteractionType>),
        typeof(SnakeCaseEnumConverter<ParseMode>),
    ])]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ParseMode))]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(ActionsBlock))]
[JsonSerializable(typeof(ContextBlock))]
[JsonSerializable(typeof(DividerBlock))]
[JsonSerializable(typeof(HeaderBlock))]
[JsonSerializable(typeof(InputBlock))]
[JsonSerializable(typeof(SectionBlock))]
[JsonSerializable(typeof(Button))]
[JsonSerializable(typeof(EmailTextInput))]
[JsonSerializable(typeof(NumberInput))]
[JsonSerializable(typeof(PlainTextInput))]
[JsonSerializable(typeof(RadioButtonGroup))]
[JsonSerializable(typeof(StaticSelectMenu))]
[JsonSerializable(typeof(Markdown))]
[JsonSerializable(typeof(PlainText))]
[JsonSerializable(typeof(HomeViewDefinition))]
[JsonSerializable(typeof(ModalViewDefinition))]
[JsonSerializable(typeof(WebApiResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(AuthTestResponse))]
[JsonSerializable(typeof(ConversationHistoryResponse))]
[JsonSerializable(typeof(ConversationIdResponse))]
[JsonSerializable(typeof(MessageUpdateResponse))]
[JsonSerializable(typeof(PostEphemeralResponse))]
[JsonSerializable(typeof(PostMessageResponse))]
[JsonSerializable(typeof(UserResponse))]
[JsonSerializable(typeof(ViewResponse))]
internal sealed partial class SlackJsonContext : JsonSerializerContext;

/// <summary>Writes a value by what it is, not by what the member that holds it is declared as.</summary>
internal sealed class RuntimeTypeConverter<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert} is only sent, never received.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}

internal sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

internal sealed class WebApiResponseConverter : JsonConverter<WebApiResponse>
{
    public override WebApiResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var document = JsonElement.ParseValue(ref reader);
        var ok = document.ValueKind == JsonValueKind.Object && document.TryGetProperty("ok", out var member) && member.ValueKind == JsonValueKind.True;
        return new WebApiResponse { Ok = ok, Document = document };
    }

    public override void Write(Utf8JsonWriter writer, WebApiResponse value, JsonSerializerOptions options) => value.Document.WriteTo(writer);
}
