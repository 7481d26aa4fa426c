namespace ChatOps.Tests.DefinitionCompiler;

/// <summary>A copy of the shipped files that a test can change.</summary>
public sealed class DefinitionDirectory : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-definition-");

    public DefinitionDirectory(string locales = "*.yaml")
    {
        directory.CreateSubdirectory("locales");
        var shipped = System.IO.Path.Combine(Repository, "bot-definition");
        foreach (
            var file in Directory
                .EnumerateFiles(shipped, "*.yaml")
                .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(shipped, "locales"), locales))
        )
        {
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(shipped, file)));
        }
    }

    /// <summary>The repository of the tests' sources.</summary>
    public static string Repository { get; } = FindRepository();

    public string Path => directory.FullName;

    /// <summary>Replaces the first occurrence and returns its line.</summary>
    public int Replace(string file, string text, string replacement)
    {
        var path = System.IO.Path.Combine(Path, file);
        var content = File.ReadAllText(path);
        var place = content.IndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{file} does not hold: {text}");
        File.WriteAllText(path, content[..place] + replacement + content[(place + text.Length)..]);
        return content[..place].Count(character => character == '\n') + 1;
    }

    public void Dispose() => directory.Delete(recursive: true);

    private static string FindRepository()
    {
        var candidate = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(candidate.FullName, "ChatOps.sln")))
        {
            candidate =
                candidate.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return candidate.FullName;
    }
}
