using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatOps.Playground.Hosting;

/// <summary>The product's log as on AWS, a JSON object in each line, in a file beside the data: the terminal is for people.</summary>
internal sealed class PlaygroundLog : ILoggerProvider, ISupportExternalScope
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter writer;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public PlaygroundLog(string file, TimeProvider time)
    {
        this.time = time;
        writer = new StreamWriter(new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
        lock (gate)
        {
            writer.Dispose();
        }
    }

    private void Write(LogLevel level, string category, EventId eventId, string message, Exception? exception)
    {
        var line = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["time"] = time.GetUtcNow(),
            ["level"] = level.ToString(),
            ["category"] = category,
            ["event"] = eventId.Id,
            ["message"] = message,
        };
        scopes.ForEachScope(
            static (scope, line) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object>> values)
                {
                    foreach (var (key, value) in values.Where(value => value.Key == "CorrelationId"))
                    {
                        line[key] = value?.ToString();
                    }
                }
            },
            line);
        if (exception is not null)
        {
            line["exception"] = exception.ToString();
        }

        var text = JsonSerializer.Serialize(line, Json);
        lock (gate)
        {
            if (writer.BaseStream.CanWrite)
            {
                writer.WriteLine(text);
            }
        }
    }

    private sealed class Logger(PlaygroundLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) =>
            logLevel >= (category.StartsWith("ChatOps", StringComparison.Ordinal) ? LogLevel.Information
                : category.StartsWith("Microsoft.Extensions.Diagnostics.HealthChecks", StringComparison.Ordinal) ? LogLevel.None
                : LogLevel.Warning);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log.Write(logLevel, category, eventId, formatter(state, exception), exception);
            }
        }
    }
}
