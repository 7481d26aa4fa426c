using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Observability;

/// <summary>The one id that leads from what somebody said to the account.</summary>
public static class Correlation
{
    /// <summary>Its name in log lines.</summary>
    public const string Name = "CorrelationId";

    /// <summary>Every line until the scope is disposed carries the id.</summary>
    public static IDisposable? BeginCorrelation(this ILogger logger, string id) =>
        logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { [Name] = id });
}
