using System.Text.RegularExpressions;
using ChatOps.Domain.Policy;
using ChatOps.Files;

namespace ChatOps.DefinitionCompiler;

/// <summary>
/// Maps a field of the joined definition to its file: <c>BotLocales[1].Intents[0]</c> is
/// <c>Intents[0]</c> of the second locale's file.
/// </summary>
/// <param name="bot">The positions in the bot's own file.</param>
/// <param name="locales">The positions in each locale's file, in the order of joining.</param>
internal sealed partial class DefinitionPlaces(FileReader bot, IReadOnlyList<FileReader> locales)
{
    /// <summary>Returns the error with its own file. Other positions in its message are in the same file.</summary>
    public FileError ErrorAt(FieldError error) =>
        Locale().Match(error.Field) is { Success: true } match
            ? locales[int.Parse(match.Groups["index"].Value)]
                .ErrorAt(error.Field[match.Length..], Locale().Replace(error.Message, string.Empty))
            : bot.ErrorAt(error.Field, error.Message);

    [GeneratedRegex(@"(?<![\w.])BotLocales\[(?<index>[0-9]+)\]\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Locale();
}
