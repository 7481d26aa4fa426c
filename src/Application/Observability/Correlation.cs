using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Observability;

/// <summary>The correlation ID, which links a person's message with the resulting account.</summary>
public static class Correlation
{
    /// <summary>The ID's name in log lines.</summary>
    public const string Name = "CorrelationId";

    /// <summary>Adds the ID to every log line until the scope is disposed.</summary>
    public static IDisposable? BeginCorrelation(this ILogger logger, string id) =>
        logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { [Name] = id });
}
