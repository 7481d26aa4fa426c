namespace ChatOps.Playground;

/// <summary>The event IDs of the playground's log lines: 5000 and up.</summary>
internal static class LogEvents
{
    public const int SweepFailed = 5001;
    public const int ProbeFailed = 5002;
    public const int PictureFailed = 5003;
    public const int InboxUnread = 5011;
    public const int MessagesUnsettled = 5012;
    public const int MessageLate = 5013;
    public const int MessageFailed = 5014;
    public const int BatchFailed = 5015;
}
