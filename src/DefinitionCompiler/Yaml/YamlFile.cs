using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatOps.DefinitionCompiler.Yaml;

/// <summary>A YAML file as a tree that knows its lines.</summary>
internal static class YamlFile
{
    /// <summary>The file's only document, or null after an error.</summary>
    public static YamlNode? Read(string path, ICollection<CompilerError> errors)
    {
        if (!File.Exists(path))
        {
            errors.Add(new(path, 1, 1, "", "the file is not there"));
            return null;
        }

        try
        {
            var stream = new YamlStream();
            using var reader = File.OpenText(path);
            stream.Load(reader);
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            errors.Add(new(path, 1, 1, "", $"must hold one YAML document, holds {stream.Documents.Count}"));
        }
        catch (YamlException exception)
        {
            // The innermost message is the reason; the outer ones repeat the place.
            errors.Add(new(path, Math.Max(1, exception.Start.Line), Math.Max(1, exception.Start.Column), "", exception.GetBaseException().Message));
        }

        return null;
    }
}
