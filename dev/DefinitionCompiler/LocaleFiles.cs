using ChatOps.Application.Conversations.Definition;
using ChatOps.Files;

namespace ChatOps.DefinitionCompiler;

/// <summary>The files of <c>locales/</c>, one for each language and named after it.</summary>
internal static class LocaleFiles
{
    private const string Folder = "locales";
    private const string Extension = ".yaml";

    /// <summary>
    /// Returns the files, the first locale's first and the others by name, so that
    /// the same files always make the same bot.
    /// </summary>
    public static IReadOnlyList<string> In(string directory, ICollection<FileError> errors)
    {
        var folder = Path.Combine(directory, Folder);
        var first = Path.Combine(folder, BotDefinition.FirstLocale + Extension);
        if (!File.Exists(first))
        {
            errors.Add(new(first, 1, 1, "", "the file is missing; all other locales are compared with it"));
            return [];
        }

        return
        [
            .. Directory
                .EnumerateFiles(folder, "*" + Extension)
                .OrderBy(file => file != first)
                .ThenBy(file => file, StringComparer.Ordinal),
        ];
    }
}
