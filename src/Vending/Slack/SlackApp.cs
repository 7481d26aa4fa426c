namespace ChatOps.Vending.Slack;

/// <summary>What the app asks Slack for. The manifest says the same, and a test compares them.</summary>
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

    /// <summary>The Web API's methods in use, and the scopes that each one needs.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> MethodScopes { get; } = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal)
    {
        ["auth.test"] = [],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["chat.postEphemeral"] = ["chat:write"],
        ["conversations.open"] = ["im:write"],
        ["users.info"] = ["users:read", "users:read.email"],
        ["views.open"] = [],
        ["views.publish"] = [],
    };

    /// <summary>The events subscribed to, and the scope that each one needs; empty where it needs none.</summary>
    public static IReadOnlyDictionary<string, string> EventScopes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["app_home_opened"] = string.Empty,
        ["app_mention"] = "app_mentions:read",
        ["app_uninstalled"] = string.Empty,
        ["message.channels"] = "channels:history",
        ["message.groups"] = "groups:history",
        ["message.im"] = "im:history",
        ["tokens_revoked"] = string.Empty,
    };
}
