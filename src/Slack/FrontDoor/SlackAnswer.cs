using System.Text.Json.Nodes;
using ChatOps.Slack.Blocks;

namespace ChatOps.Slack.FrontDoor;

/// <summary>What Slack is answered with: 200 and a body, which may be empty.</summary>
/// <param name="Body">Empty acknowledges.</param>
/// <param name="MediaType">Null where the body is empty.</param>
public sealed record SlackAnswer(string Body, string? MediaType)
{
    /// <summary>Acknowledged, nothing to say.</summary>
    public static SlackAnswer Acknowledged { get; } = new(string.Empty, null);

    /// <summary>To a submission: closes it and every modal below it.</summary>
    public static SlackAnswer CloseAll { get; } = Json(new JsonObject { ["response_action"] = "clear" });

    /// <summary>Plain text.</summary>
    public static SlackAnswer Text(string text) => new(text, "text/plain");

    /// <summary>To a command: a sentence that only its person sees.</summary>
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

    /// <summary>To a submission: the form stays open, with what is wrong at its blocks.</summary>
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

    /// <summary>To a submission: a modal that only says something.</summary>
    /// <param name="isOnTop">True to leave the form open below it; false to take the form's place.</param>
    /// <param name="sentence">Shown as it is.</param>
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
