namespace ChatOps.Tests.Infrastructure;

/// <summary>Files of the repository, wherever it stands.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The raw bytes of one of Slack's payloads.</summary>
    public static byte[] SlackSample(string path) => File.ReadAllBytes(PathOf("samples", "slack", path));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "ChatOps.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName
            ?? throw new DirectoryNotFoundException($"No ChatOps.sln above {AppContext.BaseDirectory}.");
    }
}
