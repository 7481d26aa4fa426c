using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Web;

/// <summary>chat.postMessage.</summary>
internal sealed record PostMessageCall(string Channel, string Text, IReadOnlyList<Block> Blocks, string? ThreadTs)
{
    public string Parse => "none";

    public bool LinkNames => false;

    public bool UnfurlLinks => false;

    public bool UnfurlMedia => false;

    public bool ReplyBroadcast => false;
}

/// <summary>chat.update: blocks that are left out would stay as they are, so that an empty list is sent too.</summary>
internal sealed record UpdateMessageCall(string Channel, string Ts, string Text, IReadOnlyList<Block> Blocks)
{
    public string Parse => "none";

    public bool LinkNames => false;
}

/// <summary>chat.postEphemeral.</summary>
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

/// <summary>conversations.open.</summary>
internal sealed record OpenConversationCall(IReadOnlyList<string> Users)
{
    public bool ReturnIm => false;
}

/// <summary>views.open and views.push.</summary>
internal sealed record OpenViewCall(string TriggerId, ModalViewDefinition View);

/// <summary>views.publish.</summary>
internal sealed record PublishViewCall(string UserId, HomeViewDefinition View);

/// <summary>Where a message stands.</summary>
internal sealed record SlackPosted(string Channel, string Ts);

/// <summary>conversations.open's answer.</summary>
internal sealed record SlackOpened(SlackConversation Channel);

/// <summary>A conversation.</summary>
internal sealed record SlackConversation(string Id);

/// <summary>auth.test's answer.</summary>
internal sealed record SlackSelf(string TeamId, string UserId);

/// <summary>users.info's answer.</summary>
internal sealed record SlackUserAnswer(SlackUser User);

/// <summary>A person or a bot, as the workspace knows it.</summary>
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

/// <summary>What an organization of several workspaces knows of a member.</summary>
internal sealed record SlackEnterpriseUser
{
    public IReadOnlyList<string>? Teams { get; init; }
}

/// <summary>What a person says of themselves.</summary>
internal sealed record SlackUserProfile
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? RealName { get; init; }

    public string? DisplayName { get; init; }

    public string? Email { get; init; }
}

/// <summary>conversations.history's answer.</summary>
internal sealed record SlackHistory(
    IReadOnlyList<SlackHistoryMessage> Messages,
    SlackHistoryEnd? ResponseMetadata = null
);

/// <summary>A message of a channel; an app's own has no user.</summary>
internal sealed record SlackHistoryMessage(string Ts, string? User = null, string? Text = null);

/// <summary>Where the next page begins; empty where there is none.</summary>
internal sealed record SlackHistoryEnd(string? NextCursor = null);
