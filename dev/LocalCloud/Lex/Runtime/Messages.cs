using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Messages: chosen from the groups that the bot defines, with slots and attributes put in.</summary>
internal static partial class Messages
{
    /// <summary>One message of each group, in order.</summary>
    /// <param name="specification">A prompt or a response with <c>messageGroups</c>; null for none.</param>
    /// <param name="turn">Decides among variations: the same state and the same words choose the same message.</param>
    /// <param name="attempt">The prompt's attempt.</param>
    public static IEnumerable<JsonObject> Of(JsonNode? specification, TurnState turn, int attempt = 0)
    {
        var ordered = specification?["messageSelectionStrategy"]?.GetValue<string>() == "Ordered";
        foreach (var group in specification?["messageGroups"]?.AsArray() ?? [])
        {
            var choices = (group!["variations"]?.AsArray() ?? []).Prepend(group["message"]).ToList();
            var pick = ordered ? attempt : StableHash($"{turn.SessionId}\n{turn.Text}\n{attempt}");
            yield return ToWire(choices[pick % choices.Count]!.AsObject());
        }
    }

    /// <summary>The message with <c>{Slot}</c> and <c>[attribute]</c> replaced; a name that stands for nothing stays as
    /// it is, so that it is seen.</summary>
    public static JsonObject Substitute(JsonObject message, TurnState turn)
    {
        var result = new JsonObject();
        foreach (var (name, value) in message)
        {
            result[name] = name == "contentType" ? value?.DeepClone() : Substitute(value, turn);
        }

        return result;
    }

    private static JsonNode? Substitute(JsonNode? node, TurnState turn) =>
        node switch
        {
            JsonObject members => Substitute(members, turn),
            JsonArray items => new JsonArray([.. items.Select(item => Substitute(item, turn))]),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Substitute(text, turn)),
            _ => node?.DeepClone(),
        };

    private static string Substitute(string text, TurnState turn) =>
        Placeholder()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups["name"].Value;
                    var value = match.Value[0] == '{' ? turn.ValueOf(name) : turn.Attributes[name]?.GetValue<string>();
                    return value ?? match.Value;
                }
            );

    private static JsonObject ToWire(JsonObject message)
    {
        var (kind, content) = message.GetAt(0);
        return kind switch
        {
            "plainTextMessage" => Text("PlainText", content),
            "customPayload" => Text("CustomPayload", content),
            "ssmlMessage" => Text("SSML", content),
            _ => new JsonObject { ["contentType"] = "ImageResponseCard", ["imageResponseCard"] = content!.DeepClone() },
        };
    }

    private static JsonObject Text(string contentType, JsonNode? content) =>
        new() { ["contentType"] = contentType, ["content"] = content!["value"]!.DeepClone() };

    // string.GetHashCode differs from one process to the next.
    private static int StableHash(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(17, (hash, value) => ((hash * 31) + value) & int.MaxValue);

    [GeneratedRegex(
        @"\{(?<name>[0-9a-zA-Z_-]+)\}|\[(?<name>[^\[\]]+)\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Placeholder();
}
