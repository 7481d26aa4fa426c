using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ChatOps.Measure.Wire;

/// <summary>DynamoDB for one person's turns: items by key, without conditions.</summary>
internal sealed class StandInTable
{
    private readonly ConcurrentDictionary<string, JsonNode> items = new(StringComparer.Ordinal);

    public void Clear() => items.Clear();

    /// <summary>Returns the partition key of a read or written item; empty for other calls.</summary>
    public static string ItemOf(string operation, ReadOnlySpan<byte> body) =>
        operation is "GetItem" or "PutItem" && JsonNode.Parse(body) is { } request
            ? (string?)(request["Key"] ?? request["Item"])?["pk"]?["S"] ?? string.Empty
            : string.Empty;

    public string Answer(string operation, ReadOnlySpan<byte> body)
    {
        var request = JsonNode.Parse(body)!;
        switch (operation)
        {
            case "GetItem":
                return items.TryGetValue(KeyOf(request["Key"]!), out var item)
                    ? $$"""{"Item":{{item.ToJsonString()}}}"""
                    : "{}";
            case "PutItem":
                Put(request);
                return "{}";
            case "TransactWriteItems":
                foreach (
                    var put in request["TransactItems"]!.AsArray().Select(write => write!["Put"]).OfType<JsonNode>()
                )
                {
                    Put(put);
                }

                return "{}";
            case "Query":
                return """{"Count":0,"ScannedCount":0,"Items":[]}""";
            default:
                return "{}";
        }
    }

    private void Put(JsonNode put) => items[KeyOf(put["Item"]!)] = put["Item"]!.DeepClone();

    private static string KeyOf(JsonNode attributes) => $"{attributes["pk"]!["S"]}|{attributes["sk"]!["S"]}";
}
