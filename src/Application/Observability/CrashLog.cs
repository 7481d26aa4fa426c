using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Observability;

/// <summary>
/// Logs an unhandled exception as one line before the process ends. The runtime's own text
/// spans many lines, which filters can't find.
/// </summary>
public static partial class CrashLog
{
    /// <summary>Listens until the process ends.</summary>
    public static void Begin() =>
        AppDomain.CurrentDomain.UnhandledException += (_, crash) =>
        {
            using var log = new JsonLog(LogStream.StandardOutput, TimeProvider.System);
            LogCrash(log.CreateLogger(typeof(CrashLog).FullName!), crash.ExceptionObject as Exception);
        };

    [LoggerMessage(LogEvents.ProcessCrashed, LogLevel.Critical, "The process ends: an exception was not handled")]
    private static partial void LogCrash(ILogger logger, Exception? exception);
}
