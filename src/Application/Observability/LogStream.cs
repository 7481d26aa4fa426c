using System.Text;

namespace ChatOps.Application.Observability;

/// <summary>
/// The stream of log lines and metrics. It writes whole lines, because CloudWatch takes
/// a Lambda's standard output line by line.
/// </summary>
public sealed class LogStream(TextWriter writer) : IDisposable
{
    private readonly Lock gate = new();
    private bool isClosed;

    /// <summary>
    /// The process's standard output. On Lambda, <see cref="Console.Out"/> belongs to
    /// RuntimeSupport, which prefixes every line.
    /// </summary>
    public static LogStream StandardOutput { get; } =
        new(
            new StreamWriter(
                Console.OpenStandardOutput(),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                bufferSize: 16 * 1024
            )
        );

    /// <summary>Writes one line; does nothing after disposal.</summary>
    /// <param name="json">A JSON object in UTF-8, without a line break.</param>
    public void Write(ReadOnlySpan<byte> json)
    {
        var line = Encoding.UTF8.GetString(json);
        lock (gate)
        {
            if (!isClosed)
            {
                writer.WriteLine(line);
                writer.Flush();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            writer.Dispose();
        }
    }
}
