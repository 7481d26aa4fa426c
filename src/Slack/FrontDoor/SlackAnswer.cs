using System.Text.Json.Nodes;
using ChatOps.Slack.Blocks;

namespace ChatOps.Slack.FrontDoor;

/// <summary>The body of a 200 answer to Slack.</summary>
/// <param name="Body">Empty acknowledges.</param>
/// <param name="MediaType">Null if the body is empty.</param>
public sealed record SlackAnswer(string Body, string? MediaType)
{
    /// <summary>An empty acknowledgement.</summary>
    public static SlackAnswer Acknowledged { get; } = new(string.Empty, null);

    /// <summary>Answers a submission: closes its modal and every modal below it.</summary>
    public static SlackAnswer CloseAll { get; } = Json(new JsonObject { ["response_action"] = "clear" });

    /// <summary>An answer in plain text.</summary>
    public static SlackAnswer Text(string text) => new(text, "text/plain");

    /// <summary>Answers a command with a sentence that only its person sees.</summary>
    public static SlackAnswer Private(string sentence) =>
        Json(
            new JsonObject
            {
                ["response_type"] = "ephemeral",
                ["text"] = SlackText.Escape(sentence),
                ["blocks"] = new JsonArray([
                    .. SlackTexts
                        .Sections(sentence)
                        .Select(section => new JsonObject
                        {
                            ["type"] = "section",
                            ["text"] = Plain(section.Text.Text),
                        }),
                ]),
            }
        );

    /// <summary>Answers a submission: the form stays open and shows errors at its blocks.</summary>
    public static SlackAnswer Errors(IReadOnlyDictionary<string, string> byBlock) =>
        Json(
            new JsonObject
            {
                ["response_action"] = "errors",
                ["errors"] = new JsonObject(
                    byBlock.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value))
                ),
            }
        );

    /// <summary>Answers a submission with a modal without input.</summary>
    /// <param name="isOnTop">True keeps the form open below it; false replaces the form.</param>
    /// <param name="sentence">The text.</param>
    /// <param name="close">The label of the button that closes it.</param>
    internal static SlackAnswer Saying(bool isOnTop, string sentence, string close) =>
        Json(
            new JsonObject
            {
                ["response_action"] = isOnTop ? "push" : "update",
                ["view"] = new JsonObject
                {
                    ["type"] = "modal",
                    ["callback_id"] = "saying",
                    ["title"] = Plain(SlackApp.Name),
                    ["close"] = Plain(close),
                    ["blocks"] = new JsonArray(
                        new JsonObject
                        {
                            ["type"] = "section",
                            ["text"] = Plain(SlackLimits.Cut(sentence, SlackLimits.SectionText)),
                        }
                    ),
                },
            }
        );

    private static SlackAnswer Json(JsonObject json) => new(json.ToJsonString(), "application/json");

    private static JsonObject Plain(string text) =>
        new()
        {
            ["type"] = "plain_text",
            ["text"] = text,
            ["emoji"] = false,
        };
}
