namespace ChatOps.Files;

/// <summary>A mistake in a file.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Field">The path of the field as the file spells it; empty for the whole file.</param>
/// <param name="Message">The rule and the actual value.</param>
public sealed record FileError(string File, long Line, long Column, string Field, string Message)
{
    /// <summary>The field and its mistake in one line.</summary>
    public string Text => (Field.Length == 0 ? Message : $"{Field}: {Message}").ReplaceLineEndings(" ");
}
