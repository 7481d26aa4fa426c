using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Observability;

/// <summary>
/// The product's log: in each line one JSON object with <c>time</c>, <c>level</c>, <c>category</c>, <c>event</c>,
/// <c>message</c>, and where there are any
/// <c>version</c>, <c>CorrelationId</c>, <c>xrayTraceId</c> and <c>exception</c>. Everything passes
/// <see cref="LogMask"/>.
/// </summary>
public sealed class JsonLog(LogStream stream, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    /// <summary>The field with the version of the function that wrote the line: a deployment is judged by the lines of
    /// the version under trial.</summary>
    public const string VersionField = "version";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    /// <summary>The function's version as Lambda tells it; null anywhere else.</summary>
    public string? Version { get; init; } = Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_VERSION");

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream is its owner's: metrics go there too.
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

    // The innermost: a batch's messages have ids of their own.
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

        // The platform's own lines are for its developers; a health check that fails answers for itself.
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
