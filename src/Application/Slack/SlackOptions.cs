namespace ChatOps.Application.Slack;

/// <summary>
/// The Slack workspace and app. It isn't a record, because a record's ToString would print the secrets.
/// </summary>
public sealed class SlackOptions
{
    /// <summary>The address of Slack's Web API.</summary>
#pragma warning disable S1075 // Slack has one address.
    public const string DefaultApiUrl = "https://slack.com/api/";
#pragma warning restore S1075

    /// <summary>The default timeout of a Web API call.</summary>
    public static readonly TimeSpan UsualCallTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The default timeout for opening a modal. A trigger ID expires after 3
    /// seconds, and Slack waits as long for an answer.
    /// </summary>
    public static readonly TimeSpan UsualModalPatience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The app's signing secrets: one, or two during a rotation; empty if the host's secrets contain them.
    /// </summary>
    public IReadOnlyList<string> SigningSecrets { get; init; } = [];

    /// <summary>The bot token, <c>xoxb-</c>; empty if the host's secrets contain it.</summary>
    public string BotToken { get; init; } = string.Empty;

    /// <summary>The ID of the workspace that the app serves; people of other workspaces are refused.</summary>
    public required string TeamId { get; init; }

    /// <summary>The channel that shows requests to approvers; null if they only get emails.</summary>
    public string? ApproversChannel { get; init; }

    /// <summary>The channel for messages to operators; null if they only get emails.</summary>
    public string? OperatorsChannel { get; init; }

    /// <summary>The address of the Web API, with a slash at the end.</summary>
    public string ApiUrl { get; init; } = DefaultApiUrl;

    /// <summary>The timeout of a Web API call.</summary>
    public TimeSpan CallTimeout { get; init; } = UsualCallTimeout;

    /// <summary>The timeout for opening a modal.</summary>
    public TimeSpan ModalPatience { get; init; } = UsualModalPatience;

    /// <summary>Checks the settings, including the secrets that prove a call comes from Slack.</summary>
    /// <exception cref="ArgumentException">A setting is missing. The message names it without its value.</exception>
    public void Check()
    {
        if (SigningSecrets.Count == 0 || SigningSecrets.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "Slack's signing secret is missing or empty; without it, calls from Slack can't be verified."
            );
        }

        if (string.IsNullOrWhiteSpace(BotToken))
        {
            throw new ArgumentException("Slack's bot token is missing.");
        }

        CheckPlace();
    }

    /// <summary>Checks the workspace and the address.</summary>
    /// <exception cref="ArgumentException">A setting is missing or wrong. The message names it.</exception>
    public void CheckPlace()
    {
        if (string.IsNullOrWhiteSpace(TeamId))
        {
            throw new ArgumentException("The ID of the Slack workspace is missing.");
        }

        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out _) || !ApiUrl.EndsWith('/'))
        {
            throw new ArgumentException("The address of Slack's Web API must be absolute and end with a slash.");
        }
    }
}
