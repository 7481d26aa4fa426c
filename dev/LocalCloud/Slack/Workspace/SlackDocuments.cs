using System.Text.Json;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>A message as Slack keeps it.</summary>
internal sealed record SlackMessage
{
    public required string Channel { get; init; }

    public required string User { get; init; }

    /// <summary>With Slack's markup and entities.</summary>
    public required string Text { get; init; }

    /// <summary>Block Kit blocks; null where there are none.</summary>
    public JsonElement? Blocks { get; init; }

    /// <summary>What was forwarded; null where nothing was.</summary>
    public JsonElement? Attachments { get; init; }

    /// <summary>Files beside the text; null where there are none.</summary>
    public JsonElement? Files { get; init; }

    /// <summary>Unique in the channel; the order of messages.</summary>
    public required string Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>The only person who sees it; null for everybody.</summary>
    public string? EphemeralTo { get; init; }

    public bool IsEdited { get; init; }
}

/// <summary>A modal on somebody's screen, or a person's App Home.</summary>
internal sealed record SlackView
{
    public required string Id { get; init; }

    public required string User { get; init; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The view as the app sent it.</summary>
    public required JsonElement Definition { get; init; }

    /// <summary>Changes with every update.</summary>
    public required string Hash { get; init; }

    /// <summary>The bottom of the stack of modals.</summary>
    public required string RootId { get; init; }

    /// <summary>The view below in the stack; null at the bottom.</summary>
    public string? PreviousId { get; init; }
}

/// <summary>What has become of a channel since the workspace began.</summary>
/// <param name="HasBot">The bot is a member.</param>
/// <param name="IsArchived">Nobody can write there.</param>
/// <param name="IsDeleted">It is gone.</param>
internal sealed record SlackChannelState(bool HasBot, bool IsArchived, bool IsDeleted);

/// <summary>What has become of a person since the workspace began.</summary>
/// <param name="Locale">The language that he has chosen for his client.</param>
/// <param name="RealName">The name that he has given himself; null where he keeps his own.</param>
internal sealed record SlackPersonState(string Locale, string? RealName = null);

/// <summary>What an interaction gives the app for opening a modal: good for one view within 3 seconds.</summary>
internal sealed record SlackTrigger(string Id, string User, DateTimeOffset ExpiresAt, bool IsUsed);

/// <summary>Where the app may answer an interaction: 5 times within 30 minutes.</summary>
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
/// <param name="Ts">When it happened: events of one channel set out in this order.</param>
/// <param name="Channel">Where it happened.</param>
/// <param name="Body">The envelope.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="DueAt">When the next attempt is made; null where none will be.</param>
/// <param name="Failure">Why the last attempt failed, in the words of <c>x-slack-retry-reason</c>; null after a
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
