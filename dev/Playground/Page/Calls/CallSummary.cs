using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOps.Application.Conversations;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.Playground.Page.Calls;

/// <summary>A call in one line of the timeline.</summary>
/// <param name="Id">Identifies the raw text.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Service">The service's common name.</param>
/// <param name="Operation">As in the API.</param>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Fault">The kind of the fault; null for none.</param>
/// <param name="About">The requests that it names.</param>
/// <param name="Session">For a turn: the common part of its Lex sessions.</param>
/// <param name="Speaker">For a turn: the speaker's first name.</param>
/// <param name="Said">For a turn: the message.</param>
/// <param name="Answer">For a turn: the bot's reply.</param>
internal sealed partial record CallSummary(
    string Id,
    DateTimeOffset At,
    string Service,
    string Operation,
    int Status,
    string? Fault,
    IReadOnlyList<string> About,
    string? Session,
    string? Speaker,
    string? Said,
    string? Answer
)
{
    private const int PatternTimeout = 1000;
    private const string LexRuntime = "lexv2-runtime";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [LexRuntime] = "Lex",
        ["lexv2-models"] = "Lex",
        ["organizations"] = "Organizations",
        ["servicecatalog"] = "Service Catalog",
        ["slack"] = "Slack",
        ["sns"] = "SNS",
        ["dynamodb"] = "DynamoDB",
        ["sqs"] = "SQS",
        ["lambda"] = "Lambda",
        ["events"] = "EventBridge",
    };

    public static CallSummary Of(string id, RecordedCall call)
    {
        var about = RequestIds()
            .Matches(call.Request + "\n" + call.Response)
            .Select(match => $"REQ-{match.Groups["id"].Value.ToUpperInvariant()}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var turn = call is { Service: LexRuntime, Operation: "RecognizeText" } ? Turn.Read(call) : null;
        return new CallSummary(
            id,
            call.Time,
            Names.GetValueOrDefault(call.Service, call.Service),
            call.Operation,
            call.Status,
            call.Fault,
            about,
            turn?.Session,
            turn?.Speaker,
            turn?.Said,
            turn?.Answer
        );
    }

    // In a form the text before it may be encoded. A lifecycle event has only the account's name, which ends with the
    // request's ID.
    [GeneratedRegex(
        """(?:REQ-|"accountName"\s*:\s*"[^"]*-)(?<id>[0-9A-Z]{8})(?![A-Za-z0-9])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex RequestIds();

    private sealed record Turn(string? Session, string? Speaker, string? Said, string? Answer)
    {
        public static Turn? Read(RecordedCall call)
        {
            try
            {
                using var request = JsonDocument.Parse(call.Request);
                var said = Text(request.RootElement, "text");
                var speaker =
                    request.RootElement.TryGetProperty("sessionState", out var state)
                    && state.TryGetProperty("sessionAttributes", out var attributes)
                        ? Text(attributes, SessionKeys.FirstName)
                        : null;
                if (call.Status != StatusCodes.Status200OK)
                {
                    return new Turn(Session: null, speaker, said, Answer: null);
                }

                using var response = JsonDocument.Parse(call.Response);
                var messages =
                    response.RootElement.TryGetProperty("messages", out var list)
                    && list.ValueKind == JsonValueKind.Array
                        ? list.EnumerateArray().Select(message => Text(message, "content")).OfType<string>()
                        : [];
                return new Turn(
                    Text(response.RootElement, "sessionId")?.Split('.')[0],
                    speaker,
                    said,
                    string.Join(' ', messages)
                );
            }
            catch (JsonException)
            {
                // A fault can cause an answer that isn't JSON: that is a call, but not a turn.
                return null;
            }
        }

        private static string? Text(JsonElement element, string name) =>
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
    }
}
