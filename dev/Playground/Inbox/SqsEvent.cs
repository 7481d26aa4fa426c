using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Inbox;

/// <summary>Lambda's event for a batch of an SQS FIFO queue, and the function's report of failures.</summary>
internal static class SqsEvent
{
    private const string SenderId = "AIDAPLAYGROUND";

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<ReceivedMessage> messages, string queueArn)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("Records");
            foreach (var message in messages)
            {
                WriteRecord(json, message, queueArn);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Returns the IDs of the failed messages. An answer that Lambda treats as a complete failure fails
    /// all.</summary>
    public static IReadOnlySet<string> ReadFailures(
        ReadOnlyMemory<byte> answer,
        IReadOnlyList<ReceivedMessage> messages
    )
    {
        var all = messages.Select(message => message.MessageId).ToHashSet(StringComparer.Ordinal);
        if (answer.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        try
        {
            using var document = JsonDocument.Parse(answer);
            var failed = Failures(document.RootElement);
            return failed?.All(all.Contains) == true ? failed.ToHashSet(StringComparer.Ordinal) : all;
        }
        catch (JsonException)
        {
            return all;
        }
    }

    private static List<string>? Failures(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (answer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (!answer.TryGetProperty("batchItemFailures", out var failures) || failures.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return failures.ValueKind == JsonValueKind.Array ? [.. failures.EnumerateArray().Select(Identifier)] : null;
    }

    // An empty identifier is in no batch, so it fails the whole batch.
    private static string Identifier(JsonElement failure) =>
        failure.ValueKind == JsonValueKind.Object
        && failure.TryGetProperty("itemIdentifier", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : string.Empty;

    private static void WriteRecord(Utf8JsonWriter json, ReceivedMessage received, string queueArn)
    {
        var message = received.Message;
        json.WriteStartObject();
        json.WriteString("messageId", received.MessageId);
        json.WriteString("receiptHandle", received.Receipt);
        json.WriteString("body", message.Body);
        json.WriteStartObject("attributes");
        json.WriteString("ApproximateReceiveCount", received.ReceiveCount.ToString());
        json.WriteString("SentTimestamp", received.SentAt.ToUnixTimeMilliseconds().ToString());
        json.WriteString("SequenceNumber", received.Sequence.ToString("D20"));
        json.WriteString("MessageGroupId", message.Group);
        json.WriteString("SenderId", SenderId);
        json.WriteString("MessageDeduplicationId", message.Id);
        json.WriteString(
            "ApproximateFirstReceiveTimestamp",
            received.FirstReceivedAt.ToUnixTimeMilliseconds().ToString()
        );
        json.WriteEndObject();
        json.WriteStartObject("messageAttributes");
        WriteAttribute(json, "kind", message.Kind);
        WriteAttribute(json, "correlationId", message.CorrelationId);
        json.WriteEndObject();
        json.WriteString("md5OfBody", Md5(message.Body));
        json.WriteString("eventSource", "aws:sqs");
        json.WriteString("eventSourceARN", queueArn);
        json.WriteString("awsRegion", queueArn.Split(':')[3]);
        json.WriteEndObject();
    }

    private static void WriteAttribute(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("stringValue", value);
        json.WriteStartArray("stringListValues");
        json.WriteEndArray();
        json.WriteStartArray("binaryListValues");
        json.WriteEndArray();
        json.WriteString("dataType", "String");
        json.WriteEndObject();
    }

    [SuppressMessage("Security", "CA5351", Justification = "SQS's own checksum of the body; it protects nothing.")]
    [SuppressMessage("Security", "S4790", Justification = "SQS's own checksum of the body; it protects nothing.")]
    private static string Md5(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));
}
