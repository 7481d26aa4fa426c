using ChatOps.Application.Observability;

namespace ChatOps.Playground.Hosting;

/// <summary>The product's log as on AWS, a JSON object in each line, in a file beside the data: the terminal is for
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
