using System.Diagnostics;

namespace ChatOps.Api.Problems;

/// <summary>What all errors have in common.</summary>
internal static class ProblemAnswer
{
    public const string MediaType = "application/problem+json";

    /// <summary>Returns the call's trace ID in the logs.</summary>
    public static string TraceIdOf(HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
