using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatOps.Domain.Policy;
using ChatOps.Files;

namespace ChatOps.Infra.Configuration;

/// <summary>Reads an operator's JSON file as a record whose attributes are its rules, and reports the position of each
/// mistake.</summary>
internal static class ConfigurationFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Reads a file and applies the operator's own values.</summary>
    /// <exception cref="ConfigurationException">A file can't be read, or isn't JSON.</exception>
    public static FileNode Load(string file, string? own = null)
    {
        var errors = new List<FileError>();
        var under = JsonFile.Read(file, errors);
        var over = own is null ? null : JsonFile.Read(own, errors);
        Refuse(file, errors);
        return over is null ? under! : under!.Under(over);
    }

    /// <summary>Checks the file against its record, and the record against its further rules.</summary>
    /// <exception cref="ConfigurationException">Something is missing or wrong.</exception>
    public static T Read<T>(string source, FileNode root, Func<T, IEnumerable<FieldError>> check)
        where T : class
    {
        var errors = new List<FileError>();
        var reader = new FileReader(Options, errors) { TakesNull = true, TextRule = Placeholder };
        var read = reader.Read(root, check);
        Refuse(source, errors);
        return read!;
    }

    private static string? Placeholder(string text) =>
        text is ['<', .., '>'] ? $"is still the example's placeholder {text}" : null;

    private static string Placed(FileError error) =>
        $"{error.Text} ({Path.GetFileName(error.File)}, line {error.Line}, column {error.Column}).";

    private static void Refuse(string source, List<FileError> errors)
    {
        if (errors.Count > 0)
        {
            throw new ConfigurationException(source, [.. errors.Select(Placed)]);
        }
    }
}
