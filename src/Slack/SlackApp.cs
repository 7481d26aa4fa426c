namespace ChatOps.Slack;

/// <summary>Values that the app's manifest and the product share.</summary>
public static class SlackApp
{
    /// <summary>The slash command.</summary>
    public const string Command = "/aws-account";

    /// <summary>The name on the bot's own modals, the same in every language.</summary>
    public const string Name = "ChatOps";

    /// <summary>Slackbot's user ID. Its messages have no <c>bot_id</c>, and its profile isn't marked as a
    /// bot.</summary>
    public const string Slackbot = "USLACKBOT";

    /// <summary>The front door's path for events.</summary>
    public const string EventsPath = "/slack/events";

    /// <summary>The front door's path for presses and submissions.</summary>
    public const string InteractionsPath = "/slack/interactions";

    /// <summary>The front door's path for the slash command.</summary>
    public const string CommandsPath = "/slack/commands";
}
