using System.Text;

namespace ChatOps.Application.Observability;

/// <summary>Where log lines and metrics go, whole lines one after the other: standard output on Lambda, which
/// CloudWatch takes line by line.</summary>
public sealed class LogStream(TextWriter writer) : IDisposable
{
    private readonly Lock gate = new();
    private bool isClosed;

    /// <summary>The process's standard output itself: <see cref="Console.Out"/> is RuntimeSupport's on Lambda, which
    /// puts a prefix before each line.</summary>
    public static LogStream StandardOutput { get; } =
        new(
            new StreamWriter(
                Console.OpenStandardOutput(),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                bufferSize: 16 * 1024
            )
        );

    /// <summary>Writes one line; nothing after the stream was closed.</summary>
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
