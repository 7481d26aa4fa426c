using ChatOps.Domain.Incoming;

namespace ChatOps.Slack.Inbound;

/// <summary>A payload of Slack, reduced to what the product needs. The front door and the worker route by its
/// type.</summary>
internal abstract record SlackInbound
{
    /// <summary>Two deliveries with the same identity are one act. Null for payloads that are answered at once and
    /// never queued. Printable ASCII.</summary>
    public virtual string? Identity => null;
}

/// <summary>Slack asks whether this address is ours; the answer is the challenge.</summary>
internal sealed record SlackUrlVerification(string Challenge) : SlackInbound;

/// <summary>Slack held events back: more than 30,000 for the workspace within an hour.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="Minute">The first minute.</param>
internal sealed record SlackAppRateLimited(string TeamId, DateTimeOffset Minute) : SlackInbound;

/// <summary>A payload without effect, acknowledged so that Slack doesn't repeat it.</summary>
/// <param name="Reason">For logs and counters.</param>
internal sealed record SlackDropped(SlackDropReason Reason) : SlackInbound;

/// <summary>Why a payload is dropped.</summary>
public enum SlackDropReason
{
    /// <summary>An unsupported kind.</summary>
    UnknownKind,

    /// <summary>The bot's own message.</summary>
    OwnMessage,

    /// <summary>A message of another app, an integration, or Slackbot.</summary>
    OtherBot,

    /// <summary>An edit, including the bot's own.</summary>
    Edited,

    /// <summary>A deleted message.</summary>
    Deleted,

    /// <summary>A notice in the form of a message, such as a join, a leave, or a new topic.</summary>
    Notice,

    /// <summary>People talk to each other in a channel.</summary>
    NotForTheBot,

    /// <summary>The app's token or installation was removed.</summary>
    Uninstalled,

    /// <summary>From an installation of the app in another workspace.</summary>
    AnotherWorkspace,
}

/// <summary>An act of a person in Slack. Its handler returns a <see cref="SlackOutcome"/>, so that the person always
/// notices the result.</summary>
internal abstract record SlackAct : SlackInbound
{
    /// <summary>The workspace of the app's installation. In a shared channel, the person and the channel may belong to
    /// others.</summary>
    public abstract string TeamId { get; init; }

    /// <summary>The person.</summary>
    public abstract string UserId { get; init; }

    /// <inheritdoc/>
    public abstract override string Identity { get; }

    /// <summary>Acts of one group keep their order on the queue.</summary>
    internal virtual string Group => $"{TeamId}:{UserId}";

    /// <summary>The place of the act; without a channel if it belongs to none.</summary>
    internal virtual SlackPlace Place => new(TeamId, string.Empty, null, UserId);
}

/// <summary>A person's message. A reply in a thread without a mention may or may not be for the bot; other messages
/// are.</summary>
internal sealed record SlackPersonMessage : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <summary>Slack's event ID. Slack delivers a mention twice, as <c>app_mention</c> and as <c>message</c>, under
    /// two IDs.</summary>
    public required string EventId { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>True for a direct message with the bot.</summary>
    public required bool IsDirect { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    /// <summary>The bot's user ID in this workspace; empty if Slack didn't say.</summary>
    public required string BotUserId { get; init; }

    /// <summary>The text without the bot's mention; empty for a bare mention, a forwarded message or a file.</summary>
    public required IncomingText Text { get; init; }

    /// <summary>The message's timestamp, its ID within the channel.</summary>
    public required string Ts { get; init; }

    /// <summary>The thread of a reply; null for other messages.</summary>
    public required string? ThreadTs { get; init; }

    /// <summary>True if the message mentions the bot. A reply in a thread without a mention is for the bot only if the
    /// person already talks with it there.</summary>
    public required bool MentionsBot { get; init; }

    /// <summary>The same for both events of a mention, and for every delivery of either.</summary>
    public override string Identity => $"{TeamId}:{ChannelId}:{Ts}";

    /// <summary>The thread of the reply. Outside of a direct message, a message without a thread starts one.</summary>
    public string? ReplyThreadTs => IsDirect ? ThreadTs : ThreadTs ?? Ts;

    /// <summary>Team, channel, thread and person: each person in a thread has their own conversation. A direct message
    /// is one conversation, with or without threads.</summary>
    public string Conversation =>
        IsDirect ? $"{TeamId}:{ChannelId}:{UserId}" : $"{TeamId}:{ChannelId}:{ReplyThreadTs}:{UserId}";

    /// <summary>True for a direct message or a mention, which is for the bot independent of earlier
    /// messages.</summary>
    internal bool IsForTheBot => IsDirect || MentionsBot;

    /// <inheritdoc/>
    internal override string Group => Conversation;

    /// <inheritdoc/>
    internal override SlackPlace Place => new(TeamId, ChannelId, ReplyThreadTs, UserId);
}

/// <summary>A person opens the app's Home tab.</summary>
internal sealed record SlackHomeOpened(string TeamId, string EventId, string UserId) : SlackAct
{
    /// <inheritdoc/>
    public override string Identity => EventId;

    /// <inheritdoc/>
    internal override string Group => $"{TeamId}:{UserId}:home";
}

/// <summary>A person presses a button or picks an option.</summary>
internal sealed record SlackBlockAction : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    /// <summary>The element.</summary>
    public required string ActionId { get; init; }

    /// <summary>The element's block.</summary>
    public required string BlockId { get; init; }

    /// <summary>The value of the button or the picked option; empty if it has none.</summary>
    public required string Value { get; init; }

    /// <summary>The label of the picked option; empty if Slack didn't say.</summary>
    public required string Label { get; init; }

    /// <summary>The time in Slack's form; distinguishes presses.</summary>
    public required string ActionTs { get; init; }

    /// <summary>The channel of the message; empty if the element is in a view.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The message; empty if the element is in a view.</summary>
    public required string MessageTs { get; init; }

    /// <summary>The message's thread; null if it is in none.</summary>
    public required string? ThreadTs { get; init; }

    /// <summary>The view; empty if the element is in a message.</summary>
    public required string ViewId { get; init; }

    /// <summary>Opens one modal within 3 seconds.</summary>
    public required string TriggerId { get; init; }

    /// <summary>Slack's <c>response_url</c>, which takes up to 5 messages within 30 minutes; empty in a view.</summary>
    public required string ResponseUrl { get; init; }

    /// <summary>The key of the question: the last part of the block's ID, or the message for a question of an earlier
    /// release.</summary>
    public string Question => BlockId.Split(':') is [_, _, var key] ? key : MessageTs;

    public override string Identity =>
        $"{TeamId}:{UserId}:{(ViewId.Length > 0 ? ViewId : $"{ChannelId}:{MessageTs}")}:{ActionTs}";

    // The group of the person's messages there, so that presses and messages keep their order.
    /// <inheritdoc/>
    internal override string Group =>
        ThreadTs is { } thread && !ChannelId.StartsWith('D')
            ? $"{TeamId}:{ChannelId}:{thread}:{UserId}"
            : $"{TeamId}:{ChannelId}:{UserId}";

    /// <inheritdoc/>
    internal override SlackPlace Place => new(TeamId, ChannelId, ThreadTs, UserId);
}

/// <summary>A person submits a modal.</summary>
internal sealed record SlackViewSubmission : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    /// <summary>The modal; two submissions of it are one request.</summary>
    public required string ViewId { get; init; }

    /// <summary>The kind of modal.</summary>
    public required string CallbackId { get; init; }

    /// <summary>The product's own data from opening the modal; may be empty.</summary>
    public required string PrivateMetadata { get; init; }

    /// <summary>The values by block; empty text for an empty field.</summary>
    public required IReadOnlyDictionary<string, IncomingText> Values { get; init; }

    /// <summary>Returns a field's text; empty if the field doesn't exist.</summary>
    public IncomingText ValueOf(string block) => Values.GetValueOrDefault(block) ?? IncomingText.Empty;

    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{ViewId}";

    /// <inheritdoc/>
    internal override string Group => $"{TeamId}:{UserId}:view";
}

/// <summary>A person closes a modal without submitting it.</summary>
internal sealed record SlackViewClosed(string TeamId, string UserId, string ViewId, string CallbackId) : SlackAct
{
    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{ViewId}:closed";
}

/// <summary>A person picks one of the app's shortcuts, which belong to no message and no channel.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">The person.</param>
/// <param name="CallbackId">The shortcut, named in the manifest.</param>
/// <param name="TriggerId">Opens one modal within 3 seconds.</param>
internal sealed record SlackShortcut(string TeamId, string UserId, string CallbackId, string TriggerId) : SlackAct
{
    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{TriggerId}";
}

/// <summary>A person uses an element that the product doesn't know, or no longer knows.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">The person.</param>
/// <param name="Type">The interaction's type.</param>
/// <param name="ChannelId">The channel; empty if Slack didn't say.</param>
/// <param name="ThreadTs">The thread; null if there is none.</param>
/// <param name="TriggerId">Distinguishes uses.</param>
internal sealed record SlackUnknownAct(
    string TeamId,
    string UserId,
    string Type,
    string ChannelId,
    string? ThreadTs,
    string TriggerId
) : SlackAct
{
    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{UserId}:{Type}:{TriggerId}";

    /// <inheritdoc/>
    internal override SlackPlace Place => new(TeamId, ChannelId, ThreadTs, UserId);
}

/// <summary>A person types a slash command.</summary>
internal sealed record SlackCommand : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>With its slash.</summary>
    public required string Command { get; init; }

    /// <summary>The text after the command; may be empty.</summary>
    public required IncomingText Text { get; init; }

    /// <summary>Opens one modal within 3 seconds; also distinguishes uses of the command.</summary>
    public required string TriggerId { get; init; }

    /// <summary>The address for later answers.</summary>
    public required string ResponseUrl { get; init; }

    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{TriggerId}";

    /// <inheritdoc/>
    internal override string Group => $"{TeamId}:{UserId}:command";

    /// <inheritdoc/>
    internal override SlackPlace Place => new(TeamId, ChannelId, null, UserId);
}

/// <summary>Slack checks whether the address answers over TLS.</summary>
internal sealed record SlackSslCheck : SlackInbound;
