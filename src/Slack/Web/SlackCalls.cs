using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal sealed record PostMessageCall(string Channel, string Text, IReadOnlyList<Block> Blocks, string? ThreadTs)
{
    public string Parse => "none";

    public bool LinkNames => false;

    public bool UnfurlLinks => false;

    public bool UnfurlMedia => false;

    public bool ReplyBroadcast => false;
}

/// <summary>https://docs.slack.dev/reference/methods/chat.update. Omitted blocks would stay, so an empty list is sent,
/// too.</summary>
internal sealed record UpdateMessageCall(string Channel, string Ts, string Text, IReadOnlyList<Block> Blocks)
{
    public string Parse => "none";

    public bool LinkNames => false;
}

/// <summary>https://docs.slack.dev/reference/methods/chat.postEphemeral</summary>
internal sealed record PostEphemeralCall(
    string Channel,
    string User,
    string Text,
    IReadOnlyList<Block> Blocks,
    string? ThreadTs
)
{
    public string Parse => "none";

    public bool LinkNames => false;
}

internal sealed record OpenConversationCall(IReadOnlyList<string> Users)
{
    public bool ReturnIm => false;
}

/// <summary>The call of views.open and views.push.</summary>
internal sealed record OpenViewCall(string TriggerId, ModalViewDefinition View);

internal sealed record PublishViewCall(string UserId, HomeViewDefinition View);

/// <summary>A message's position.</summary>
internal sealed record SlackPosted(string Channel, string Ts);

/// <summary>The answer of conversations.open.</summary>
internal sealed record SlackOpened(SlackConversation Channel);

internal sealed record SlackConversation(string Id);

/// <summary>The answer of auth.test.</summary>
internal sealed record SlackSelf(string TeamId, string UserId);

/// <summary>The answer of users.info.</summary>
internal sealed record SlackUserAnswer(SlackUser User);

/// <summary>A person or a bot of the workspace.</summary>
internal sealed record SlackUser
{
    public string? Id { get; init; }

    public string? TeamId { get; init; }

    public string? Name { get; init; }

    public string? RealName { get; init; }

    public bool Deleted { get; init; }

    public bool IsBot { get; init; }

    public bool IsStranger { get; init; }

    public string? Locale { get; init; }

    public SlackUserProfile? Profile { get; init; }

    public SlackEnterpriseUser? EnterpriseUser { get; init; }
}

/// <summary>A member's data in an organization of several workspaces.</summary>
internal sealed record SlackEnterpriseUser
{
    public IReadOnlyList<string>? Teams { get; init; }
}

/// <summary>A person's own data.</summary>
internal sealed record SlackUserProfile
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? RealName { get; init; }

    public string? DisplayName { get; init; }

    public string? Email { get; init; }
}

/// <summary>The answer of conversations.history.</summary>
internal sealed record SlackHistory(
    IReadOnlyList<SlackHistoryMessage> Messages,
    SlackHistoryEnd? ResponseMetadata = null
);

/// <summary>A message of a channel; an app's own has no user.</summary>
internal sealed record SlackHistoryMessage(string Ts, string? User = null, string? Text = null);

/// <summary>The cursor of the next page; empty on the last page.</summary>
internal sealed record SlackHistoryEnd(string? NextCursor = null);
