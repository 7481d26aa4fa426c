namespace ChatOps.Vending.Slack;

/// <summary>What the app and its manifest must agree on.</summary>
public static class SlackApp
{
    /// <summary>The slash command.</summary>
    public const string Command = "/aws-account";

    /// <summary>Where the front door takes events.</summary>
    public const string EventsPath = "/slack/events";

    /// <summary>Where the front door takes presses and submissions.</summary>
    public const string InteractionsPath = "/slack/interactions";

    /// <summary>Where the front door takes the slash command.</summary>
    public const string CommandsPath = "/slack/commands";
}
