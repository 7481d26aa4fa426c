namespace ChatOps.Vending.Slack.FrontDoor;

/// <summary>What Slack is answered with: 200 and a body, which may be empty.</summary>
/// <param name="Body">Empty acknowledges.</param>
/// <param name="MediaType">Null where the body is empty.</param>
public sealed record SlackAnswer(string Body, string? MediaType)
{
    /// <summary>Acknowledged, nothing to say.</summary>
    public static SlackAnswer Acknowledged { get; } = new(string.Empty, null);

    /// <summary>Plain text.</summary>
    public static SlackAnswer Text(string text) => new(text, "text/plain");

    /// <summary>JSON.</summary>
    public static SlackAnswer Json(string json) => new(json, "application/json");
}
