using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Observability;

/// <summary>Writes a line of the log when an exception ends the process. What the runtime writes by itself is text over
/// many lines, which no filter finds.</summary>
public static partial class CrashLog
{
    /// <summary>Begins to listen, for as long as the process lives.</summary>
    public static void Begin() =>
        AppDomain.CurrentDomain.UnhandledException += (_, crash) =>
        {
            using var log = new JsonLog(LogStream.StandardOutput, TimeProvider.System);
            LogCrash(log.CreateLogger(typeof(CrashLog).FullName!), crash.ExceptionObject as Exception);
        };

    [LoggerMessage(LogEvents.ProcessCrashed, LogLevel.Critical, "The process ends: an exception was not handled")]
    private static partial void LogCrash(ILogger logger, Exception? exception);
}
