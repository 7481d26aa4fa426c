namespace ChatOps.Application.Observability;

/// <summary>
/// The X-Ray trace of the Lambda invocation. The AWS SDK reads it from the environment and sends it with
/// every call, so SQS carries it to the worker.
/// </summary>
internal static class LambdaTrace
{
    /// <summary>The trace's name in log lines.</summary>
    public const string Name = "xrayTraceId";

    private const string Variable = "_X_AMZN_TRACE_ID";
    private const string RootPrefix = "Root=";

    /// <summary>The trace ID; null if there is none.</summary>
    public static string? Root => RootOf(Environment.GetEnvironmentVariable(Variable));

    /// <summary>
    /// Returns the trace ID of a tracing header such as
    /// <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>. Null if there is none.
    /// </summary>
    public static string? RootOf(string? header) =>
        header?.Split(';').FirstOrDefault(part => part.StartsWith(RootPrefix, StringComparison.Ordinal))
            is { Length: > 5 } root
            ? root[RootPrefix.Length..]
            : null;
}
