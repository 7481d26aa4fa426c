namespace ChatOps.DefinitionCompiler;

/// <summary>What is wrong, where it stands, in MSBuild's canonical form, so that builds and editors show it at its line.</summary>
/// <param name="File">The file as it was given.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Field">The way to the field as the file spells it; empty for the file as a whole.</param>
/// <param name="Message">What it must be and what it is.</param>
internal sealed record CompilerError(string File, long Line, long Column, string Field, string Message)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var text = Field.Length == 0 ? Message : $"{Field}: {Message}";
        return $"{File}({Line},{Column}): error DEF001: {text.ReplaceLineEndings(" ")}";
    }
}
