#nullable disable
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SlackNet.Blocks;

namespace SlackNet;

public class SlackJsonSettings
{
    private readonly SlackJsonContext context = new(new JsonSerializerOptions(SlackJsonContext.Default.Options)
    {
        // Slack reads both forms; this one keeps non-ASCII text within the length that Slack counts.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    internal SlackJsonSettings()
    {
    }

    internal T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, TypeInfo<T>());

    internal T Read<T>(JsonElement json) => json.Deserialize(TypeInfo<T>());

    internal string Write(Dictionary<string, object> args)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = context.Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in args)
            {
                if (value is not null)
                {
                    writer.WritePropertyName(name);
                    WriteValue(writer, value);
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    internal string WriteQueryValue(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable<string> texts => string.Join(',', texts),
        _ => Write(new Dictionary<string, object> { ["value"] = value }),
    };

    // Lists are written by element, so that any kind of list that a caller assigns will do.
    private void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case IEnumerable<Block> blocks:
                writer.WriteStartArray();
                foreach (var block in blocks)
                {
                    JsonSerializer.Serialize(writer, block, TypeInfo<Block>());
                }

                writer.WriteEndArray();
                break;
            case IEnumerable<string> texts:
                writer.WriteStartArray();
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value, context.Options.GetTypeInfo(value.GetType()));
                break;
        }
    }

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)context.Options.GetTypeInfo(typeof(T));
}
