using System.Text.Json.Serialization;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>A member of the workspace, or a stranger in a shared channel.</summary>
/// <param name="Id">User id.</param>
/// <param name="TeamId">The workspace that he belongs to.</param>
/// <param name="Name">The handle.</param>
/// <param name="RealName">First and last name.</param>
/// <param name="Email">As in the profile.</param>
/// <param name="IsDeleted">Deactivated.</param>
/// <param name="IsBot">A bot user: the app's own, or another app's.</param>
/// <param name="Locale">The language of his client, as an IETF tag.</param>
public sealed record SlackPerson(
    string Id,
    string TeamId,
    string Name,
    string RealName,
    string? Email,
    bool IsDeleted = false,
    bool IsBot = false,
    string Locale = SlackPerson.UsualLocale
)
{
    /// <summary>The language of who has chosen none.</summary>
    public const string UsualLocale = "en-US";

    /// <summary>
    /// In an organization of several workspaces (Enterprise Grid): all of theirs. Null for anyone else.
    /// </summary>
    public IReadOnlyList<string>? OrganizationTeams { get; init; }

    /// <summary>
    /// True for a member of another workspace in a channel that the bot is in: Slack does not call them a stranger.
    /// </summary>
    public bool IsInSharedChannel { get; init; }

    /// <summary>From another workspace alone.</summary>
    public bool IsStranger =>
        TeamId != SlackWorkspace.TeamId
        && OrganizationTeams?.Contains(SlackWorkspace.TeamId, StringComparer.Ordinal) != true;
}

/// <summary>A channel or a direct message with the bot.</summary>
/// <param name="Id">Channel id.</param>
/// <param name="Name">Without the number sign; <c>directmessage</c> for a direct message, as in Slack's
/// payloads.</param>
/// <param name="User">For a direct message: the person. Otherwise null.</param>
/// <param name="HasBot">True where the bot is a member.</param>
/// <param name="IsPrivate">True for a private channel: in Slack's payloads a <c>group</c>.</param>
/// <param name="PartnerTeamId">
/// For a channel that is shared with another workspace (Slack Connect): that one, which events from there name.
/// Otherwise null.
/// </param>
public sealed record SlackChannel(
    string Id,
    string Name,
    string? User = null,
    bool HasBot = true,
    bool IsPrivate = false,
    string? PartnerTeamId = null
)
{
    /// <summary>The <c>channel_type</c> of events.</summary>
    [JsonIgnore]
    public string Kind =>
        IsDirect ? "im"
        : IsPrivate ? "group"
        : "channel";

    /// <summary>True for a direct message.</summary>
    [JsonIgnore]
    public bool IsDirect => User is not null;
}

/// <summary>Who and what there is. Fixed, since people's scripts depend on it.</summary>
public static class SlackWorkspace
{
    /// <summary>The workspace.</summary>
    public const string TeamId = "T0LOCAL";

    /// <summary>The workspace's subdomain.</summary>
    public const string TeamDomain = "local";

    /// <summary>A partner's workspace.</summary>
    public const string PartnerTeamId = "T0OTHER";

    /// <summary>Another workspace of the same organization.</summary>
    public const string SisterTeamId = "T0SISTER";

    /// <summary>The organization.</summary>
    public const string EnterpriseId = "E0LOCAL";

    /// <summary>
    /// Slackbot, which reminds and answers to keywords: no bot by its profile, and its messages carry no <c>bot_id</c>.
    /// </summary>
    public const string SlackbotUserId = "USLACKBOT";

    /// <summary>The app.</summary>
    public const string AppId = "A0LOCAL";

    /// <summary>The bot's user id.</summary>
    public const string BotUserId = "U0BOT";

    /// <summary>The bot's other id, which its messages carry.</summary>
    public const string BotId = "B0BOT";

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<SlackPerson> People { get; } =
    [
        new("U0ANA", TeamId, "ana", "Ana Lopez", "ana@example.com"),
        new("U0BOB", TeamId, "bob", "Bob Stone", "bob@example.com"),
        new("U0APP1", TeamId, "alex", "Alex Approver", "approver@example.com"),
        new("U0APP2", TeamId, "sam", "Sam Second", "second.approver@example.com"),
        new("U0GONE", TeamId, "gone", "Gail Gone", "gone@example.com", IsDeleted: true),
        new("U0EXT", PartnerTeamId, "eve", "Eve External", "eve@elsewhere.example"),
        new("U0PARTNER", PartnerTeamId, "pia", "Pia Partner", "pia@elsewhere.example") { IsInSharedChannel = true },
        new("U0GRID", SisterTeamId, "greta", "Greta Grid", "greta@example.com")
        {
            OrganizationTeams = [SisterTeamId, TeamId],
        },
        new("U0SISTER", SisterTeamId, "sven", "Sven Sister", "sven@example.com")
        {
            OrganizationTeams = [SisterTeamId],
            IsInSharedChannel = true,
        },
        new("U0NOMAIL", TeamId, "nora", "Nora Nomail", Email: null),
        new("U0ODD", TeamId, "odin", "Odin Odd", "odin.ödd@example.com"),
        new("U0ROBOT", TeamId, "robot", "Robot", Email: null, IsBot: true),
        new(SlackbotUserId, TeamId, "slackbot", "Slackbot", Email: null),
        new(BotUserId, TeamId, "chatops", "ChatOps", Email: null, IsBot: true),
    ];

    /// <summary>Every conversation. The bot was never invited to <c>C0OUTSIDE</c>.</summary>
    public static IReadOnlyList<SlackChannel> Channels { get; } =
    [
        new("C0GENERAL", "general"),
        new("C0APPROVERS", "approvers"),
        new("C0OPERATORS", "operators"),
        new("C0PRIVATE", "private", IsPrivate: true),
        new("C0OUTSIDE", "outside", HasBot: false),
        new("C0SHARED", "shared", PartnerTeamId: PartnerTeamId),
        .. People
            .Where(person => person is { IsBot: false, Id: not SlackbotUserId })
            .Select(person => new SlackChannel($"D0{person.Id[2..]}", "directmessage", person.Id)),
    ];

    /// <summary>The person, or null.</summary>
    public static SlackPerson? Person(string? id) => People.FirstOrDefault(person => person.Id == id);

    /// <summary>The channel by its id, by <c>#name</c>, or a person's direct message by the person's id; null where
    /// there is none.</summary>
    public static SlackChannel? Channel(string? id) =>
        Channels.FirstOrDefault(channel =>
            channel.Id == id || (channel.IsDirect ? channel.User == id : $"#{channel.Name}" == id)
        );

    /// <summary>True where the person can read and write there.</summary>
    public static bool IsMember(SlackChannel channel, string user) => !channel.IsDirect || channel.User == user;
}
