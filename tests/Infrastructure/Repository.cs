namespace ChatOps.Tests.Infrastructure;

/// <summary>Finds files of the repository.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Returns the raw bytes of a Slack payload.</summary>
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
