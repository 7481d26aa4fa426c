using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud;

/// <summary>The stand-ins' state and addresses.</summary>
public sealed record LocalCloudOptions
{
    /// <summary>The SQLite file of the stand-ins' state; the playground uses the product's own file.</summary>
    public required string DataFile { get; init; }

    /// <summary>The stand-ins' address; port 0 picks a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5081";

    /// <summary>The product's address for Slack's events, interactions and commands. Read at each call, since a test
    /// learns the port late.</summary>
    public Func<string> ProductUrl { get; init; } = () => "http://127.0.0.1:5080";

    /// <summary>The account of every ARN.</summary>
    public string AccountId { get; init; } = "000000000000";

    /// <summary>The Region of every ARN.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The function for Control Tower's lifecycle events, invoked as EventBridge does.</summary>
    public string LifecycleFunction { get; init; } = "lifecycle";

    /// <summary>The signing secret of the stand-in Slack.</summary>
    public string SlackSigningSecret { get; init; } = "local-signing-secret";

    /// <summary>The only bot token that the stand-in Slack accepts.</summary>
    public string SlackBotToken { get; init; } = "xoxb-local";

    /// <summary>Slack's wait for the app's answer, and a trigger's lifetime: 3 seconds, as in Slack.</summary>
    public TimeSpan SlackPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The manifest of the app in the stand-in Slack, which grants and sends only what it asks for.</summary>
    public string SlackManifestFile { get; init; } = Path.Combine(AppContext.BaseDirectory, SlackManifest.FileName);
}
