using ChatOps.Domain.Incoming;

namespace ChatOps.Slack.Inbound;

/// <summary>What Slack sent, reduced to what the product needs. One switch over these is the front door's and the
/// worker's routing.</summary>
internal abstract record SlackInbound
{
    /// <summary>Two deliveries with one identity are one thing. Null for what is answered at once and never queued.
    /// Printable ASCII.</summary>
    public virtual string? Identity => null;
}

/// <summary>Slack asks whether this address is ours: the challenge is the answer.</summary>
internal sealed record SlackUrlVerification(string Challenge) : SlackInbound;

/// <summary>Slack has held events back: more than 30,000 for the workspace within an hour.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="Minute">The minute in which it began.</param>
internal sealed record SlackAppRateLimited(string TeamId, DateTimeOffset Minute) : SlackInbound;

/// <summary>Nothing to do; acknowledged so that Slack does not send it again.</summary>
/// <param name="Reason">For logs and counters.</param>
internal sealed record SlackDropped(SlackDropReason Reason) : SlackInbound;

/// <summary>Why something that Slack sent concerns nobody.</summary>
public enum SlackDropReason
{
    /// <summary>Of a kind that the product has no use for.</summary>
    UnknownKind,

    /// <summary>The bot hears itself.</summary>
    OwnMessage,

    /// <summary>A machine's message: another app's, an integration's, or Slackbot's.</summary>
    OtherBot,

    /// <summary>An edit, including those of the bot.</summary>
    Edited,

    /// <summary>A deletion.</summary>
    Deleted,

    /// <summary>Somebody joined or left, a topic changed, and the like: told in a message's form.</summary>
    Notice,

    /// <summary>People talk among each other in a channel.</summary>
    NotForTheBot,

    /// <summary>The app's token or installation is gone.</summary>
    Uninstalled,

    /// <summary>It came through an installation of the app in another workspace.</summary>
    AnotherWorkspace,
}

/// <summary>
/// Something that a person did in Slack. Whatever becomes of it, they notice: see <see cref="SlackOutcome"/>.
/// </summary>
internal abstract record SlackAct : SlackInbound
{
    /// <summary>
    /// The workspace whose installation of the app this came through. In a channel that is shared with other
    /// workspaces, neither the person nor the channel need belong to it.
    /// </summary>
    public abstract string TeamId { get; init; }

    /// <summary>Who did it.</summary>
    public abstract string UserId { get; init; }

    /// <inheritdoc/>
    public abstract override string Identity { get; }

    /// <summary>Acts of one group follow each other on the queue.</summary>
    internal virtual string Group => $"{TeamId}:{UserId}";

    /// <summary>Where the person did it; without a channel where it belongs to none.</summary>
    internal virtual SlackPlace Place => new(TeamId, string.Empty, null, UserId);
}

/// <summary>A person has written something that is, or may be, for the bot.</summary>
internal sealed record SlackPersonMessage : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <summary>Slack's id of the delivery's event; a mention and its twin have two.</summary>
    public required string EventId { get; init; }

    /// <summary>Where it was written.</summary>
    public required string ChannelId { get; init; }

    /// <summary>True for a direct message with the bot.</summary>
    public required bool IsDirect { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    /// <summary>The bot, as this workspace knows it; empty where Slack did not say.</summary>
    public required string BotUserId { get; init; }

    /// <summary>
    /// What was written, without the bot's mention; empty where that was all, and for a forwarded message or a file.
    /// </summary>
    public required IncomingText Text { get; init; }

    /// <summary>The message's timestamp: its id within the channel.</summary>
    public required string Ts { get; init; }

    /// <summary>The thread that it is a reply in; null where it is none.</summary>
    public required string? ThreadTs { get; init; }

    /// <summary>True where the bot is addressed by name. A reply in a thread without it is for the bot only where the
    /// person already talks with it there.</summary>
    public required bool MentionsBot { get; init; }

    /// <summary>The message itself: the same for a mention and its twin, and for every delivery of either.</summary>
    public override string Identity => $"{TeamId}:{ChannelId}:{Ts}";

    /// <summary>
    /// Where the answer goes: in the thread where the message is part of one. Outside of a direct message, the message
    /// begins a thread where there is none.
    /// </summary>
    public string? ReplyThreadTs => IsDirect ? ThreadTs : ThreadTs ?? Ts;

    /// <summary>
    /// Team, channel, thread and person: another person in the thread has another conversation. A direct message is one
    /// conversation, whether or not an answer is given in a thread.
    /// </summary>
    public string Conversation =>
        IsDirect ? $"{TeamId}:{ChannelId}:{UserId}" : $"{TeamId}:{ChannelId}:{ReplyThreadTs}:{UserId}";

    /// <summary>True where it is for the bot, whatever was said before.</summary>
    internal bool IsForTheBot => IsDirect || MentionsBot;

    /// <inheritdoc/>
    internal override string Group => Conversation;

    /// <inheritdoc/>
    internal override SlackPlace Place => new(TeamId, ChannelId, ReplyThreadTs, UserId);
}

/// <summary>A person looks at the app's Home tab.</summary>
internal sealed record SlackHomeOpened(string TeamId, string EventId, string UserId) : SlackAct
{
    /// <inheritdoc/>
    public override string Identity => EventId;

    /// <inheritdoc/>
    internal override string Group => $"{TeamId}:{UserId}:home";
}

/// <summary>A person has pressed a button or picked an option.</summary>
internal sealed record SlackBlockAction : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    /// <summary>Which element.</summary>
    public required string ActionId { get; init; }

    /// <summary>The block that it stands in.</summary>
    public required string BlockId { get; init; }

    /// <summary>The button's value, or that of the picked option; empty where it has none.</summary>
    public required string Value { get; init; }

    /// <summary>The label of what was picked; empty where Slack did not say.</summary>
    public required string Label { get; init; }

    /// <summary>When, in Slack's form: tells one press from the next.</summary>
    public required string ActionTs { get; init; }

    /// <summary>The channel of the message; empty where the element stands in a view.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The message; empty where the element stands in a view.</summary>
    public required string MessageTs { get; init; }

    /// <summary>The message's thread; null where it is in none.</summary>
    public required string? ThreadTs { get; init; }

    /// <summary>The view; empty where the element stands in a message.</summary>
    public required string ViewId { get; init; }

    /// <summary>Opens one modal within 3 seconds.</summary>
    public required string TriggerId { get; init; }

    /// <summary>Where the pressed message can be answered 5 times within 30 minutes; empty in a view.</summary>
    public required string ResponseUrl { get; init; }

    /// <summary>The key of the question that it answers: the last part of the block's id, or the message where an
    /// earlier release asked.</summary>
    public string Question => BlockId.Split(':') is [_, _, var key] ? key : MessageTs;

    /// <summary>This press.</summary>
    public override string Identity =>
        $"{TeamId}:{UserId}:{(ViewId.Length > 0 ? ViewId : $"{ChannelId}:{MessageTs}")}:{ActionTs}";

    // The same as that of the words that the person says there, so that presses and words keep their order.
    /// <inheritdoc/>
    internal override string Group =>
        ThreadTs is { } thread && !ChannelId.StartsWith('D')
            ? $"{TeamId}:{ChannelId}:{thread}:{UserId}"
            : $"{TeamId}:{ChannelId}:{UserId}";

    /// <inheritdoc/>
    internal override SlackPlace Place => new(TeamId, ChannelId, ThreadTs, UserId);
}

/// <summary>A person has submitted a modal.</summary>
internal sealed record SlackViewSubmission : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    /// <summary>This modal; submitted twice, it is one request.</summary>
    public required string ViewId { get; init; }

    /// <summary>Which kind of modal.</summary>
    public required string CallbackId { get; init; }

    /// <summary>What the product put in when it opened the modal; may be empty.</summary>
    public required string PrivateMetadata { get; init; }

    /// <summary>What was filled in, by block; empty text where a field was left empty.</summary>
    public required IReadOnlyDictionary<string, IncomingText> Values { get; init; }

    /// <summary>The text of a field; empty where there is no such field.</summary>
    public IncomingText ValueOf(string block) => Values.GetValueOrDefault(block) ?? IncomingText.Empty;

    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{ViewId}";

    /// <inheritdoc/>
    internal override string Group => $"{TeamId}:{UserId}:view";
}

/// <summary>A person has closed a modal without submitting it.</summary>
internal sealed record SlackViewClosed(string TeamId, string UserId, string ViewId, string CallbackId) : SlackAct
{
    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{ViewId}:closed";
}

/// <summary>A person has picked one of the app's shortcuts, which belong to no message and no channel.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">Who.</param>
/// <param name="CallbackId">Which shortcut, by the manifest.</param>
/// <param name="TriggerId">Opens one modal within 3 seconds.</param>
internal sealed record SlackShortcut(string TeamId, string UserId, string CallbackId, string TriggerId) : SlackAct
{
    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{TriggerId}";
}

/// <summary>A person has used something of the app that the product does not know, or no longer.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">Who.</param>
/// <param name="Type">The interaction's type.</param>
/// <param name="ChannelId">Where; empty where Slack did not say.</param>
/// <param name="ThreadTs">The thread; null where there is none.</param>
/// <param name="TriggerId">Tells one use from the next.</param>
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

/// <summary>A person has typed a slash command.</summary>
internal sealed record SlackCommand : SlackAct
{
    /// <inheritdoc/>
    public override required string TeamId { get; init; }

    /// <inheritdoc/>
    public override required string UserId { get; init; }

    /// <summary>Where.</summary>
    public required string ChannelId { get; init; }

    /// <summary>With its slash.</summary>
    public required string Command { get; init; }

    /// <summary>What followed the command; may be empty.</summary>
    public required IncomingText Text { get; init; }

    /// <summary>Opens one modal within 3 seconds; also the only thing that tells one use of the command from the
    /// next.</summary>
    public required string TriggerId { get; init; }

    /// <summary>Where the command can be answered later.</summary>
    public required string ResponseUrl { get; init; }

    /// <inheritdoc/>
    public override string Identity => $"{TeamId}:{TriggerId}";

    /// <inheritdoc/>
    internal override string Group => $"{TeamId}:{UserId}:command";

    /// <inheritdoc/>
    internal override SlackPlace Place => new(TeamId, ChannelId, null, UserId);
}

/// <summary>Slack probes whether the address answers over TLS.</summary>
internal sealed record SlackSslCheck : SlackInbound;
