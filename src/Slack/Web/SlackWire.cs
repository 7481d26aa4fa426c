using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SlackNet.Blocks;

namespace ChatOps.Slack.Web;

/// <summary>The wire format of SlackNet's objects and Slack's answers, with compile-time metadata: SlackNet's own
/// serialization needs reflection.</summary>
internal static class SlackWire
{
    private static readonly JsonSerializerOptions Wire = new(SlackWireJson.Default.Options)
    {
        // Slack reads both forms; this one keeps non-ASCII text within the length that Slack counts.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = SlackWireJson.Default.WithAddedModifier(LeaveOut),
    };

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Wire.GetTypeInfo(typeof(T));

    // Leaves out what Slack refuses: empty lists, the default style, a false focus_on_load. Also leaves out the typed
    // properties of SlackNet's number field, which repeat its text.
    private static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Type.Namespace?.StartsWith(nameof(SlackNet), StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var property in type.Properties.ToList())
        {
            if (type.Type == typeof(NumberInput) && Nullable.GetUnderlyingType(property.PropertyType) is not null)
            {
                type.Properties.Remove(property);
            }
            else if (
                property.PropertyType != typeof(string)
                && property.PropertyType.IsAssignableTo(typeof(IEnumerable))
            )
            {
                property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
            }
            else if (property.PropertyType == typeof(ButtonStyle))
            {
                property.ShouldSerialize = (_, value) => value is not ButtonStyle.Default;
            }
            else if (property.PropertyType == typeof(bool) && type.Type.IsAssignableTo(typeof(SelectMenuBase)))
            {
                property.ShouldSerialize = (_, value) => value is true;
            }
        }
    }
}

/// <summary>Compile-time metadata of the wire format.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(RuntimeTypeConverter<Block>),
        typeof(RuntimeTypeConverter<BlockElement>),
        typeof(RuntimeTypeConverter<IActionElement>),
        typeof(RuntimeTypeConverter<IContextElement>),
        typeof(RuntimeTypeConverter<IInputBlockElement>),
        typeof(RuntimeTypeConverter<TextObject>),
        typeof(SnakeCaseEnumConverter<ButtonStyle>),
    ]
)]
[JsonSerializable(typeof(PostMessageCall))]
[JsonSerializable(typeof(UpdateMessageCall))]
[JsonSerializable(typeof(PostEphemeralCall))]
[JsonSerializable(typeof(OpenConversationCall))]
[JsonSerializable(typeof(OpenViewCall))]
[JsonSerializable(typeof(PublishViewCall))]
[JsonSerializable(typeof(Dictionary<string, string>))]
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
[JsonSerializable(typeof(StaticSelectMenu))]
[JsonSerializable(typeof(Markdown))]
[JsonSerializable(typeof(PlainText))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(SlackPosted))]
[JsonSerializable(typeof(SlackOpened))]
[JsonSerializable(typeof(SlackSelf))]
[JsonSerializable(typeof(SlackUserAnswer))]
[JsonSerializable(typeof(SlackHistory))]
internal sealed partial class SlackWireJson : JsonSerializerContext;

/// <summary>Writes a value by its runtime type, not by the declared type of its member.</summary>
internal sealed class RuntimeTypeConverter<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert} is only sent, never received.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}

internal sealed class SnakeCaseEnumConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
