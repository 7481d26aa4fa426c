using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Chooses messages from the bot's groups, and substitutes slots and attributes.</summary>
internal static partial class Messages
{
    /// <summary>Returns one message of each group, in order.</summary>
    /// <param name="specification">A prompt or a response with <c>messageGroups</c>; null for none.</param>
    /// <param name="turn">Selects variations: the same state and words get the same message.</param>
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

    /// <summary>Replaces <c>{Slot}</c> and <c>[attribute]</c>; an unknown name stays visible.</summary>
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

    // string.GetHashCode differs between processes.
    private static int StableHash(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(17, (hash, value) => ((hash * 31) + value) & int.MaxValue);

    [GeneratedRegex(
        @"\{(?<name>[0-9a-zA-Z_-]+)\}|\[(?<name>[^\[\]]+)\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Placeholder();
}
