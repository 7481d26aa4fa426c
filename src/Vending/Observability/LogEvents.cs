namespace ChatOps.Vending.Observability;

/// <summary>
/// The IDs of the product's log lines: 1000 and up, and 4000 and up for Slack. Metric filters look for them, so an ID
/// never gets another meaning. No ID is used twice in the solution.
/// </summary>
#pragma warning disable CS1591 // Each is named after what its line says.
public static class LogEvents
{
    public const int WorkFailed = 1001;
    public const int RequestNotQueued = 1002;
    public const int SweepFailed = 1003;
    public const int RequestMoved = 1004;
    public const int WatchFailed = 1005;
    public const int ProcessCrashed = 1006;
    public const int ConsolePrinted = 1007;

    public const int LifecycleEventIgnored = 1101;

    public const int DirectoryRefreshed = 1201;
    public const int DirectoryUnread = 1202;
    public const int OuMissing = 1203;

    public const int SecretUnread = 1301;
    public const int CatalogRead = 1311;
    public const int ProductMissing = 1312;
    public const int ProductUnread = 1313;

    public const int OtherLocaleUnanswered = 1401;
    public const int SentenceNotHeard = 1402;

    public const int FrontDoorUnwell = 1501;
    public const int AlarmChanged = 1502;
    public const int NoAlarm = 1503;
    public const int StoreUnreadable = 1504;

    public const int CallUncounted = 1601;

    public const int OperatorsNotTold = 1701;

    public const int SlackLimited = 4001;
    public const int SlackTurnAgain = 4002;
    public const int SlackQuestionGone = 4003;
    public const int SlackApprovalGone = 4004;
    public const int SlackPlaceUnreachable = 4005;
    public const int SlackHistoryUnread = 4006;
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
