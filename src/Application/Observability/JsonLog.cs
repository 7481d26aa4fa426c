using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Observability;

/// <summary>
/// Writes one JSON object per line, masked by <see cref="LogMask"/>: <c>time</c>, <c>level</c>,
/// <c>category</c>, <c>event</c> and <c>message</c>, and if known <c>version</c>, <c>CorrelationId</c>,
/// <c>xrayTraceId</c> and <c>exception</c>.
/// </summary>
public sealed class JsonLog(LogStream stream, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    /// <summary>
    /// The field with the function's version. A deployment's alarms look only at lines of the new version.
    /// </summary>
    public const string VersionField = "version";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    /// <summary>The function's version from Lambda; null outside Lambda.</summary>
    public string? Version { get; init; } = Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_VERSION");

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream belongs to its creator; metrics use it too.
    }

    private void Write(LogLevel level, string category, EventId eventId, string message, Exception? exception)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", level.ToString());
            json.WriteString("category", category);
            json.WriteNumber("event", eventId.Id);
            json.WriteString("message", LogMask.Mask(message));
            if (Version is not null)
            {
                json.WriteString(VersionField, Version);
            }

            if (CorrelationId() is { } correlationId)
            {
                json.WriteString(Correlation.Name, LogMask.Mask(correlationId));
            }

            if (LambdaTrace.Root is { } trace)
            {
                json.WriteString(LambdaTrace.Name, trace);
            }

            if (exception is not null)
            {
                json.WriteString("exception", LogMask.Mask(exception.ToString()));
            }

            json.WriteEndObject();
        }

        stream.Write(buffer.WrittenSpan);
    }

    // The innermost scope wins, because each message of a batch has its own ID.
    private string? CorrelationId()
    {
        var found = new string?[1];
        scopes.ForEachScope(
            static (scope, found) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object>> values)
                {
                    found[0] =
                        values.FirstOrDefault(value => value.Key == Correlation.Name).Value?.ToString() ?? found[0];
                }
            },
            found
        );
        return found[0];
    }

    private sealed class Logger(JsonLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && logLevel >= Least(category);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
            {
                log.Write(logLevel, category, eventId, formatter(state, exception), exception);
            }
        }

        // The framework's information is for developers, and failed health checks are logged by the check itself.
        private static LogLevel Least(string category)
        {
            if (category.StartsWith("ChatOps", StringComparison.Ordinal))
            {
                return LogLevel.Information;
            }

            return category.StartsWith("Microsoft.Extensions.Diagnostics.HealthChecks", StringComparison.Ordinal)
                ? LogLevel.None
                : LogLevel.Warning;
        }
    }
}
