namespace ChatOps.Slack;

/// <summary>What the app and its manifest must agree on.</summary>
public static class SlackApp
{
    /// <summary>The slash command.</summary>
    public const string Command = "/aws-account";

    /// <summary>The name of the bot's own modals, which is the same in every language.</summary>
    public const string Name = "ChatOps";

    /// <summary>Slackbot's user ID. Its messages carry no <c>bot_id</c>, and its profile calls it no bot.</summary>
    public const string Slackbot = "USLACKBOT";

    /// <summary>Where the front door takes events.</summary>
    public const string EventsPath = "/slack/events";

    /// <summary>Where the front door takes presses and submissions.</summary>
    public const string InteractionsPath = "/slack/interactions";

    /// <summary>Where the front door takes the slash command.</summary>
    public const string CommandsPath = "/slack/commands";
}
