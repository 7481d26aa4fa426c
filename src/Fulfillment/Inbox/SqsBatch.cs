using System.Text.Json.Serialization;

namespace ChatOps.Fulfillment.Inbox;

/// <summary>The used part of an event of the FIFO queue's event source mapping.</summary>
internal sealed record SqsBatch
{
    /// <summary>In order within each group.</summary>
    [JsonPropertyName("Records")]
    public IReadOnlyList<SqsRecord> Records { get; init; } = [];
}

internal sealed record SqsRecord
{
    /// <summary>Identifies a failed message in the answer, in place of the receipt handle.</summary>
    public required string MessageId { get; init; }

    /// <summary>The body as sent.</summary>
    public required string Body { get; init; }

    /// <summary>All strings: <c>MessageGroupId</c>, <c>MessageDeduplicationId</c>, <c>ApproximateReceiveCount</c>,
    /// ...</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Kind and correlation ID.</summary>
    public IReadOnlyDictionary<string, SqsMessageAttribute> MessageAttributes { get; init; } =
        new Dictionary<string, SqsMessageAttribute>();
}

internal sealed record SqsMessageAttribute
{
    /// <summary>The value; all of the product's attributes are strings.</summary>
    public string? StringValue { get; init; }
}

/// <summary>The messages to deliver again. Any other shape fails the whole batch.</summary>
internal sealed record SqsBatchResponse(IReadOnlyList<SqsBatchItemFailure> BatchItemFailures);

internal sealed record SqsBatchItemFailure(string ItemIdentifier);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SqsBatch))]
[JsonSerializable(typeof(SqsBatchResponse))]
internal sealed partial class SqsJson : JsonSerializerContext;
