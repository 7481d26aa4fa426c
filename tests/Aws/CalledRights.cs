using System.Text.Json;
using ChatOps.Tests.Infra;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Tests.Aws;

/// <summary>A right that a call over the wire needs.</summary>
/// <param name="Caller">The function.</param>
/// <param name="Action">As in a policy.</param>
/// <param name="Resource">The end of the resource, without parts that differ between this test and a stage; empty if
/// the service knows none.</param>
/// <param name="Key">The partition key in the table; empty for none.</param>
internal sealed record CalledRight(string Caller, string Action, string Resource, string Key = "")
{
    public bool IsAllowedBy(RightLine line) =>
        line.Holder == $"chatops-dev-{Caller}"
        && line.Action == Action
        && (Resource.Length == 0 || line.Resource == "*" || line.Resource.EndsWith(Resource, StringComparison.Ordinal))
        && line.Keys?.Any(IsLike) != false;

    private bool IsLike(string pattern) =>
        pattern.EndsWith('*') ? Key.StartsWith(pattern[..^1], StringComparison.Ordinal) : Key == pattern;
}

/// <summary>Derives the needed rights from a call.</summary>
internal static class CalledRights
{
    private const string Table = ":table/chatops-dev";

    public static IEnumerable<CalledRight> Of(TappedCall call)
    {
        var operation = call.Target[(call.Target.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return call.Service switch
        {
            "dynamodb" => OfTable(call.Caller, operation, JsonDocument.Parse(call.Body).RootElement),
            "sns" => OfTopic(call.Caller, QueryHelpers.ParseQuery(call.Body)),
            "sqs" => [new CalledRight(call.Caller, $"sqs:{operation}", "-inbox.fifo")],
            _ => [new CalledRight(call.Caller, $"{call.Service}:{operation}", string.Empty)],
        };
    }

    private static IEnumerable<CalledRight> OfTable(string caller, string operation, JsonElement body) =>
        operation switch
        {
            // A transaction needs the rights of its parts.
            "TransactWriteItems" => body.GetProperty("TransactItems")
                .EnumerateArray()
                .SelectMany(item => item.EnumerateObject())
                .Select(part => new CalledRight(caller, $"dynamodb:{part.Name}Item", Table, KeyOf(part.Value))),
            "Query" when body.TryGetProperty("IndexName", out var index) =>
            [
                new CalledRight(caller, "dynamodb:Query", $"{Table}/index/{index.GetString()}"),
            ],
            "Query" =>
            [
                new CalledRight(
                    caller,
                    "dynamodb:Query",
                    Table,
                    body.GetProperty("ExpressionAttributeValues")
                        .EnumerateObject()
                        .First()
                        .Value.GetProperty("S")
                        .GetString()!
                ),
            ],
            "BatchWriteItem" => Requests(body)
                .SelectMany(table => table.EnumerateArray())
                .SelectMany(write => write.EnumerateObject())
                .Select(write => new CalledRight(caller, "dynamodb:BatchWriteItem", Table, KeyOf(write.Value))),
            "BatchGetItem" => Requests(body)
                .SelectMany(table => table.GetProperty("Keys").EnumerateArray())
                .Select(key => new CalledRight(caller, "dynamodb:BatchGetItem", Table, Partition(key))),
            _ => [new CalledRight(caller, $"dynamodb:{operation}", Table, KeyOf(body))],
        };

    private static IEnumerable<JsonElement> Requests(JsonElement body) =>
        body.GetProperty("RequestItems").EnumerateObject().Select(table => table.Value);

    private static string KeyOf(JsonElement part) =>
        Partition(part.TryGetProperty("Key", out var key) ? key : part.GetProperty("Item"));

    private static string Partition(JsonElement key) => key.GetProperty("pk").GetProperty("S").GetString()!;

    private static IEnumerable<CalledRight> OfTopic(
        string caller,
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form
    ) =>
        [
            new CalledRight(
                caller,
                $"sns:{form["Action"]}",
                !form.TryGetValue("TopicArn", out var topic) ? string.Empty
                    : topic.ToString().EndsWith("-approvals", StringComparison.Ordinal) ? "-approvals"
                    : "-operations"
            ),
        ];
}
