namespace ChatOps.Files;

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="File">The file as it was given.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Field">The way to the field as the file spells it; empty for the file as a whole.</param>
/// <param name="Message">What it must be and what it is.</param>
public sealed record FileError(string File, long Line, long Column, string Field, string Message)
{
    /// <summary>The field and what is wrong with it, in one line.</summary>
    public string Text => (Field.Length == 0 ? Message : $"{Field}: {Message}").ReplaceLineEndings(" ");
}
