namespace ChatOps.Aws;

/// <summary>
/// The IDs of the log lines of the adapters to AWS. Metric filters look for them, so an ID never gets another meaning.
/// No ID is used
/// twice in the solution.
/// </summary>
#pragma warning disable CS1591 // Each is named after what its line says.
internal static class LogEvents
{
    public const int SecretUnread = 1301;
}
#pragma warning restore CS1591
