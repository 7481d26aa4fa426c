using ChatOps.DefinitionCompiler.Schemas;

namespace ChatOps.DefinitionCompiler;

/// <summary>The tool's commands.</summary>
internal static class Commands
{
    /// <summary>The shell's exit code for wrong usage.</summary>
    private const int Usage = 64;

    /// <summary>Runs one command. Returns 0 on success, 1 for a mistake in a file, 64 for a wrong command.</summary>
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
                    "usage: compile <definition directory> <output directory>   checks the YAML files and "
                        + "writes what the functions read"
                );
                error.WriteLine(
                    "       schemas <directory>                                 writes the JSON schemas for editors"
                );
                return Usage;
        }
    }

    private static int Compile(string definitionDirectory, string outputDirectory, TextWriter output)
    {
        var compilation = Compilation.Run(definitionDirectory);
        foreach (var error in compilation.Errors)
        {
            // MSBuild's canonical form, so that builds and editors show the error at its line.
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
