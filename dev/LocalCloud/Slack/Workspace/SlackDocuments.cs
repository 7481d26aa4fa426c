using System.Text.Json;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>A stored message.</summary>
internal sealed record SlackMessage
{
    public required string Channel { get; init; }

    public required string User { get; init; }

    /// <summary>With Slack's markup and entities.</summary>
    public required string Text { get; init; }

    /// <summary>Block Kit blocks; null for none.</summary>
    public JsonElement? Blocks { get; init; }

    /// <summary>The forwarded message; null for none.</summary>
    public JsonElement? Attachments { get; init; }

    /// <summary>Files beside the text; null for none.</summary>
    public JsonElement? Files { get; init; }

    /// <summary>Unique in the channel; orders the messages.</summary>
    public required string Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>The only person who sees it; null for everyone.</summary>
    public string? EphemeralTo { get; init; }

    public bool IsEdited { get; init; }
}

/// <summary>A modal on a person's screen, or their App Home.</summary>
internal sealed record SlackView
{
    public required string Id { get; init; }

    public required string User { get; init; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The view from the app.</summary>
    public required JsonElement Definition { get; init; }

    /// <summary>Changes with every update.</summary>
    public required string Hash { get; init; }

    /// <summary>The bottom of the modals' stack.</summary>
    public required string RootId { get; init; }

    /// <summary>The view below it in the stack; null at the bottom.</summary>
    public string? PreviousId { get; init; }
}

/// <summary>A channel's changes since the workspace began.</summary>
/// <param name="HasBot">The bot is a member.</param>
/// <param name="IsArchived">No one can write there.</param>
/// <param name="IsDeleted">The channel no longer exists.</param>
internal sealed record SlackChannelState(bool HasBot, bool IsArchived, bool IsDeleted);

/// <summary>A person's changes since the workspace began.</summary>
/// <param name="Locale">Their client's language.</param>
/// <param name="RealName">Their changed name; null for the original one.</param>
internal sealed record SlackPersonState(string Locale, string? RealName = null);

/// <summary>An interaction's trigger for one view within 3 seconds.</summary>
internal sealed record SlackTrigger(string Id, string User, DateTimeOffset ExpiresAt, bool IsUsed);

/// <summary>The app's address for answers to an interaction: 5 times within 30 minutes.</summary>
internal sealed record SlackResponseUrl(
    string Id,
    string Channel,
    string User,
    string? MessageTs,
    string? ThreadTs,
    DateTimeOffset ExpiresAt,
    int Uses
);

/// <summary>An event on its way to the app.</summary>
/// <param name="EventId">The same at every attempt.</param>
/// <param name="Ts">When it happened: events of one channel are sent in this order.</param>
/// <param name="Channel">Where it happened.</param>
/// <param name="Body">The envelope.</param>
/// <param name="Attempts">The number of attempts.</param>
/// <param name="DueAt">When the next attempt is due; null for none.</param>
/// <param name="Failure">The last attempt's failure in the words of <c>x-slack-retry-reason</c>; null after a
/// success.</param>
internal sealed record SlackDelivery(
    string EventId,
    string Ts,
    string Channel,
    string Body,
    int Attempts,
    DateTimeOffset? DueAt,
    string? Failure
);
