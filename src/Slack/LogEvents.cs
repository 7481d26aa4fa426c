namespace ChatOps.Slack;

/// <summary>The event IDs of Slack's log lines. Metric filters use them, so an ID keeps its meaning and is unique in
/// the solution.</summary>
#pragma warning disable CS1591 // The name is the documentation.
internal static class LogEvents
{
    public const int SlackLimited = 4001;
    public const int SlackTurnRetried = 4002;
    public const int SlackQuestionGone = 4003;
    public const int SlackApprovalGone = 4004;
    public const int SlackPlaceUnreachable = 4005;
    public const int SlackHistoryUnreadable = 4006;
    public const int SlackStatusUnreachable = 4007;
    public const int SlackPersonNotTold = 4008;
    public const int SlackPersonUnread = 4009;
    public const int SlackEventsHeldBack = 4010;
    public const int SlackAppUninstalled = 4011;
    public const int SlackEventDropped = 4012;
    public const int SlackModalNotOpened = 4013;
    public const int SlackUserTooFast = 4014;
    public const int SlackActFailed = 4015;
    public const int SlackLanguageUnread = 4016;
    public const int SlackAnswerUnreachable = 4017;
    public const int SlackNoteUnrecorded = 4018;
}
#pragma warning restore CS1591
