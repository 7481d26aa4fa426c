using System.Text.Json;

namespace ChatOps.Slack;

/// <summary>Slack refused a call of its Web API.</summary>
/// <param name="method">The method that was called.</param>
/// <param name="answer">Slack's answer: an object with <c>error</c>, and what Slack adds to it.</param>
internal sealed class SlackRefusalException(string method, JsonElement answer) : Exception(Describe(method, answer))
{
    private const string Error = "error";

    /// <summary>Slack's code, such as <c>channel_not_found</c>.</summary>
    public string ErrorCode { get; } = CodeOf(answer);

    private static string CodeOf(JsonElement answer) =>
        answer.TryGetProperty(Error, out var code) && code.ValueKind == JsonValueKind.String
            ? code.GetString()!
            : "unknown";

    // What Slack adds says what to mend: the scope that is needed, the block that is wrong.
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
