using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Amazon.Sdk.Internal;

/// <summary>A service's shapes as JSON, by generated metadata only (no reflection, so trimming is safe).</summary>
internal sealed class JsonShapes(JsonSerializerContext context)
{
    private readonly JsonSerializerOptions options = new(context.Options)
    {
        TypeInfoResolver = context.WithAddedModifier(LeaveOutWhatCoreFills),
    };

    public JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    /// <summary>Writes the given members of a request, without those that have no value. A missing idempotency token is
    /// generated.</summary>
    public byte[] Write(object request, IEnumerable<JsonPropertyInfo> members, string idempotencyToken)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var member in members)
            {
                var value = member.Get(request) ?? (member.Name == idempotencyToken ? Guid.NewGuid().ToString() : null);
                if (value is not null)
                {
                    writer.WritePropertyName(member.Name);
                    JsonSerializer.Serialize(writer, value, options.GetTypeInfo(member.PropertyType));
                }
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void LeaveOutWhatCoreFills(JsonTypeInfo type)
    {
        if (!typeof(AmazonWebServiceResponse).IsAssignableFrom(type.Type))
        {
            return;
        }

        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (
                type.Properties[index].Name.ToUpperInvariant()
                is "RESPONSEMETADATA"
                    or "CONTENTLENGTH"
                    or "HTTPSTATUSCODE"
            )
            {
                type.Properties.RemoveAt(index);
            }
        }
    }
}
