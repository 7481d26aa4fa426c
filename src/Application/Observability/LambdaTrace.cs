namespace ChatOps.Application.Observability;

/// <summary>
/// The X-Ray trace that Lambda gave to the invocation. The runtime's bootstrap keeps it in the environment, from where
/// the AWS SDK sends it along with
/// every call; so SQS carries it to the worker without any message saying so.
/// </summary>
internal static class LambdaTrace
{
    /// <summary>Its name in log lines.</summary>
    public const string Name = "xrayTraceId";

    private const string Variable = "_X_AMZN_TRACE_ID";
    private const string RootPrefix = "Root=";

    /// <summary>The trace's id, by which X-Ray finds it; null where there is none.</summary>
    public static string? Root => RootOf(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The id in a tracing header such as
    /// <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>; null where it has
    /// none.</summary>
    public static string? RootOf(string? header) =>
        header?.Split(';').FirstOrDefault(part => part.StartsWith(RootPrefix, StringComparison.Ordinal))
            is { Length: > 5 } root
            ? root[RootPrefix.Length..]
            : null;
}
