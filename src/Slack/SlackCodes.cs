namespace ChatOps.Slack;

/// <summary>The consequences of Slack's error codes.</summary>
internal static class SlackCodes
{
    private static readonly string[] MessageGone = ["message_not_found", "cant_update_message", "edit_window_closed"];

    // A channel's posting rules: restricted_action, restricted_action_read_only_channel, ...
    private const string Restricted = "restricted_action";

    private static readonly string[] ChannelGone =
    [
        "channel_not_found",
        "not_in_channel",
        "is_archived",
        "thread_not_found",
        "cannot_reply_to_message",
        "user_disabled",
        "cannot_dm_bot",
        "user_not_found",
        "user_not_visible",
        "user_not_in_channel",
        "messages_tab_disabled",
    ];

    /// <summary>The message was deleted or can't be changed any more, so a retry is useless.</summary>
    public static bool IsMessageGone(SlackRefusalException exception) =>
        MessageGone.Contains(exception.ErrorCode, StringComparer.Ordinal);

    /// <summary>The bot can't post there, now or later.</summary>
    public static bool IsUnreachable(SlackRefusalException exception) =>
        ChannelGone.Contains(exception.ErrorCode, StringComparer.Ordinal)
        || exception.ErrorCode.StartsWith(Restricted, StringComparison.Ordinal);
}
