using ChatOps.Application.Observability;

namespace ChatOps.Playground.Hosting;

/// <summary>The product's log in a file beside the data, one JSON object a line as on AWS. The terminal is for
/// people.</summary>
internal static class PlaygroundLog
{
    public static LogStream Open(string file) =>
        new(
            new StreamWriter(
                new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)
            )
        );
}
