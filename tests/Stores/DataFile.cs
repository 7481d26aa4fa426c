using ChatOps.Playground.Stores;

namespace ChatOps.Tests.Stores;

/// <summary>A temporary SQLite file.</summary>
internal sealed class DataFile : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-stores-");
    private readonly List<PlaygroundDatabase> opened = [];

    public string Path => System.IO.Path.Combine(directory.FullName, "playground.db");

    public PlaygroundDatabase Open()
    {
        var database = new PlaygroundDatabase(Path);
        opened.Add(database);
        return database;
    }

    public void Dispose()
    {
        foreach (var database in opened)
        {
            database.Dispose();
        }

        directory.Delete(recursive: true);
    }
}
