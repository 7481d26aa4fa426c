namespace ChatOps.Conversations;

/// <summary>
/// The IDs of the log lines of conversations. Metric filters look for them, so an ID never gets another meaning. No ID
/// is used
/// twice in the solution.
/// </summary>
#pragma warning disable CS1591 // Each is named after what its line says.
internal static class LogEvents
{
    public const int OtherLocaleUnanswered = 1401;
    public const int SentenceNotHeard = 1402;
}
#pragma warning restore CS1591
