namespace ChatOps.Aws;

/// <summary>The event IDs of the AWS adapters' log lines. Metric filters use them, so an ID keeps its meaning and is
/// unique in the solution.</summary>
#pragma warning disable CS1591 // Each is named after what its line says.
internal static class LogEvents
{
    public const int SecretUnread = 1301;
}
#pragma warning restore CS1591
