using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud;

/// <summary>Where the stand-ins keep their state and whom they talk to.</summary>
public sealed record LocalCloudOptions
{
    /// <summary>The SQLite file of the stand-ins' state; the playground gives the product's own file, so that one file
    /// is the whole world.</summary>
    public required string DataFile { get; init; }

    /// <summary>Where the stand-ins listen; port 0 picks a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5081";

    /// <summary>Where the product listens: Slack's events, interactions and commands go there. Read at each call, since
    /// a test learns the port late.</summary>
    public Func<string> ProductUrl { get; init; } = () => "http://127.0.0.1:5080";

    /// <summary>The account that every ARN names.</summary>
    public string AccountId { get; init; } = "000000000000";

    /// <summary>The Region that every ARN names.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The function that gets Control Tower's lifecycle events, as EventBridge would send them.</summary>
    public string LifecycleFunction { get; init; } = "lifecycle";

    /// <summary>Secret with which the stand-in Slack signs what it sends.</summary>
    public string SlackSigningSecret { get; init; } = "local-signing-secret";

    /// <summary>The only bot token that the stand-in Slack accepts.</summary>
    public string SlackBotToken { get; init; } = "xoxb-local";

    /// <summary>How long the stand-in Slack waits for the app's answer, and for how long it keeps a trigger: 3 seconds,
    /// as Slack does.</summary>
    public TimeSpan SlackPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The manifest with which the app was installed in the stand-in Slack: what it does not ask for is not
    /// granted and not sent.</summary>
    public string SlackManifestFile { get; init; } = Path.Combine(AppContext.BaseDirectory, SlackManifest.FileName);
}
