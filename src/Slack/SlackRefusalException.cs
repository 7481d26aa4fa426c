using System.Text.Json;

namespace ChatOps.Slack;

/// <summary>Slack refused a call of its Web API.</summary>
/// <param name="method">The called method.</param>
/// <param name="answer">Slack's answer: an object with <c>error</c>, and Slack's details.</param>
internal sealed class SlackRefusalException(string method, JsonElement answer) : Exception(Describe(method, answer))
{
    private const string Error = "error";

    /// <summary>Slack's code, such as <c>channel_not_found</c>.</summary>
    public string ErrorCode { get; } = CodeOf(answer);

    private static string CodeOf(JsonElement answer) =>
        answer.TryGetProperty(Error, out var code) && code.ValueKind == JsonValueKind.String
            ? code.GetString()!
            : "unknown";

    // Slack's details say what to repair: the missing scope, the wrong block.
    private static string Describe(string method, JsonElement answer)
    {
        var lines = new List<string> { $"Slack refused {method}: {CodeOf(answer)}." };
        if (
            answer.TryGetProperty("response_metadata", out var metadata)
            && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("messages", out var messages)
            && messages.ValueKind == JsonValueKind.Array
        )
        {
            lines.AddRange(messages.EnumerateArray().Select(message => message.ToString()));
        }

        lines.AddRange(
            answer
                .EnumerateObject()
                .Where(member => member.Name != Error && member.Value.ValueKind == JsonValueKind.String)
                .Select(member => $"{member.Name}: {member.Value}")
        );
        return string.Join(Environment.NewLine, lines);
    }
}
