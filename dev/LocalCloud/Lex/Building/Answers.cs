using System.Text;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>Answers of the model-building API.</summary>
internal static class Answers
{
    private const int DefaultPage = 100;

    /// <summary>Returns a resource's content with its status under <paramref name="statusMember"/>; other members are
    /// left out when it is written.</summary>
    public static JsonObject Of(LexResource resource, string? statusMember = null)
    {
        var answer = (JsonObject)resource.Content.DeepClone();
        if (statusMember is not null)
        {
            // In a version's first stage Describe answers 404, while the answer to CreateBotVersion says Creating.
            answer[statusMember] = resource.Status == Stages.Absent ? "Creating" : resource.Status;
        }

        return answer;
    }

    /// <summary>Returns one page of a list operation: filtered, sorted, cut, with a token for the next one.</summary>
    /// <param name="call">The call with <c>filters</c>, <c>sortBy</c>, <c>maxResults</c> and <c>nextToken</c>.</param>
    /// <param name="items">All items.</param>
    /// <param name="sortedBy">The default member for sorting.</param>
    public static JsonObject Page(LexCall call, IEnumerable<JsonObject> items, string sortedBy)
    {
        foreach (var filter in call.Input["filters"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            items = [.. items.Where(item => Passes(item, filter))];
        }

        var attribute = call.Input["sortBy"]?["attribute"]?.GetValue<string>();
        var member = attribute switch
        {
            null => sortedBy,
            "BotLocaleName" => "localeName",
            _ => CamelCase(attribute),
        };
        var ordered = items.OrderBy(item => SortKey(item[member]), StringComparer.Ordinal).ToList();
        if (call.Input["sortBy"]?["order"]?.GetValue<string>() == "Descending")
        {
            ordered.Reverse();
        }

        var from = Offset(call.Optional("nextToken"));
        var size = call.Input["maxResults"]?.GetValue<int>() ?? DefaultPage;
        var answer = call.Content();
        answer.Remove("nextToken");
        answer[call.Operation.Summaries!] = new JsonArray([
            .. ordered.Skip(from).Take(size).Select(item => Project(item, call.Operation.Summary)),
        ]);
        if (from + size < ordered.Count)
        {
            answer["nextToken"] = Convert.ToBase64String(Encoding.ASCII.GetBytes($"from:{from + size}"));
        }

        return answer;
    }

    /// <summary>Returns only the members of the answer in the API model.</summary>
    public static JsonObject Project(JsonObject source, IReadOnlyList<string> members)
    {
        var projected = new JsonObject();
        foreach (var member in members)
        {
            if (source[member] is { } value)
            {
                projected[member] = value.DeepClone();
            }
        }

        return projected;
    }

    private static bool Passes(JsonObject item, JsonObject filter)
    {
        var value = item[CamelCase(filter["name"]!.GetValue<string>())]?.ToString();
        var wanted = filter["values"]!.AsArray().Select(entry => entry!.GetValue<string>());
        return value is not null
            && (
                filter["operator"]!.GetValue<string>() == "EQ"
                    ? wanted.Any(entry => entry == value)
                    : wanted.Any(entry => value.Contains(entry, StringComparison.Ordinal))
            );
    }

    // Numbers (versions, times) sort as numbers, all others as text.
    private static string SortKey(JsonNode? value)
    {
        var text = value?.ToString() ?? "";
        return double.TryParse(text, out var number) ? number.ToString("0000000000000.000") : text;
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static int Offset(string? token)
    {
        if (token is null)
        {
            return 0;
        }

        var buffer = new byte[token.Length];
        return
            Convert.TryFromBase64String(token, buffer, out var length)
            && Encoding.ASCII.GetString(buffer, 0, length) is var text
            && text.StartsWith("from:", StringComparison.Ordinal)
            && int.TryParse(text["from:".Length..], out var from)
            && from > 0
            ? from
            : throw LexCall.Invalid(
                "1 validation error detected: Value at 'nextToken' failed to satisfy constraint: Member must "
                    + "be a token of an earlier answer"
            );
    }
}
