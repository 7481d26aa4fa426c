using System.Text.Json;
using ChatOps.Tests.Infra;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Tests.Aws;

/// <summary>A right that a call over the wire needs.</summary>
/// <param name="Caller">The function.</param>
/// <param name="Action">As a policy names it.</param>
/// <param name="Resource">How the resource ends, without what differs between this world and a stage; empty where the service knows none.</param>
internal sealed record CalledRight(string Caller, string Action, string Resource)
{
    public bool IsAllowedBy(RightLine line) => line.Holder == $"chatops-dev-{Caller}" && line.Action == Action && (Resource.Length == 0 || line.Resource.EndsWith(Resource, StringComparison.Ordinal));
}

/// <summary>Reads from a call what a role must be allowed for it.</summary>
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

    private static IEnumerable<CalledRight> OfTable(string caller, string operation, JsonElement body) => operation switch
    {
        // A transaction asks for the rights of its parts.
        "TransactWriteItems" => body.GetProperty("TransactItems").EnumerateArray().SelectMany(item => item.EnumerateObject()).Select(part => new CalledRight(caller, $"dynamodb:{part.Name}Item", Table)),
        "Query" when body.TryGetProperty("IndexName", out var index) => [new CalledRight(caller, "dynamodb:Query", $"{Table}/index/{index.GetString()}")],
        _ => [new CalledRight(caller, $"dynamodb:{operation}", Table)],
    };

    private static IEnumerable<CalledRight> OfTopic(string caller, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form) =>
    [
        new CalledRight(caller, $"sns:{form["Action"]}", !form.TryGetValue("TopicArn", out var topic) ? string.Empty : topic.ToString().EndsWith("-approvals", StringComparison.Ordinal) ? "-approvals" : "-operations"),
    ];
}
