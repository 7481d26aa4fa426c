namespace ChatOps.Application.Slack;

/// <summary>The workspace and the app in it. A class, not a record: what prints itself would print the
/// secrets.</summary>
public sealed class SlackOptions
{
    /// <summary>Slack's own address.</summary>
#pragma warning disable S1075 // Slack has one address.
    public const string DefaultApiUrl = "https://slack.com/api/";
#pragma warning restore S1075

    /// <summary>How long a call of the Web API may take, as a rule.</summary>
    public static readonly TimeSpan UsualCallTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long a modal may take to open, as a rule: a trigger lives 3 seconds, and so does Slack's patience
    /// with our answer.</summary>
    public static readonly TimeSpan UsualModalPatience = TimeSpan.FromSeconds(2);

    /// <summary>The app's signing secrets: one, or two during a rotation; none where the host's secrets hold
    /// them.</summary>
    public IReadOnlyList<string> SigningSecrets { get; init; } = [];

    /// <summary>The bot's token, <c>xoxb-</c>; empty where the host's secrets hold it.</summary>
    public string BotToken { get; init; } = string.Empty;

    /// <summary>The one workspace that the app serves; people of others are strangers.</summary>
    public required string TeamId { get; init; }

    /// <summary>The channel in which approvers see requests; null where they only get e-mails.</summary>
    public string? ApproversChannel { get; init; }

    /// <summary>The channel in which operators hear what they should look at; null where they only get
    /// e-mails.</summary>
    public string? OperatorsChannel { get; init; }

    /// <summary>Where the Web API is, with a slash at the end.</summary>
    public string ApiUrl { get; init; } = DefaultApiUrl;

    /// <summary>How long a call of the Web API may take.</summary>
    public TimeSpan CallTimeout { get; init; } = UsualCallTimeout;

    /// <summary>How long a modal may take to open.</summary>
    public TimeSpan ModalPatience { get; init; } = UsualModalPatience;

    /// <summary>Refuses settings with which the app could not work, or with which anybody could speak for
    /// Slack.</summary>
    /// <exception cref="ArgumentException">A setting is missing; the message names it, never its value.</exception>
    public void Check()
    {
        if (SigningSecrets.Count == 0 || SigningSecrets.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "Slack's signing secret is missing or empty; without it anybody could speak for Slack."
            );
        }

        if (string.IsNullOrWhiteSpace(BotToken))
        {
            throw new ArgumentException("Slack's bot token is missing.");
        }

        CheckPlace();
    }

    /// <summary>Refuses a workspace or an address that is none.</summary>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public void CheckPlace()
    {
        if (string.IsNullOrWhiteSpace(TeamId))
        {
            throw new ArgumentException("The id of the Slack workspace is missing.");
        }

        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out _) || !ApiUrl.EndsWith('/'))
        {
            throw new ArgumentException("The address of Slack's Web API must be absolute and end with a slash.");
        }
    }
}
