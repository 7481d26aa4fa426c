using ChatOps.DefinitionCompiler.Schemas;

namespace ChatOps.DefinitionCompiler;

/// <summary>What the tool can be told to do.</summary>
internal static class Commands
{
    /// <summary>The shell's word for a command that was used wrongly.</summary>
    private const int Usage = 64;

    /// <summary>Runs one command: 0 when all is well, 1 when a file is wrong, 64 when the command is.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        switch (arguments)
        {
            case ["compile", var definitionDirectory, var outputDirectory]:
                return Compile(definitionDirectory, outputDirectory, output);
            case ["schemas", var directory]:
                SchemaWriter.WriteTo(directory);
                return 0;
            default:
                error.WriteLine(
                    "usage: compile <definition directory> <output directory>   checks the YAML files and writes what the functions read"
                );
                error.WriteLine(
                    "       schemas <directory>                                 writes the JSON schemas that editors complete by"
                );
                return Usage;
        }
    }

    private static int Compile(string definitionDirectory, string outputDirectory, TextWriter output)
    {
        var compilation = Compilation.Run(definitionDirectory);
        foreach (var error in compilation.Errors)
        {
            // MSBuild's canonical form, so that builds and editors show it at its line.
            output.WriteLine($"{error.File}({error.Line},{error.Column}): error DEF001: {error.Text}");
        }

        if (compilation.Errors.Count > 0)
        {
            return 1;
        }

        compilation.WriteTo(outputDirectory);
        return 0;
    }
}
