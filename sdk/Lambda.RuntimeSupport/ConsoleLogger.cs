using System.Globalization;
using System.Text;
using Amazon.Lambda.Core;
using Microsoft.Win32.SafeHandles;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Replaces the console: prefixes every line with time, invocation and level.</summary>
internal sealed class ConsoleLogger(TextWriter inner, string level) : TextWriter, ILambdaLogger
{
    private const string Failed = "fail";

    private string requestId;

    public override Encoding Encoding => inner.Encoding;

    public static ConsoleLogger Take()
    {
        var telemetry = TelemetryLog();
        var output = new ConsoleLogger(telemetry ?? Console.Out, "info");
        Console.SetOut(output);
        Console.SetError(new ConsoleLogger(telemetry ?? Console.Error, Failed));
        return output;
    }

    public void Begin(string awsRequestId) => requestId = awsRequestId;

    /// <summary>Writes a handler's exception.</summary>
    public void WriteUnhandled(Exception exception) => WriteLine(Failed, exception.ToString());

    public void Log(string message) => Write(message);

    public void LogLine(string message) => WriteLine(message);

    public override void Write(char value) => inner.Write(value);

    public override void Write(string value) => inner.Write(value);

    public override void WriteLine() => WriteLine(string.Empty);

    public override void WriteLine(string value) => WriteLine(level, value);

    // Lambda's own descriptor for log lines, if there is one; without the frames that the package writes.
    private static StreamWriter TelemetryLog() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("_LAMBDA_TELEMETRY_LOG_FD"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var descriptor
        )
            ? new StreamWriter(new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write))
            {
                AutoFlush = true,
            }
            : null;

    private void WriteLine(string label, string message)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        inner.WriteLine($"{now}\t{requestId}\t{label}\t{message}");
    }
}
