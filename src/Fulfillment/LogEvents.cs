namespace ChatOps.Fulfillment;

/// <summary>The event IDs of the functions' own log lines: 2000 and up.</summary>
internal static class LogEvents
{
    public const int MessageFailed = 2001;
    public const int SweepStillRuns = 2002;
}
