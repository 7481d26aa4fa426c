using System.Diagnostics;

namespace ChatOps.Api.Problems;

/// <summary>What every refusal has, as problem details or as a page.</summary>
internal static class ProblemAnswer
{
    /// <summary>The media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The ID under which the logs have the call.</summary>
    public static string TraceIdOf(HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
