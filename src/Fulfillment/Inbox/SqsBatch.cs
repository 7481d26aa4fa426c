using System.Text.Json.Serialization;

namespace ChatOps.Fulfillment.Inbox;

/// <summary>What the event source mapping of a FIFO queue hands over, as far as we read it.</summary>
internal sealed record SqsBatch
{
    /// <summary>The messages, in order within each group.</summary>
    [JsonPropertyName("Records")]
    public IReadOnlyList<SqsRecord> Records { get; init; } = [];
}

/// <summary>One message.</summary>
internal sealed record SqsRecord
{
    /// <summary>By this a failed message is reported: not by the receipt handle.</summary>
    public required string MessageId { get; init; }

    /// <summary>The body as sent.</summary>
    public required string Body { get; init; }

    /// <summary>All strings: <c>MessageGroupId</c>, <c>MessageDeduplicationId</c>, <c>ApproximateReceiveCount</c>,
    /// ...</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Kind and correlation id.</summary>
    public IReadOnlyDictionary<string, SqsMessageAttribute> MessageAttributes { get; init; } =
        new Dictionary<string, SqsMessageAttribute>();
}

/// <summary>A message attribute.</summary>
internal sealed record SqsMessageAttribute
{
    /// <summary>The value; every attribute of ours is a string.</summary>
    public string? StringValue { get; init; }
}

/// <summary>Which messages are to come again. Anything but this shape fails the whole batch.</summary>
internal sealed record SqsBatchResponse(IReadOnlyList<SqsBatchItemFailure> BatchItemFailures);

/// <summary>One of them.</summary>
internal sealed record SqsBatchItemFailure(string ItemIdentifier);

/// <summary>JSON of the queue's events.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SqsBatch))]
[JsonSerializable(typeof(SqsBatchResponse))]
internal sealed partial class SqsJson : JsonSerializerContext;
