namespace ChatOps.Application.Observability;

/// <summary>
/// The IDs of log events, unique in the solution: from 1000, and from 4000 for Slack. Metric filters use
/// them, so an ID never changes its meaning.
/// </summary>
#pragma warning disable CS1591 // The names describe the events.
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

    public const int CatalogRead = 1311;
    public const int ProductMissing = 1312;
    public const int ProductUnread = 1313;

    public const int FrontDoorUnwell = 1501;
    public const int AlarmChanged = 1502;
    public const int NoAlarm = 1503;
    public const int StoreUnreadable = 1504;

    public const int CallUncounted = 1601;

    public const int OperatorsNotTold = 1701;
}
