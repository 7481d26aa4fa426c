using System.Text;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Observability;

/// <summary>
/// A function's console. It turns text that libraries print, such as a handler's exception, into masked log lines.
/// </summary>
public sealed partial class LoggedConsole : TextWriter
{
    private readonly JsonLog log;
    private readonly ILogger logger;
    private readonly StringBuilder pending = new();

    /// <summary>Creates a console that writes to the log.</summary>
    public LoggedConsole(LogStream stream, TimeProvider time)
    {
        log = new JsonLog(stream, time);
        logger = log.CreateLogger(typeof(LoggedConsole).FullName!);
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == '\n')
        {
            WriteLine();
        }
        else
        {
            pending.Append(value);
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value) => pending.Append(value);

    /// <inheritdoc/>
    public override void WriteLine() => WriteLine(string.Empty);

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        var text = pending.Append(value).ToString().TrimEnd();
        pending.Clear();
        if (text.Length > 0)
        {
            LogPrinted(text);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            WriteLine();
            log.Dispose();
        }

        base.Dispose(disposing);
    }

    [LoggerMessage(LogEvents.ConsolePrinted, LogLevel.Error, "{Text}")]
    private partial void LogPrinted(string text);
}
