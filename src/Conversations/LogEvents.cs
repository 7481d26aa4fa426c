namespace ChatOps.Conversations;

/// <summary>
/// Event IDs of conversations. Metric filters match them, so an ID is unique in
/// the solution and never changes its meaning.
/// </summary>
#pragma warning disable CS1591 // The names describe the log lines.
internal static class LogEvents
{
    public const int OtherLocaleUnanswered = 1401;
    public const int SentenceNotHeard = 1402;
}
#pragma warning restore CS1591
